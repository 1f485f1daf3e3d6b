#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The forms of a path on Windows. All of this is text, so it is tested on every platform.

namespace ladder::system {

/// The size of `C:/`, of `//server/share/`, or of the slash that means the root of the current
/// drive.
std::size_t windows_root_size(std::string_view path);

/// An absolute path as Windows takes it however long it is: `\\?\C:\a`, `\\?\UNC\server\share\a`.
std::string extended_path(std::string_view path);

/// The path that Windows has given in any form: `C:/a`, `//server/share/a`.
std::string path_from_windows(std::string_view path);

}  // namespace ladder::system
