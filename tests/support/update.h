#pragma once

#include <filesystem>
#include <string_view>

namespace ladder::testing {

/// Whether the tests write their results to the files instead of comparing them: `UPDATE=1`.
bool updating();

/// Checks that a file that is generated from the code has this `content`, or writes it.
void check_generated(const std::filesystem::path& file, std::string_view content);

}  // namespace ladder::testing
