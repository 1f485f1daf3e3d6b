#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// As in the rest of system/, a path is UTF-8 with slashes. Its root is `/`; on Windows, it is `C:/`
// or
// `//server/share/`.

namespace ladder::system {

/// The current folder. A Failure if it was deleted.
std::string current_folder();

/// A path from the root on, without `.` and `..`, whether something is there or not. Links are not
/// followed, so `..` after one leads elsewhere than it seems.
std::string absolute_path(const std::string& path);

/// The real path, from the root and without links, of an existing file or folder; otherwise empty.
std::string identity_of(const std::string& path);

/// The same for the part of a path that exists; the rest is unchanged.
std::string real_path_of(const std::string& path);

/// The same of what has been named itself: of a link to a file its own, not that of its target.
std::string own_path_of(const std::string& path);

/// A path as seen from the current folder, or as it is where that is gone.
std::string shown_path(const std::string& path);

/// A path as a user gives it: on Windows, with backslashes.
std::string path_from_user(std::string path);

/// A new folder for files that only this user may read, or an empty path.
std::string new_private_folder(const std::string& name);

/// A folder and all that is in it, as far as it can be removed.
void remove_folder(const std::string& path);

// What follows only looks at the text of a path.

/// The size of a path's root, with its slash; 0 if the path is relative.
std::size_t root_size(std::string_view path);

inline bool is_absolute(std::string_view path) { return 0 < root_size(path); }

/// Without `.` and `..`, as far as possible. A folder's path that ends in a slash keeps it.
std::string normal_path(std::string_view path);

/// A path in a folder, or the path itself if it is absolute.
std::string joined_path(std::string_view folder, std::string_view path);

/// Without the last part, as long as there is one: of `a`, the empty path, and of a root itself.
std::string parent_of(std::string_view path);

/// The last part; empty of a root, and after a slash at the end.
std::string_view last_part_of(std::string_view path);

/// The way from a folder to a path. Both are from the root, or both are relative; empty if there is
/// none, as from one drive to another.
std::string relative_path(std::string_view path, std::string_view folder);

/// Whether a path is that of a folder, or of something in it. Both are without `.` and `..`.
bool lies_in(std::string_view path, std::string_view folder);

/// The folder part of a path, with its slash; `./` if it has none.
std::string folder_of(std::string_view path);

}  // namespace ladder::system
