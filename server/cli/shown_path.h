#pragma once

#include <string>

namespace ladder::cli {

/// An absolute path as seen from the current folder.
std::string shown_path(const std::string& path);

}  // namespace ladder::cli
