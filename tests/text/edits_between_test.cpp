#include "text/edits_between.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

#include "support/opened.h"

using namespace ladder;

namespace {

/// `before` with removed text in `‹›`, followed by its replacement in `«»`.
std::string shown(const std::string& before, const std::string& after) {
  std::vector<text::Edit> edits = text::edits_between(before, after);
  CHECK(testing::edited(before, edits) == after);
  for (text::Edit& it : edits)
    it.replacement = "‹" + std::string(text::slice(before, it.span)) + "›«" + it.replacement + "»";
  return testing::edited(before, edits);
}

}  // namespace

TEST_CASE("parts that are the same in both texts aren't edited") {
  CHECK(shown("", "") == "");
  CHECK(shown("a\nb\n", "a\nb\n") == "a\nb\n");
  CHECK(shown("a\nb\nc\n", "a\nc\n") == "a\n‹b\n›«»c\n");
  CHECK(shown("a\nc\n", "a\nb\nc\n") == "a\n‹›«b\n»c\n");
  CHECK(shown("one two\n", "one three\n") == "one t‹wo›«hree»\n");
  CHECK(shown("a \nb\nc \n", "a\nb\nc\n") == "a‹ ›«»\nb\nc‹ ›«»\n");
  CHECK(shown("", "a") == "‹›«a»");
  CHECK(shown("a", "") == "‹a›«»");
}

TEST_CASE("no edit splits a character or a line end") {
  CHECK(shown("grün\n", "gr\xC3\xA4n\n") == "gr‹ü›«ä»n\n");
  CHECK(shown("\xF0\x9F\x98\x80", "\xF0\x9F\x99\x80") == "‹\xF0\x9F\x98\x80›«\xF0\x9F\x99\x80»");
  CHECK(shown("a\r\n", "a\n") == "a‹\r\n›«\n»");
  CHECK(shown("a\n", "a\r\n") == "a‹\n›«\r\n»");
}

TEST_CASE("the edits between any two texts turn one into the other") {
  std::mt19937 random(1);
  const auto any_text = [&] {
    std::string text;
    for (std::uint32_t i = random() % 12; 0 < i; --i)
      text += std::string_view("ab\n\r\xC3\xBC")[random() % 6];
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    const std::string before = any_text();
    const std::string after = any_text();
    CHECK(testing::edited(before, text::edits_between(before, after)) == after);
  }
}
