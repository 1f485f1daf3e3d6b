#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/glob.h"

namespace ladder::config {

enum class EntryKind { file, folder };

struct IgnorePattern {
  Glob glob;
  bool keeps = false;         // it began with `!`
  bool folders_only = false;  // it ended with `/`
  bool anchored = false;      // it holds a `/`, so that it speaks of the path and not of the name
  std::string text;           // as it was written
  std::uint32_t line = 0;     // of its file, from 1
};

/// A line in git's syntax; nothing for a comment, an empty line and what can match nothing.
std::optional<IgnorePattern> parse_pattern(std::string_view line);

/// A `.gitignore`, `.git/info/exclude` or `.ladderignore`, or a list of a `ladder.json`: all are
/// written in git's syntax.
struct IgnoreFile {
  std::string path;      // its own, to speak of it
  std::string folder;    // the one it holds for, relative to the root; the root's is empty
  std::string names_in;  // the one that its patterns without a `/` hold for
  std::vector<IgnorePattern> patterns;
};

IgnoreFile parse_ignore_file(std::string_view text, std::string folder = "");

/// The last pattern that matches, which has the last word, and the file that it stands in; nothing
/// where none does.
struct Ruling {
  const IgnoreFile* file = nullptr;
  const IgnorePattern* pattern = nullptr;

  bool ignores() const { return pattern && !pattern->keeps; }
};

/// What `files`, outer folders first, say of an entry. `path` is relative to the root, without a
/// slash at either end. As in git, `?` and a range take one byte, and case counts.
Ruling ruling(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

/// Whether the entry or a folder above it is ruled out: what lies below an ignored folder cannot be
/// kept.
bool ignored_with_folders(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

}  // namespace ladder::config
