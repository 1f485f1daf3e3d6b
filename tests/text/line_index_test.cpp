#include "text/line_index.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "support/places.h"

using namespace ladder;
using namespace std::string_view_literals;
using text::ColumnUnit;
using text::LineEnds;
using text::LineIndex;
using text::Position;

TEST_CASE("a text has one more line than line ends") {
  CHECK(LineIndex("").line_count() == 1);
  CHECK(LineIndex("Cuts.").line_count() == 1);
  CHECK(LineIndex("Cuts.\n").line_count() == 2);
  CHECK(LineIndex("\n\n").line_count() == 3);
  CHECK(LineIndex("a\r\nb\rc").line_count() == 2);  // a CR alone doesn't end a line
}

TEST_CASE("a line doesn't include its line end") {
  const LineIndex index("Cuts.\r\nCarves.\n\rwaits\r\n");
  CHECK(index.line(0) == "Cuts.");
  CHECK(index.line(1) == "Carves.");
  CHECK(index.line(2) == "\rwaits");
  CHECK(index.line(3) == "");
  CHECK(LineIndex("waits\r").line(0) == "waits\r");  // not a line end without an LF
  CHECK(index.line_start(2) == 15);
}

TEST_CASE("a CR on its own ends a line if any line end counts") {
  const LineIndex index("a\rb\r\r\nc\nd\r\n\re\r"sv, LineEnds::any);
  std::string lines;
  for (std::uint32_t i = 0; i < index.line_count(); ++i)
    lines += fmt::format("{}:{} ", index.line_start(i), index.line(i));
  CHECK(lines == "0:a 2:b 4: 6:c 8:d 11: 12:e 14: ");
}

TEST_CASE("columns can be counted in each unit") {
  // Bytes:            a=1, é=2, 日=3, a fried egg=4, a combining accent=2.
  const auto line = "x\na\u00e9\u65e5\U0001f373e\u0301!"sv;
  const LineIndex index(line);
  struct Row {
    std::uint32_t offset, utf8, utf16, utf32;
  };
  constexpr Row rows[] = {
      {2, 0, 0, 0},    // a
      {3, 1, 1, 1},    // é
      {5, 3, 2, 2},    // 日
      {8, 6, 3, 3},    // the egg, which is two units of UTF-16
      {12, 10, 5, 4},  // e
      {13, 11, 6, 5},  // its accent, a character of its own
      {15, 13, 7, 6},  // !
      {16, 14, 8, 7},  // the end
  };
  for (const Row& it : rows) {
    INFO(it.offset);
    CHECK(index.position_of(it.offset, ColumnUnit::utf8) == Position{1, it.utf8});
    CHECK(index.position_of(it.offset, ColumnUnit::utf16) == Position{1, it.utf16});
    CHECK(index.position_of(it.offset, ColumnUnit::utf32) == Position{1, it.utf32});
    CHECK(index.offset_of({1, it.utf8}, ColumnUnit::utf8) == it.offset);
    CHECK(index.offset_of({1, it.utf16}, ColumnUnit::utf16) == it.offset);
    CHECK(index.offset_of({1, it.utf32}, ColumnUnit::utf32) == it.offset);
  }
}

TEST_CASE("a column inside a character refers to its beginning") {
  const LineIndex index("a\U0001f373b");
  CHECK(index.offset_of({0, 2}, ColumnUnit::utf16) == 1);  // between the surrogates
  for (std::uint32_t column : {2U, 3U, 4U})
    CHECK(index.offset_of({0, column}, ColumnUnit::utf8) == 1);
}

TEST_CASE("a position after the end refers to the end") {
  const LineIndex index("Cuts.\r\nCarves.");
  for (ColumnUnit unit : {ColumnUnit::utf8, ColumnUnit::utf16, ColumnUnit::utf32}) {
    CHECK(index.offset_of({0, 99}, unit) == 5);  // before the CR
    CHECK(index.offset_of({0, UINT32_MAX}, unit) == 5);
    CHECK(index.offset_of({1, 99}, unit) == 14);
    CHECK(index.offset_of({2, 0}, unit) == 14);
    CHECK(index.offset_of({UINT32_MAX, UINT32_MAX}, unit) == 14);
    CHECK(index.position_of(99, unit) == Position{1, 7});
  }
}

TEST_CASE("a byte that isn't UTF-8 counts as a character") {
  const LineIndex index("\xFF\xF0\x9F\x8D!\xED\xA0\x80?");
  CHECK(index.position_of(4, ColumnUnit::utf16) == Position{0, 4});  // !
  CHECK(index.position_of(8, ColumnUnit::utf16) == Position{0, 8});  // ?
  CHECK(index.offset_of({0, 8}, ColumnUnit::utf32) == 8);
}

TEST_CASE("the position of every character leads back to it") {
  for (std::string_view text :
       {""sv, "Cuts bread."sv, "Cuts.\nCarves.\r\n\r\nwaits\ror not\r\r\n"sv, "\r"sv, "\n"sv,
        "K\u00fcche \U0001f373 e\u0301\n\u65e5\u672c\U0001f469\u200d\U0001f373"sv,
        "\xFF\xFE\n\xF0\x9F\x8D\r\n\xC3\x28\xED\xA0\x80\x80"sv, "\0\n\0\0"sv}) {
    CHECK(testing::lost_place(text) == "");
    CHECK(testing::lost_place(text, 1, LineEnds::any) == "");
  }
}

TEST_CASE("the position of every character in a long line leads back to it") {
  // Long enough for several checkpoints, which fall into characters of every size.
  for (std::string_view piece : {"a"sv, "\u00e9"sv, "\u65e5"sv, "\U0001f373"sv,
                                 "a\u00e9\u65e5\U0001f373"sv, "\xFF\xF0\x9F"sv}) {
    std::string text = "before\n";
    while (text.size() < 10'000) text += piece;
    const std::size_t middle = text.size();
    text += "\r\nbetween\n";
    while (text.size() < middle + 9'000) text += piece;
    CHECK(testing::lost_place(text, 7) == "");
  }
}

TEST_CASE("the position of every character near a checkpoint leads back to it") {
  for (std::size_t size = 4090; size < 4103; ++size) {
    for (std::string_view end : {"\U0001f373"sv, "\n"sv, "\r\n"sv, "\xF0\x9F"sv, ""sv}) {
      const std::string text = "\n" + std::string(size, 'a') + std::string(end) + "b";
      CHECK(testing::lost_place(text, size - 2) == "");
    }
  }
}

TEST_CASE("an index that follows an edit is up to date") {
  const std::string before = "Cuts.\nCarves.\nFillets.\n";
  const std::string after = "Cuts.\nCarves\n\na roast.\nFillets.\n";
  LineIndex index(before);
  index.edit(after, {12, 13}, 10);
  CHECK(index.line_count() == 6);
  CHECK(index.line(3) == "a roast.");
  CHECK(index.line(4) == "Fillets.");
  CHECK(index.position_of(25, ColumnUnit::utf16) == Position{4, 2});
}

TEST_CASE("an edit can separate a CR from its LF, and join them again") {
  const std::string apart = "a\r.\nb";
  const std::string together = "a\r\nb";
  for (LineEnds ends : {LineEnds::lf, LineEnds::any}) {
    LineIndex index(apart, ends);
    index.edit(together, {2, 3}, 0);
    CHECK(index == LineIndex(together, ends));
    index.edit(apart, {2, 2}, 1);
    CHECK(index == LineIndex(apart, ends));
  }
}

TEST_CASE("after any edit, an index equals that of the new text") {
  // Lines long enough for checkpoints grow, are split, joined and removed.
  const std::string length(5'000, 'a');
  const std::string egg = "\U0001f373" + length;
  const std::array<std::string_view, 12> pieces = {
      "a", "\n", "\r\n", "\r", "\n\n\r", "\u00e9", egg, length, "\xF0\x9F", "", "", ""};
  for (LineEnds ends : {LineEnds::lf, LineEnds::any}) {
    std::mt19937 random(20240229);
    auto below = [&](std::size_t end) { return static_cast<std::uint32_t>(random() % end); };
    std::string text;
    LineIndex index(text, ends);
    for (int i = 0; i < 3'000; ++i) {
      const auto size = static_cast<std::uint32_t>(text.size());
      const std::uint32_t begin = below(size + 1);
      const bool much = below(10) == 0;
      const std::uint32_t removed = below((much ? size - begin : std::min(size - begin, 3U)) + 1);
      const std::string_view inserted = pieces[below(pieces.size())];
      text.replace(begin, removed, inserted);
      index.edit(text, {begin, begin + removed}, static_cast<std::uint32_t>(inserted.size()));
      REQUIRE(index == LineIndex(text, ends));
    }
  }
}
