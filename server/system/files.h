#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "system/failure.h"

// Here and in the rest of system/, a path is UTF-8 with slashes. One that is relative begins at the
// current folder; an empty one leads to nothing.

namespace ladder::system {

enum class FileKind { missing, file, folder, link, pipe, socket, device };

/// The error for reading something of that kind.
Error not_a_file(FileKind kind);

struct Status {
  FileKind kind = FileKind::missing;
  std::optional<Error> error;  // why nothing is known of it
};

/// What a path leads to, which is never a link.
Status status_of(const std::string& path);

/// The kind of the path itself, which may be a link.
FileKind own_kind_of(const std::string& path);

inline bool exists(const std::string& path) { return status_of(path).kind != FileKind::missing; }
inline bool is_file(const std::string& path) { return status_of(path).kind == FileKind::file; }
inline bool is_folder(const std::string& path) { return status_of(path).kind == FileKind::folder; }

struct ReadFile {
  std::string text;
  std::optional<Error> error;
  std::uint64_t size = 0;  // before reading, even of a file that is too large
};

/// The bytes of a file of at most so many. Never waits: anything that isn't a file is an error.
ReadFile read_file(const std::string& path, std::uint64_t most);

struct FolderEntry {
  std::string name;
  FileKind kind = FileKind::missing;  // its own: a link is one
};

struct Folder {
  std::vector<FolderEntry> entries;  // in no order, without `.` and `..`
  std::optional<Error> error;        // why there are not more
};

Folder read_folder(const std::string& path);

/// Differs between two reads of a path if something was written in between, as far as the
/// platform's clock for files is precise enough.
struct Stamp {
  std::uint64_t identity = 0;  // changes after a rename, if the platform supports it
  std::uint64_t size = 0;
  std::int64_t written = 0;  // in nanoseconds, as is the next
  std::int64_t changed = 0;  // also by a change of its mode or name, where the platform knows

  auto operator<=>(const Stamp&) const = default;
};

/// Nothing if the file doesn't exist.
std::optional<Stamp> stamp_of(const std::string& path);

}  // namespace ladder::system
