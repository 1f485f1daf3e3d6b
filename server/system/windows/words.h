#pragma once

#include <string>
#include <string_view>
#include <vector>

// Windows gives a program one line instead of words, and each program divides it by itself; nearly
// all follow the C library's rules. All of this is text, so it is tested on every platform.

namespace ladder::system {

/// The line that a program divides into these words.
std::string command_line(const std::vector<std::string>& words);

/// The words of a line, the program's own name first.
std::vector<std::string> words_in(std::string_view command_line);

}  // namespace ladder::system
