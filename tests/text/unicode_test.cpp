#include "text/unicode.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

using namespace ladder;
using namespace std::string_view_literals;

TEST_CASE("scripts have upper and lower case, only one of them, or neither") {
  for (char32_t upper : U"AZ\u00c4\u0416\u01c5"sv) CHECK(text::is_upper(upper));
  for (char32_t lower : U"az\u00e4\u00df\u0436\u03c9"sv) CHECK(text::is_lower(lower));
  for (char32_t neither : U"\u65e5\u05d0\u0e01\uac00"sv) {
    CHECK(text::is_letter(neither));
    CHECK_FALSE(text::is_upper(neither));
    CHECK_FALSE(text::is_lower(neither));
  }
  for (char32_t mark : U"0-_'\u2019\u0301\U0001f373"sv) CHECK_FALSE(text::is_letter(mark));
}

TEST_CASE("right-to-left letters and characters that aren't for writing are recognised") {
  for (char32_t letter : U"\u05d0\u0634"sv) CHECK(text::is_right_to_left(letter));
  for (char32_t other : U"a\u65e5\u200f1"sv) CHECK_FALSE(text::is_right_to_left(other));
  for (char32_t known : U"a\u20ac\u65e5\U0001f373"sv) CHECK(text::is_assigned(known));
  for (char32_t other : U"\u0085\u0378\ue000"sv) CHECK_FALSE(text::is_assigned(other));
}

TEST_CASE("digits and spaces of every script are recognised") {
  for (char32_t digit : U"09\u0663\uff15"sv) CHECK(text::is_digit(digit));
  for (char32_t other : U"a\u00b2\u2162"sv) CHECK_FALSE(text::is_digit(other));
  for (char32_t space : U" \t\r\n\u00a0\u2003\u200b\u2060\u3000\ufeff"sv)
    CHECK(text::is_space(space));
  for (char32_t other : U"a_\u200d\0"sv) CHECK_FALSE(text::is_space(other));
}

TEST_CASE("the width of a text is its number of columns in a terminal") {
  struct Row {
    std::string_view text;
    std::uint32_t columns;
  };
  constexpr Row rows[] = {
      {"", 0},
      {"Cuts", 4},
      {"K\u00fcche", 5},
      {"e\u0301", 1},                     // an accent is put on its letter
      {"\u65e5\u672c", 4},                // wide
      {"\uff21", 2},                      // a wide A
      {"\U0001f373", 2},                  // an emoji
      {"\U0001f469\u200d\U0001f373", 2},  // a cook, joined of two
      {"a\u200bb", 2},
      {"\xFF", 1},  // shown as a replacement
  };
  for (const Row& it : rows) {
    INFO(std::string(it.text));
    CHECK(text::width(it.text) == it.columns);
  }
}

TEST_CASE("names are compared without case and extra spaces") {
  CHECK(text::folded("Site Reliability") == "site reliability");
  CHECK(text::folded("  Site \t\r\n Reliability\u00a0") == "site reliability");
  CHECK(text::folded("K\u00dcCHE \u0416") == "k\u00fcche \u0436");
  CHECK(text::folded("\u65e5\u672c") == "\u65e5\u672c");
  CHECK(text::folded(" \u200b ") == "");
  CHECK(text::folded("\xC0z") != text::folded("\xC1Z"));
}

TEST_CASE("white space is only trimmed at the ends") {
  CHECK(text::trimmed(" a b\t") == "a b");
  CHECK(text::trimmed("\u00a0\u3000a\u200b\r\n") == "a");
  CHECK(text::trimmed(" \t ") == "");
  CHECK(text::trimmed("") == "");
  CHECK(text::trimmed("\xA0 a \xA0") == "\xA0 a \xA0");  // bytes that aren't UTF-8 aren't spaces
  CHECK(text::trimmed("x a y", {1, 4}) == text::Span{2, 3});
}
