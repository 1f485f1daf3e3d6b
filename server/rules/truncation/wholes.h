#pragma once

#include <cstdint>
#include <vector>

#include "rules/siblings.h"
#include "rules/subject.h"

namespace ladder::rules {

/// What an expectation has beyond another one that it contains.
enum class Beyond {
  nothing,
  sentences,  // more complete sentences or passages
  words,      // more of the same sentence: the other one stops, or begins, in the middle of it
};

/// The expectation of a sibling ladder at the same skill and level that contains this one.
struct Whole {
  Sibling sibling;
  Beyond before = Beyond::nothing;
  Beyond after = Beyond::nothing;
};

/// The siblings that contain everything the expectation says, and more. Only letters and digits are
/// compared, so that line-break hyphens, spaces and marks make no difference. Empty for
/// expectations too short to be recognized, or longer than any real one.
std::vector<Whole> wholes_of(const Subject& subject, const model::Expectation& expectation);

/// Whether the letters and digits of one expectation contain those of another.
bool contains_text(const Corpus& corpus, const Sibling& whole, const Sibling& part);

/// Whether two expectations have the same letters and digits.
bool have_same_wording(const Corpus& corpus, const Sibling& one, const Sibling& other);

}  // namespace ladder::rules
