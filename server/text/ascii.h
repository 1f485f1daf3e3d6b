#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace ladder::text {

// Bytes that are characters of ASCII. None of them is a part of a longer character.

constexpr bool is_ascii_digit(char byte) { return '0' <= byte && byte <= '9'; }

constexpr bool is_ascii_letter(char byte) {
  return ('a' <= byte && byte <= 'z') || ('A' <= byte && byte <= 'Z');
}

constexpr bool is_ascii_punctuation(char byte) {
  return '!' <= byte && byte <= '~' && !is_ascii_letter(byte) && !is_ascii_digit(byte);
}

constexpr bool is_ascii_space(char byte) { return byte == ' ' || ('\t' <= byte && byte <= '\r'); }

/// A space or a tab, and the first half of a line end of Windows.
constexpr bool is_blank(char byte) { return byte == ' ' || byte == '\t' || byte == '\r'; }

/// The number of ASCII bytes at the beginning of a string, counted in steps of eight: up to seven
/// more may follow.
inline std::size_t ascii_prefix(std::string_view text) {
  std::size_t end = 0;
  while (end + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + end, 8);
    if (word & 0x8080808080808080U) break;
    end += 8;
  }
  return end;
}

}  // namespace ladder::text
