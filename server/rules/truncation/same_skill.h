#pragma once

#include <cstdint>

#include "rules/subject.h"
#include "rules/truncation/continuations.h"

namespace ladder::rules {

/// How a skill uses the words at one end of an expectation elsewhere: at another level, or in
/// another ladder at any level.
struct SkillUse {
  std::uint32_t words = 0;   // that both have, in the longest match whose sentence goes on there
  bool is_whole = false;     // these are all that is left of the sentence here
  bool is_addition = false;  // it only goes on with `and ...` or `, ...`
  bool is_higher = false;    // it does so at a higher level, which may ask for more on purpose
  bool ends_alike = false;   // somewhere else the sentence begins or ends with as many of them
  Continuation at;           // where it goes on; the first of those words
};

/// Of the words that an expectation ends with: what follows them elsewhere.
SkillUse use_of_end(const Subject& subject, const model::Expectation& expectation);

/// For the words at its beginning: what comes before them elsewhere.
SkillUse use_of_start(const Subject& subject, const model::Expectation& expectation);

/// Whether two sentences may have been joined without a full stop: the second begins with a
/// capital.
bool may_be_joined(std::string_view text, const Word& left, const Word& right);

/// Whether a sentence or list item ends between two words that follow one another.
bool is_boundary(std::string_view text, const Word& left, const Word& right);

}  // namespace ladder::rules
