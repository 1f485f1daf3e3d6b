#include "text/line_changes.h"

#include <random>
#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace ladder;

namespace {

/// The changes that turn one text into the other, as in "2,3 > 2,2". Each letter is a line.
std::string changes(const std::string& before, const std::string& after) {
  const auto lines = [](const std::string& letters) {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < letters.size(); ++i)
      all.push_back(std::string_view(letters).substr(i, 1));
    return all;
  };
  std::string result;
  for (const text::SequenceChange& it : text::line_changes(lines(before), lines(after)))
    result += fmt::format("{}{},{} > {},{}", result.empty() ? "" : "; ", it.before.begin,
                          it.before.end, it.after.begin, it.after.end);
  return result;
}

/// `before` with its changes made.
std::string changed(const std::string& before, const std::string& after) {
  const auto old_lines = text::whole_lines(before);
  const auto new_lines = text::whole_lines(after);
  std::string result;
  std::uint32_t at = 0;
  const auto keep_up_to = [&](std::uint32_t line) {
    while (at < line) result += old_lines[at++];
  };
  for (const text::SequenceChange& it : text::line_changes(old_lines, new_lines)) {
    CHECK((at == 0 || at < it.before.begin));  // a line stays in between
    keep_up_to(it.before.begin);
    for (std::uint32_t i = it.after.begin; i < it.after.end; ++i) result += new_lines[i];
    at = it.before.end;
  }
  keep_up_to(static_cast<std::uint32_t>(old_lines.size()));
  return result;
}

}  // namespace

TEST_CASE("a text is split into lines that include their line ends") {
  using Lines = std::vector<std::string_view>;
  CHECK(text::whole_lines("") == Lines{});
  CHECK(text::whole_lines("\n") == Lines{"\n"});
  CHECK(text::whole_lines("a\r\n\nb") == Lines{"a\r\n", "\n", "b"});
}

TEST_CASE("lines that occur once in both texts are matched") {
  CHECK(changes("", "") == "");
  CHECK(changes("abc", "abc") == "");
  CHECK(changes("", "ab") == "0,0 > 0,2");
  CHECK(changes("ab", "") == "0,2 > 0,0");
  CHECK(changes("abcd", "abxd") == "2,3 > 2,3");
  CHECK(changes("abcd", "xabcdy") == "0,0 > 0,1; 4,4 > 5,6");
  CHECK(changes("abcde", "bcxd") == "0,1 > 0,0; 3,3 > 2,3; 4,5 > 4,4");
  CHECK(changes("abcd", "bcda") == "0,1 > 0,0; 4,4 > 3,4");  // the longest sequence stays
}

TEST_CASE("a repetitive part is one change, without the lines that are the same at its ends") {
  CHECK(changes("-a-b-", "-a--b-") == "3,3 > 3,4");
  CHECK(changes("-----", "--x---") == "2,2 > 2,3");
  CHECK(changes("------", "-x--y-") == "1,5 > 1,5");
}

TEST_CASE("the changes turn one text into the other") {
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const auto text = [&] {
      std::string lines;
      for (auto count = random() % 12; 0 < count; --count)
        lines += fmt::format("{}\n", random() % 8);
      if (random() % 3 == 0) lines += "end";
      return lines;
    };
    const std::string before = text();
    const std::string after = text();
    CHECK(changed(before, after) == after);
  }
}
