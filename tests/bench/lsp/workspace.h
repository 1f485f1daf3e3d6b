#pragma once

#include <cstddef>
#include <string>

namespace ladder::bench {

/// Writes ladders of about fifty lines each below a folder, in twenty folders.
void write_workspace(const std::string& folder, std::size_t files);

}  // namespace ladder::bench
