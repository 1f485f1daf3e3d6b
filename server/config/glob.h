#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::config {

/// A parsed pattern in git's syntax: `start`, then what `middle` allows, then `end`.
/// Most patterns (`build`, `*.tmp`, `docs/**`) are decided by comparing the start and the end
/// alone.
struct Glob {
  struct Step {
    enum class Kind {
      one,            // a byte of the set
      in_name,        // `*`: any bytes but a slash
      anything,       // `**` at the end: any bytes
      whole_folders,  // `**` and a slash: any number of folders, each with its slash
    };
    Kind kind = Kind::one;
    std::bitset<256> set;
  };

  std::string start;
  std::vector<Step> middle;
  std::size_t least = 0;  // bytes that `middle` needs
  std::string end;
};

/// Nothing for a pattern that can't match, such as `a[` or one that ends in a lone backslash.
std::optional<Glob> parse_glob(std::string_view pattern);

/// Takes time proportional to the length of the text times that of its part of the pattern, which
/// is at most twice as long, whatever they contain.
bool matches(const Glob& glob, std::string_view text);

}  // namespace ladder::config
