#include "rules/progression/word_differences.h"

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace ladder;

namespace {

std::vector<rules::Word> words_of(std::string_view text) {
  return rules::words_in(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::string phrase(std::string_view text, const std::vector<rules::Word>& words,
                   std::uint32_t begin, std::uint32_t end) {
  if (begin == end) return "";
  return std::string(
      text.substr(words[begin].span.begin, words[end - 1].span.end - words[begin].span.begin));
}

/// "old > new, > added", or "too many".
std::string differences(std::string_view text, std::string_view other, std::uint32_t most) {
  const auto words = words_of(text);
  const auto others = words_of(other);
  const auto found = rules::word_differences(words, others, most);
  if (!found) return "too many";
  std::string list;
  for (const rules::WordDifference& it : *found)
    list +=
        fmt::format("{}{} > {}", list.empty() ? "" : ", ", phrase(text, words, it.begin, it.end),
                    phrase(other, others, it.other_begin, it.other_end));
  return list;
}

/// `words` with each difference applied, which gives the other words.
std::string replaced(const std::vector<rules::Word>& words, const std::vector<rules::Word>& others,
                     const std::vector<rules::WordDifference>& differences) {
  std::string hashes;
  std::uint32_t at = 0;
  const auto append = [&](const std::vector<rules::Word>& from, std::uint32_t begin,
                          std::uint32_t end) {
    for (std::uint32_t i = begin; i < end; ++i) hashes += fmt::format("{} ", from[i].hash);
  };
  for (const rules::WordDifference& it : differences) {
    append(words, at, it.begin);
    append(others, it.other_begin, it.other_end);
    at = it.end;
  }
  append(words, at, static_cast<std::uint32_t>(words.size()));
  return hashes;
}

}  // namespace

TEST_CASE("differing words are found in their places") {
  CHECK(differences("a b c", "A b, c.", 0) == "");
  CHECK(differences("a b c d", "a x c d", 1) == "b > x");
  CHECK(differences("a b c d", "a b c d e", 1) == " > e");
  CHECK(differences("a b c d", "b c d", 1) == "a > ");
  CHECK(differences("a b c d e f", "a x y c d f", 3) == "b > x y, e > ");
  CHECK(differences("", "a", 1) == " > a");
  CHECK(differences("", "", 0) == "");
}

TEST_CASE("nothing is found if too many words differ") {
  CHECK(differences("a b c d", "a x c d", 0) == "too many");
  CHECK(differences("a b c d", "a x c y", 1) == "too many");
  CHECK(differences("a b c d", "w x y z", 3) == "too many");
  CHECK(differences("a b c d", "w x y z", 4) == "a b c d > w x y z");
}

TEST_CASE("a changed word is in each of the two only") {
  const auto differ = [](std::string_view text, std::string_view other, std::uint32_t most) {
    return !rules::differences_of_few_words(words_of(text), words_of(other), most);
  };
  CHECK(differ("a b c d", "w x y z", 7));
  CHECK_FALSE(differ("a b c d", "w x y z", 8));
  CHECK(differ("a b c d", "A b c e", 1));
  CHECK_FALSE(differ("a b c d", "A b c e", 2));
  CHECK(differ("a b c d", "b a d c", 3));
  CHECK_FALSE(differ("a b c d", "b a d c", 4));
  CHECK(differ("a a a", "a", 1));
  CHECK_FALSE(differ("a b", "A, b.", 0));
}

TEST_CASE("the differences turn one text into the other") {
  std::mt19937 random(1);
  for (int i = 0; i < 500; ++i) {
    std::string text;
    std::string other;
    for (int word = 0; word < 20; ++word) {
      const std::string letter(1, static_cast<char>('a' + random() % 5));
      const auto change = random() % 8;
      text += letter + " ";
      if (change == 0) other += "z ";
      else if (change == 1) other += letter + " y ";
      else if (1 < change && change < 7) other += letter + " ";
    }
    INFO(text, "| ", other);
    const auto words = words_of(text);
    const auto others = words_of(other);
    const auto found = rules::word_differences(words, others, 40);
    REQUIRE(found);
    CHECK(replaced(words, others, *found) == replaced(others, others, {}));
    std::uint32_t different = 0;
    for (const rules::WordDifference& it : *found) different += it.size() + it.other_size();
    CHECK(rules::differences_of_few_words(words, others, different));
    if (0 < different) CHECK_FALSE(rules::differences_of_few_words(words, others, different - 1));
  }
}
