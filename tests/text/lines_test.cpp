#include "text/lines.h"

#include <string>

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("all lines end in the same way as the first one") {
  CHECK(text::line_end_of("a\r\nb\n") == "\r\n");
  CHECK(text::line_end_of("a\nb\r\n") == "\n");
  CHECK(text::line_end_of("\n") == "\n");
  CHECK(text::line_end_of("a") == "\n");
}

TEST_CASE("a block loses its last line end and the blank lines below it, and nothing else") {
  auto block = [](std::string_view text) {
    text::Span whole{0, static_cast<std::uint32_t>(text.size())};
    return text::slice(text, text::without_blank_end(text, whole));
  };
  CHECK(block("#### 1\nText.\n") == "#### 1\nText.");
  CHECK(block("#### 1\r\nText.\r\n\r\n \t\r\n") == "#### 1\r\nText.");
  CHECK(block("1\tText.\t\t") == "1\tText.\t\t");
  CHECK(block("1\tText.\t\t\n") == "1\tText.\t\t");
  CHECK(block("\n\n") == "");
  CHECK(block("") == "");
}

TEST_CASE("a line ends before its line end") {
  auto line = [](std::string_view text, std::uint32_t at) {
    return text::slice(text, {text::line_begin(text, at), text::line_end(text, at)});
  };
  CHECK(line("a\r\nbc\nd", 0) == "a");
  CHECK(line("a\r\nbc\nd", 3) == "bc");
  CHECK(line("a\r\nbc\nd", 5) == "bc");
  CHECK(line("a\r\nbc\nd", 7) == "d");
  CHECK(line("", 0) == "");
}

TEST_CASE("removing lines doesn't leave extra blank lines") {
  auto without = [](std::string whole, std::string_view piece) {
    const auto begin = static_cast<std::uint32_t>(whole.find(piece));
    const text::Span span{begin, begin + static_cast<std::uint32_t>(piece.size())};
    const text::Span lines = text::removable_lines(whole, span);
    return whole.erase(lines.begin, lines.size());
  };
  CHECK(without("a\nb\nc\n", "b") == "a\nc\n");
  CHECK(without("a\nb\nc\nd\n", "b\nc") == "a\nd\n");
  CHECK(without("a\n\nb\nc\n", "b") == "a\n\nc\n");
  CHECK(without("a\n\nb\n\nc\n", "b") == "a\n\nc\n");
  CHECK(without("a \r\n\r\n b \r\n\r\nc\r\n", "b") == "a \r\n\r\nc\r\n");
  CHECK(without("a\n\nb\n", "b") == "a\n");
  CHECK(without("a\n\nb", "b") == "a\n");
  CHECK(without("\nb\n\n", "b") == "\n");
  CHECK(without("b", "b") == "");
}
