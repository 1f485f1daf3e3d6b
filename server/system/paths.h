#pragma once

#include <string>

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

/// Whether a path is that of a folder, or of something in it. Both are without `.` and `..`.
bool lies_in(const std::string& path, const std::string& folder);

/// The folder part of a path, with its slash; `./` if it has none.
std::string folder_of(const std::string& path);

/// A path relative to the current folder, or unchanged if that was deleted.
std::string shown_path(const std::string& path);

}  // namespace ladder::system
