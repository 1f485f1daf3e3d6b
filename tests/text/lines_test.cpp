#include "text/lines.h"

#include <doctest/doctest.h>

using namespace ladder;

TEST_CASE("lines end as the first of them does") {
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
