#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/span.h"

namespace ladder::text {

// Properties of characters, from the Unicode Character Database through utf8proc. Nearly all
// characters are ASCII, which needs no call.

namespace beyond_ascii {
bool is_upper(char32_t code);
bool is_lower(char32_t code);
bool is_letter(char32_t code);
bool is_digit(char32_t code);
bool is_space(char32_t code);
}  // namespace beyond_ascii

/// Upper or title case.
inline bool is_upper(char32_t code) {
  return code < 0x80 ? 'A' <= code && code <= 'Z' : beyond_ascii::is_upper(code);
}

/// Lower case; scripts without case have neither.
inline bool is_lower(char32_t code) {
  return code < 0x80 ? 'a' <= code && code <= 'z' : beyond_ascii::is_lower(code);
}

/// A letter of any script.
inline bool is_letter(char32_t code) {
  return code < 0x80 ? 'a' <= (code | 0x20) && (code | 0x20) <= 'z' : beyond_ascii::is_letter(code);
}

/// A decimal digit of any script.
inline bool is_digit(char32_t code) {
  return code < 0x80 ? '0' <= code && code <= '9' : beyond_ascii::is_digit(code);
}

/// White space, the no-break and zero-width kinds included.
inline bool is_space(char32_t code) {
  return code < 0x80 ? code == ' ' || ('\t' <= code && code <= '\r') : beyond_ascii::is_space(code);
}

bool is_right_to_left(char32_t code);  // a letter of Hebrew, Arabic and their kind
bool is_assigned(char32_t code);       // a character of the standard: no control and no private one

inline bool is_one_of(char32_t code, std::u32string_view set) { return set.find(code) != set.npos; }

// A byte isn't a character, unless it is known to be ASCII (text/ascii.h): the first byte of `ü`
// would be the letter `Ã`, and the second not a letter.
bool is_upper(char) = delete;
bool is_lower(char) = delete;
bool is_letter(char) = delete;
bool is_digit(char) = delete;
bool is_space(char) = delete;
bool is_one_of(char, std::u32string_view) = delete;

/// The character in lower case; itself where it has none.
char32_t lower(char32_t code);
char32_t lower(char) = delete;

/// The columns a terminal gives to a character: 0 (combining, control), 1 or 2 (CJK, emoji).
int width(char32_t code);

/// The columns a terminal gives to a string without control characters.
std::uint32_t width(std::string_view text);

/// Appends a character as UTF-8.
void append(std::string& text, char32_t code);

/// A name as it is compared: case folded, white space at the ends dropped and inside made one
/// space.
std::string folded(std::string_view name);

/// A place in a document, or the size of one, as spans count them: none has 4 GB.
constexpr std::uint32_t offset(std::size_t bytes) { return static_cast<std::uint32_t>(bytes); }

/// The whole string.
constexpr Span whole(std::string_view text) { return {0, offset(text.size())}; }

/// The span without white space at its ends.
Span trimmed(std::string_view text, Span span);
std::string_view trimmed(std::string_view text);
inline bool is_blank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace ladder::text
