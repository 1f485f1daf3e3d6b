#include "language/words.h"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "text/unicode.h"

using namespace ladder;
using language::Language;
using language::WordList;
using language::Words;

namespace {

constexpr WordList Words::*folded_lists[] = {
    &Words::level_words, &Words::unfinished,   &Words::stranding,   &Words::nothing,
    &Words::same,        &Words::references,   &Words::level_nouns, &Words::placeholders,
    &Words::around,      &Words::descriptions, &Words::skills,      &Words::levels,
    &Words::groups,      &Words::remarks,      &Words::corners,     &Words::opening_verbs,
    &Words::numbers};

}  // namespace

TEST_CASE("words are listed in folded form") {
  for (const Words* words : language::words_of_labels(Language::unknown))
    for (const WordList Words::*list : folded_lists)
      for (const std::string_view it : words->*list) CHECK(text::folded(it) == it);
}

TEST_CASE("a reference has a place for the level") {
  for (const Words* words : language::words_of_labels(Language::unknown))
    for (const std::string_view it : words->references) {
      INFO(it);
      CHECK(it.find("{}") != it.npos);
    }
}

TEST_CASE("each language has words of levels, words that cannot end a sentence, and markers") {
  CHECK(language::words_of_labels(Language::unknown).size() == language::codes().size());
  for (const std::string_view code : language::codes()) {
    INFO(code);
    const Language language = language::language_with(code).value();
    const Words& words = language::words_of_sentences(language);
    CHECK_FALSE(words.level_words.empty());
    CHECK_FALSE((words.unfinished.empty() && words.endings.empty()));
    CHECK_FALSE(words.nothing.empty());
    CHECK_FALSE(words.same.empty());
    CHECK_FALSE(words.placeholders.empty());
    const auto labels = language::words_of_labels(language);
    CHECK(std::ranges::count(labels, &words) == 1);
    CHECK(labels.size() == (language == Language::english ? 1 : 2));
  }
}

TEST_CASE("a language without words has none, and an unknown language may be English") {
  CHECK(language::words_of_sentences(Language::other).unfinished.empty());
  const WordList unknown = language::words_of_sentences(Language::unknown).unfinished;
  for (const std::string_view it : language::words_of_sentences(Language::english).unfinished)
    CHECK(std::ranges::binary_search(unknown, it));
}
