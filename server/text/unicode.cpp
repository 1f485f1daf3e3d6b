#include "text/unicode.h"

#include <utf8proc.h>

#include "text/ascii.h"
#include "text/utf8.h"

namespace ladder::text {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}

}  // namespace

namespace beyond_ascii {

bool is_upper(char32_t code) {
  auto it = category(code);
  return it == UTF8PROC_CATEGORY_LU || it == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t code) { return category(code) == UTF8PROC_CATEGORY_LL; }

bool is_letter(char32_t code) {
  auto it = category(code);
  return UTF8PROC_CATEGORY_LU <= it && it <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t code) { return category(code) == UTF8PROC_CATEGORY_ND; }

bool is_space(char32_t code) {
  if (code == 0x85 || code == 0x200B || code == 0x2060 || code == 0xFEFF) return true;
  auto it = category(code);
  return UTF8PROC_CATEGORY_ZS <= it && it <= UTF8PROC_CATEGORY_ZP;
}

}  // namespace beyond_ascii

bool is_right_to_left(char32_t code) {
  if (!is_letter(code)) return false;
  const auto kind = utf8proc_get_property(static_cast<utf8proc_int32_t>(code))->bidi_class;
  return kind == UTF8PROC_BIDI_CLASS_R || kind == UTF8PROC_BIDI_CLASS_AL;
}

bool is_assigned(char32_t code) {
  auto it = category(code);
  return it != UTF8PROC_CATEGORY_CN && it != UTF8PROC_CATEGORY_CC && it != UTF8PROC_CATEGORY_CO &&
         it != UTF8PROC_CATEGORY_CS;
}

char32_t lower(char32_t code) {
  if (code < 0x80) return 'A' <= code && code <= 'Z' ? code + ('a' - 'A') : code;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(code)));
}

int width(char32_t code) {
  if (code < 0x80) return 0x20 <= code && code < 0x7F ? 1 : 0;
  return utf8proc_charwidth(static_cast<utf8proc_int32_t>(code));
}

std::uint32_t width(std::string_view text) {
  std::uint32_t columns = 0;
  bool joined = false;  // after U+200D: the next emoji is drawn into the one before
  for (std::size_t at = 0; at < text.size();) {
    Character here = character_at(text, at);
    if (!joined) columns += static_cast<std::uint32_t>(width(here.code));
    joined = here.code == 0x200D;
    at += here.size;
  }
  return columns;
}

void append(std::string& text, char32_t code) {
  utf8proc_uint8_t bytes[4];
  auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code), bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

std::string folded(std::string_view name) {
  name = trimmed(name);
  std::string result;
  result.reserve(name.size());
  bool space = false;
  for (std::size_t at = 0; at < name.size();) {
    const char byte = name[at];
    Character here = character_at(name, at);
    at += here.size;
    if (is_space(here.code)) {
      space = true;
      continue;
    }
    if (space) result += ' ';
    space = false;
    if (here.size == 1)  // ASCII, or a byte that is not UTF-8, which stays what it is
      result += static_cast<char>('A' <= byte && byte <= 'Z' ? byte + 32 : byte);
    else append(result, lower(here.code));
  }
  return result;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty()) {
    char first = text[span.begin];
    if (is_ascii(first) && !is_ascii_space(first)) break;
    Character here = character_at(text.substr(0, span.end), span.begin);
    if (!is_space(here.code)) break;
    span.begin += here.size;
  }
  while (!span.empty()) {
    char last = text[span.end - 1];
    if (is_ascii(last) && !is_ascii_space(last)) break;
    Character here = character_before(text.substr(span.begin, span.size()), span.size());
    if (!is_space(here.code)) break;
    span.end -= here.size;
  }
  return span;
}

std::string_view trimmed(std::string_view text) { return slice(text, trimmed(text, whole(text))); }

}  // namespace ladder::text
