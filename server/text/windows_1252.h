#pragma once

#include <optional>

namespace ladder::text {

/// The character of a byte of 0x80 or more in Windows-1252, the character set of Western Windows;
/// five bytes have none.
std::optional<char32_t> from_windows_1252(unsigned char byte);

/// The byte of 0x80 or more for a character in Windows-1252, or in Latin-1, which has control
/// characters where Windows has letters and marks.
std::optional<unsigned char> to_windows_1252(char32_t code);

}  // namespace ladder::text
