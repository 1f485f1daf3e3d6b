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
  std::string source;      // a path, `--set`, `editor`; empty: the default
  std::uint32_t line = 0;  // in the file, from 1; 0 if it isn't a file

  bool is_file() const { return 0 < line; }
  friend bool operator==(const Origin&, const Origin&) = default;
};

/// Settings in the form of a ladder.json.
struct SettingsText {
  std::string text;
  std::string path;    // if it isn't a file, the path its own paths are relative to
  std::string source;  // `--set`, `editor`; empty: a file

  bool is_file() const { return source.empty(); }
};

/// A value of the kind that its key takes.
struct Assignment {
  std::string key;  // `required-skills`, `rules.level-gap`, `rules.missing-level.partial-skills`
  Value value;      // without the invalid items of a list
  Origin origin;
};

/// A file to inherit from, and where it is named.
struct Extended {
  std::string path;
  text::Span span;
};

/// Settings for the files that match.
struct Override {
  std::vector<IgnoreFile> files;  // one
  std::vector<Assignment> assignments;
};

/// A setting for a rule that is neither the checker's nor from this ladder.json. It may be a team's
/// own rule from another one.
struct DoubtfulRule {
  std::string name;
  std::string key;  // `overrides[0].rules.no-hedges`
  text::Span span;
};

/// The content of one ladder.json.
struct Config {
  std::string path;
  bool is_root = false;
  std::vector<Extended> extends;
  std::vector<Assignment> assignments;
  std::vector<Override> overrides;
  std::optional<IgnoreFile> include;
  std::optional<IgnoreFile> exclude;
  std::vector<std::string> own_rules;  // the names of the team's own rules
  std::vector<DoubtfulRule> doubtful_rules;
  std::vector<Mistake> mistakes;  // in the order of the text
};

/// Invalid settings become mistakes and are ignored; the rest applies.
Config parse(const SettingsText& source_text);

/// The folder of a file, in the form used to match patterns: `/a/b/ladder.json` is in `a/b`.
std::string folder_to_match(std::string_view path);

}  // namespace ladder::config
