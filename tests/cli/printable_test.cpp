#include "cli/printable.h"

#include <chrono>

#include <doctest/doctest.h>

using namespace ladder::cli;

namespace {

std::string lines(std::string_view text, std::uint32_t columns) {
  std::string all;
  for (const std::string& line : wrapped(text, columns)) all += line + "|";
  return all;
}

}  // namespace

TEST_CASE("control characters are written as text, and everything else is left alone") {
  CHECK(printable("Grüße, 設計 👩‍💻") == "Grüße, 設計 👩‍💻");
  CHECK(printable("a\tb\r\n") == "a\\tb\\r\\n");
  CHECK(printable("\x1b[2J\x07\x7f") == "\\x1b[2J\\x07\\x7f");
  CHECK(printable(std::string_view("a\0b", 3)) == "a\\x00b");
  CHECK(printable("\xC2\x9B") == "\\u{009b}");           // what ESC [ is in eight bits
  CHECK(printable("\xE2\x80\xAE") == "\\u{202e}");       // from right to left
  CHECK(printable("\xE2\x80\x8B") == "\\u{200b}");       // a space without width
  CHECK(printable("\xF3\xA0\x81\x81") == "\\u{e0041}");  // an invisible letter
  CHECK(printable("\xFF\xC3") == "\\xff\\xc3");          // not UTF-8
  CHECK(printable("\xEF\xBF\xBD") == "\xEF\xBF\xBD");    // U+FFFD itself is a character
}

TEST_CASE("a name is shortened by columns, not by bytes or characters") {
  CHECK(shortened("Networking", 10, "…") == "Networking");
  CHECK(shortened("Networking", 9, "…") == "Networki…");
  CHECK(shortened("Networking", 9, "...") == "Networ...");
  CHECK(shortened("設計技術", 8, "…") == "設計技術");
  CHECK(shortened("設計技術", 7, "…") == "設計技…");
  CHECK(shortened("設計技術", 6, "…") == "設計…");
  CHECK(shortened("e\u0301e\u0301e\u0301", 3, "…") == "e\u0301e\u0301e\u0301");
  CHECK(shortened("one two", 5, "…") == "one…");  // without the space before the sign
  CHECK(shortened("", 5, "…") == "");
}

TEST_CASE("prose is wrapped between words, and inside a word only if necessary") {
  CHECK(lines("", 10) == "|");
  CHECK(lines("one two three", 7) == "one two|three|");
  CHECK(lines("  one   two ", 20) == "one two|");
  CHECK(lines("a incomprehensible b", 8) == "a|incompre|hensible|b|");
  CHECK(lines("設計 技術 仕事", 9) == "設計 技術|仕事|");
  CHECK(lines("one\ntwo", 20) == "one\\ntwo|");
}

TEST_CASE("fifty million bytes without a space are printed as fast as they are read") {
  const std::string word(50'000'000, 'x');
  const auto begin = std::chrono::steady_clock::now();
  CHECK(shortened(word, 40, "…").size() == 39 + 3);
  CHECK(wrapped(word, 1000).size() == 50'000);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
}
