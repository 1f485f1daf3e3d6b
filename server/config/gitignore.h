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
  bool anchored = false;      // it contains a `/`: it matches the path, not the name
  std::string text;           // as written
  std::uint32_t line = 0;     // of its file, from 1
};

/// A line in git's syntax; nothing for a comment, an empty line and a pattern that can't match.
std::optional<IgnorePattern> parse_pattern(std::string_view line);

/// A `.gitignore`, `.git/info/exclude` or `.ladderignore`, or a list in a `ladder.json`, all in
/// git's syntax.
struct IgnoreFile {
  std::string path;      // its own, for messages
  std::string folder;    // the one it applies to, relative to the root; empty for the root
  std::string names_in;  // the one that its patterns without a `/` apply to
  std::vector<IgnorePattern> patterns;
};

IgnoreFile parse_ignore_file(std::string_view text, std::string folder = "");

/// The last pattern that matches, which decides, and the file it is in; nothing if no pattern
/// matches.
struct Ruling {
  const IgnoreFile* file = nullptr;
  const IgnorePattern* pattern = nullptr;

  bool ignores() const { return pattern && !pattern->keeps; }
};

/// The ruling of `files`, outer folders first, on an entry. `path` is relative to the root, without
/// a slash at either end. As in git, `?` and a range match one byte, and case matters.
Ruling ruling(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

/// Whether the entry or a folder above it is ignored: nothing below an ignored folder can be kept.
bool ignored_with_folders(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

}  // namespace ladder::config
