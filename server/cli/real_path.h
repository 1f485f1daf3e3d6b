#pragma once

#include <filesystem>

namespace ladder::cli {

/// A path without links, `.` and `..`, as far as there is one.
std::filesystem::path real_path_of(const std::filesystem::path& path);

/// The same of what has been named itself: of a link to a file its own, not that of its target.
std::filesystem::path own_path_of(const std::filesystem::path& path);

/// Whether a path is that of a folder, or of something in it. Both are without `.` and `..`.
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace ladder::cli
