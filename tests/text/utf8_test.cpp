#include "text/utf8.h"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace ladder;
using namespace std::string_view_literals;

namespace {

/// The characters of the text in hexadecimal, forwards: "61 E9 FFFD".
std::string forwards(std::string_view text) {
  std::string codes;
  for (std::size_t at = 0; at < text.size(); at += text::character_size(text, at))
    codes += fmt::format("{}{:X}", codes.empty() ? "" : " ",
                         static_cast<std::uint32_t>(text::character_at(text, at).code));
  return codes;
}

/// The same, found from the end.
std::string backwards(std::string_view text) {
  std::string codes;
  for (std::size_t end = text.size(); 0 < end;) {
    const text::Character last = text::character_before(text, end);
    codes = fmt::format("{:X}{}{}", static_cast<std::uint32_t>(last.code), codes.empty() ? "" : " ",
                        codes);
    end -= last.size;
  }
  return codes;
}

std::string invalid(std::string_view text) {
  std::string runs;
  for (text::Span it : text::invalid_utf8(text)) runs += fmt::format("[{} {})", it.begin, it.end);
  return runs;
}

}  // namespace

TEST_CASE("text is read character by character, forwards and backwards") {
  struct Row {
    std::string_view text, codes, invalid;
  };
  constexpr Row rows[] = {
      {"", "", ""},
      {"ab", "61 62", ""},
      {"\0"sv, "0", ""},
      {"\x7F\xC2\x80\xDF\xBF", "7F 80 7FF", ""},                 // the ends of one and two bytes
      {"\xE0\xA0\x80\xEF\xBF\xBF", "800 FFFF", ""},              // of three
      {"\xF0\x90\x80\x80\xF4\x8F\xBF\xBF", "10000 10FFFF", ""},  // of four
      {"\xEF\xBF\xBD", "FFFD", ""},                              // the replacement itself is valid
      {"\x80", "FFFD", "[0 1)"},                                 // a continuation of nothing
      {"a\xC3", "61 FFFD", "[1 2)"},                             // cut at the end
      {"\xC3(", "FFFD 28", "[0 1)"},                             // cut by another character
      {"\xF0\x9F\x8D!", "FFFD FFFD FFFD 21", "[0 3)"},
      {"\xC0\x80", "FFFD FFFD", "[0 2)"},  // overlong
      {"\xE0\x9F\xBF", "FFFD FFFD FFFD", "[0 3)"},
      {"\xF0\x8F\xBF\xBF", "FFFD FFFD FFFD FFFD", "[0 4)"},
      {"\xED\x9F\xBF\xED\xA0\x80", "D7FF FFFD FFFD FFFD", "[3 6)"},  // a surrogate
      {"\xF4\x90\x80\x80", "FFFD FFFD FFFD FFFD", "[0 4)"},          // past U+10FFFF
      {"\xFE\xFF", "FFFD FFFD", "[0 2)"},
      {"12345678\xFF"
       "12345678\xFE\xFF",
       "31 32 33 34 35 36 37 38 FFFD 31 32 33 34 35 36 37 38 FFFD FFFD", "[8 9)[17 19)"},
      {"a\xC3\xA9\x80z", "61 E9 FFFD 7A", "[3 4)"},
  };
  for (const Row& it : rows) {
    INFO(it.codes);
    CHECK(forwards(it.text) == it.codes);
    CHECK(backwards(it.text) == it.codes);
    CHECK(invalid(it.text) == it.invalid);
  }
}
