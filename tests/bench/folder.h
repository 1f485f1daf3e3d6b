#pragma once

#include <filesystem>
#include <span>

#include "support/layouts.h"

namespace ladder::bench {

/// Writes a thousand different documents of ten thousand bytes, in some of the forms.
void write_folder(const std::filesystem::path& folder, std::span<const testing::Form> choice);

/// Checks such a folder again and again, each time in a new process, and prints how long it takes.
void print_folder();

}  // namespace ladder::bench
