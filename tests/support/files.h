#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// The bytes of a file.
std::string content_of(const std::filesystem::path& file);

/// The lines of the text without their ends.
std::vector<std::string> lines_of(std::string_view text);

/// The files below a folder whose names end with one of `endings`, sorted by path. Built, fetched
/// and hidden files are left out.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               const std::vector<std::string>& endings);

/// A path as seen from the root of the repository, with slashes.
std::string from_root(const std::filesystem::path& file);

}  // namespace ladder::testing
