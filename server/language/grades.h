#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "language/language.h"
#include "language/words.h"

namespace ladder::language {

/// How a word changes the amount that an expectation asks for, besides the scales above.
enum class Grade {
  frequency,   // `always`
  obligation,  // `may`
  quantity,    // `all`
  scope,       // `company`; English has these among its words of a published scale
  number,      // `two`
};

/// A word and how much it asks for. 0 means as much as without a word of its grade, and a number is
/// its value.
struct GradedWord {
  std::string_view word;
  Grade grade = Grade::frequency;
  int weight = 0;
};

/// The words of a language that are used for comparing two versions of an expectation. All are
/// folded and in alphabetical order. An empty list means that the words aren't known.
struct Grades {
  std::span<const GradedWord> graded = {};
  WordList ceilings = {};      // a lower number after them asks for more: `within`
  WordList explanations = {};  // what they begin explains the words before: `for example`
  WordList fillers = {};       // words of four letters or more that ask for nothing: `with`
  WordList unfinished = {};    // the same as in Words: most of them ask for nothing
};

/// Null if the language has no such word; `folded` is folded.
inline const GradedWord* graded_word(const Grades& grades, std::string_view folded) {
  const auto found = std::ranges::lower_bound(grades.graded, folded, {}, &GradedWord::word);
  return found != grades.graded.end() && found->word == folded ? &*found : nullptr;
}

namespace grades {
extern const Grades dutch;
extern const Grades english;
extern const Grades french;
extern const Grades german;
extern const Grades italian;
extern const Grades portuguese;
extern const Grades spanish;
}  // namespace grades

/// The English ones where the language isn't known; none in a language without such words.
const Grades& grades_of(Language language);

}  // namespace ladder::language
