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
  patterns,   // a list of patterns as .gitignore has them
  layout,     // how a ladder is written
  language,   // what it is written in
  rules,      // how severe each rule is, and its options
  overrides,  // settings for some files
};

/// Where a key may stand beside the top of a ladder.json.
enum class Scope {
  file,     // nowhere: it is about the file
  run,      // in `--set` and the editor's settings: it is about what is checked
  ladders,  // in `overrides`, too: it is about single ladders
};

/// How what is said last goes together with what was said before.
enum class Merge { replaces, adds };

/// One key on the top of a ladder.json.
struct Key {
  std::string_view name;
  Kind kind;
  Scope scope;
  Merge merge;
  std::string_view standard;  // its default, as JSON; empty where there is none
  std::string_view example;   // a value, as JSON
  std::string_view summary;   // what it is for, in a sentence or two
};

/// All of them, in the order in which they are spoken of.
std::span<const Key> keys();

/// The key of that name, or nothing.
const Key* key_named(std::string_view name);

}  // namespace ladder::config
