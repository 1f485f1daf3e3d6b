#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// One character of a string. A byte that is not part of valid UTF-8 is the character U+FFFD of
/// size 1.
struct Character {
  char32_t code = 0;
  std::uint32_t size = 0;  // bytes
};

namespace beyond_ascii {
Character character_at(std::string_view text, std::size_t at);
Character character_before(std::string_view text, std::size_t end);
}  // namespace beyond_ascii

/// The character at `at`, which must lie inside the text.
inline Character character_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? Character{byte, 1} : beyond_ascii::character_at(text, at);
}

/// The character that ends at `end`, which must be greater than zero.
inline Character character_before(std::string_view text, std::size_t end) {
  const auto byte = static_cast<unsigned char>(text[end - 1]);
  return byte < 0x80 ? Character{byte, 1} : beyond_ascii::character_before(text, end);
}

inline std::uint32_t character_size(std::string_view text, std::size_t at) {
  return character_at(text, at).size;
}

/// The first place from `at` on where a character begins, or the end of the text.
std::size_t next_character(std::string_view text, std::size_t at);

/// The text with U+FFFD in the place of each byte that is not UTF-8.
std::string valid_utf8(std::string_view text);

/// The runs of bytes that are not UTF-8 (RFC 3629: no overlong forms, no surrogates, at most
/// U+10FFFF).
std::vector<Span> invalid_utf8(std::string_view text);

}  // namespace ladder::text
