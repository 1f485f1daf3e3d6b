#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ladder::text {

/// A character whose bytes were read in the wrong character set.
struct Misread {
  char32_t code = 0;       // what it was
  std::uint32_t size = 0;  // bytes of the characters that were misread; 0 if none were
};

/// The character at `at` that was UTF-8 and was read as Windows-1252 or Latin-1, as in `Ã©` for
/// `é`, or Windows-1252 and read as Latin-1, as in U+0092 for `’`.
Misread misread_at(std::string_view text, std::size_t at);

/// The text with every misread character as it was, also where that happened several times.
std::string read_anew(std::string_view text);

}  // namespace ladder::text
