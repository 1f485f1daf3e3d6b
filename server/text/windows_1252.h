#pragma once

#include <optional>

namespace ladder::text {

/// The character that a byte of 0x80 or more stands for in Windows-1252, the character set of
/// Western Windows; five bytes stand for none.
std::optional<char32_t> from_windows_1252(unsigned char byte);

}  // namespace ladder::text
