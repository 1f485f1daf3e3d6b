#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/gitignore.h"
#include "config/read_json.h"
#include "config/value.h"

namespace ladder::config {

/// Where a value comes from.
struct Origin {
  std::string source;      // a path, `--set`, `editor`; empty: nobody said it, it is the default
  std::uint32_t line = 0;  // in the file, from 1; 0 where it is none

  bool is_file() const { return 0 < line; }
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// A text in the form of a ladder.json.
struct Sheet {
  std::string text;
  std::string path;    // its own; of what is no file, one beside it that its paths go out from
  std::string source;  // `--set`, `editor`; empty: it is a file

  bool is_file() const { return source.empty(); }
};

/// A value that is of the kind that its key takes.
struct Assignment {
  std::string key;  // `required-skills`, `rules.level-gap`, `rules.missing-level.partial-skills`
  Value value;      // what was wrong in a list is left out of it
  Origin origin;
};

/// A file that is taken over, and where that is said.
struct Extended {
  std::string path;
  text::Span span;
};

/// Settings for the files that match.
struct Override {
  std::vector<IgnoreFile> files;  // one
  std::vector<Assignment> assignments;
};

/// What one ladder.json says.
struct Config {
  std::string path;
  bool is_root = false;
  std::vector<Extended> extends;
  std::vector<Assignment> assignments;
  std::vector<Override> overrides;
  std::optional<IgnoreFile> include;
  std::optional<IgnoreFile> exclude;
  std::vector<Mistake> mistakes;  // in the order of the text
};

/// What is wrong is a mistake, and says nothing; the rest counts.
Config parse(const Sheet& sheet);

/// The folder of a file in the form that patterns are matched in: `/a/b/ladder.json` is in `a/b`.
std::string folder_to_match(std::string_view path);

}  // namespace ladder::config
