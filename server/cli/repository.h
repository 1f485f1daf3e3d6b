#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/git.h"

namespace ladder::cli {

/// The repository of the current folder, according to git. A Failure if there isn't one, or git
/// isn't installed.
class Repository {
 public:
  Repository();

  /// The real path of its topmost folder.
  const std::string& top() const { return top_; }

  /// What git answers to words such as `diff`; a Failure with git's own words where it refuses.
  std::string answer(const std::vector<std::string>& words, std::string_view input = {}) const;

  /// The answer without its line end, or nothing if git refuses.
  std::string line(const std::vector<std::string>& words) const;

  /// The answer to words that end with `-z`: paths below the top, as real paths.
  std::vector<std::string> paths(const std::vector<std::string>& words) const;

 private:
  std::vector<std::string> at_top(const std::vector<std::string>& words) const;

  std::string top_;
  GitSettings without_filters_;  // a filter is a program that the repository's settings name
};

}  // namespace ladder::cli
