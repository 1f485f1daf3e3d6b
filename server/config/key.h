#pragma once

#include <span>
#include <string_view>

namespace ladder::config {

/// What a key of ladder.json takes.
enum class Kind {
  flag,       // true or false
  string,     // any
  path,       // of a file
  paths,      // one, or a list of them
  names,      // a list of names
  patterns,   // a list of .gitignore patterns
  layout,     // the layout of a ladder
  changes,    // a list of classes of changes
  language,   // the language of a ladder's words
  rules,      // how severe each rule is, and its options
  style,      // a team's own rules, and those that are off otherwise
  overrides,  // settings for some files
};

/// Where a key is allowed besides the top level of a ladder.json.
enum class Scope {
  file,     // nowhere: it concerns the file
  run,      // in `--set` and the editor's settings: it concerns which files are checked
  ladders,  // in `overrides`, too: it concerns single ladders
};

/// How a later value is combined with earlier ones.
enum class Merge { replaces, adds };

/// A top-level key of a ladder.json.
struct Key {
  std::string_view name;
  Kind kind;
  Scope scope;
  Merge merge;
  std::string_view standard;  // its default, as JSON; empty if it has none
  std::string_view example;   // a value, as JSON
  std::string_view summary;   // what it is for, in a sentence or two
};

/// All keys, in the order of the documentation.
std::span<const Key> keys();

/// The key of that name, or nothing.
const Key* key_named(std::string_view name);

}  // namespace ladder::config
