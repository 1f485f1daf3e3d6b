#pragma once

#include <cstdint>
#include <vector>

#include "rules/siblings.h"
#include "rules/subject.h"

namespace ladder::rules {

/// What a text says beyond another one that it contains.
enum class Beyond {
  nothing,
  sentences,  // it has whole sentences or passages more
  words,      // the sentence goes on: the other text stops, or begins, in the middle of it
};

/// A text of a sibling ladder, at the same skill and level, that contains an expectation's own.
struct Whole {
  Sibling sibling;
  Beyond before = Beyond::nothing;
  Beyond behind = Beyond::nothing;
};

/// The siblings that hold more than the expectation says and all that it says. Letters and digits
/// alone are compared, so that hyphens of line ends, spaces and marks make no difference. Nothing
/// for texts too short to be known again, or longer than any expectation is.
std::vector<Whole> wholes_of(const Subject& subject, const model::Expectation& expectation);

/// Whether the letters and digits of one text contain those of another.
bool contains_text(const Corpus& corpus, const Sibling& whole, const Sibling& part);

/// Whether two texts are the same letters and digits.
bool says_the_same(const Corpus& corpus, const Sibling& one, const Sibling& other);

}  // namespace ladder::rules
