#pragma once

#include <filesystem>
#include <string_view>

namespace ladder::testing {

/// Whether the tests write down what comes out, instead of comparing it: `UPDATE=1`.
bool updating();

/// Checks that a file that is made from the code holds `content`, or writes it.
void check_generated(const std::filesystem::path& file, std::string_view content);

}  // namespace ladder::testing
