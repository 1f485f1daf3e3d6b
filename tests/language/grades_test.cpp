#include "language/grades.h"

#include <doctest/doctest.h>

#include "text/unicode.h"

using namespace ladder;
using language::Grades;
using language::WordList;

TEST_CASE("words for comparing two versions are listed in folded form") {
  for (const std::string_view code : language::codes()) {
    const Grades& grades = language::grades_of(language::language_with(code).value());
    for (const language::GradedWord& it : grades.graded) CHECK(text::folded(it.word) == it.word);
    for (const WordList& list : {grades.ceilings, grades.explanations, grades.fillers})
      for (const std::string_view it : list) CHECK(text::folded(it) == it);
  }
}

TEST_CASE("a language has all kinds of such words, or none") {
  for (const std::string_view code : language::codes()) {
    INFO(code);
    const Grades& grades = language::grades_of(language::language_with(code).value());
    CHECK(grades.graded.empty() == grades.ceilings.empty());
    CHECK(grades.graded.empty() == grades.explanations.empty());
    CHECK(grades.graded.empty() == grades.fillers.empty());
  }
  CHECK(language::grades_of(language::Language::other).graded.empty());
  CHECK_FALSE(language::grades_of(language::Language::unknown).graded.empty());
}
