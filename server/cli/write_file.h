#pragma once

#include <string>
#include <string_view>

namespace ladder::cli {

/// Writes a file anew, or in the place of an old one of that name; whoever reads it finds one or
/// the other, whole. What is no file, such as a pipe, is written into. A Failure says what went
/// wrong.
void write_file(const std::string& path, std::string_view text);

}  // namespace ladder::cli
