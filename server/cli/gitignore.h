#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/glob.h"

namespace ladder::cli {

enum class EntryKind { file, folder };

/// What an ignore file says of an entry; `kept` is the answer of a pattern that begins with `!`.
enum class Verdict { silent, ignored, kept };

struct IgnorePattern {
  Glob glob;
  bool keeps = false;         // it began with `!`
  bool folders_only = false;  // it ended with `/`
  bool anchored = false;      // it holds a `/`, so that it speaks of the path and not of the name
};

/// A `.gitignore`, `.git/info/exclude` or `.ladderignore`: all three are written in git's syntax.
struct IgnoreFile {
  std::string folder;  // the one it holds for, relative to the root; the root's is empty
  std::vector<IgnorePattern> patterns;
};

IgnoreFile parse_ignore_file(std::string_view text, std::string folder = "");

/// What the last pattern that matches says. `path` is relative to the root, without a slash at
/// either end. As in git, `?` and a range take one byte, and case counts.
Verdict verdict(const IgnoreFile& file, std::string_view path, EntryKind kind);

/// Whether the entry itself is ruled out; of `files`, outer folders first, the last with an opinion
/// wins.
bool ignored(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

/// Whether the entry or a folder above it is ruled out: what lies below an ignored folder cannot be
/// kept.
bool ignored_with_folders(std::span<const IgnoreFile> files, std::string_view path, EntryKind kind);

}  // namespace ladder::cli
