#pragma once

#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Which ends of an expectation are cut.
struct CutEnds {
  bool start = false;
  bool end = false;
};

/// Offers, as unsafe fixes, the full wording of a cut expectation from sibling ladders, and names
/// those ladders in the help.
void offer_wholes(const Subject& subject, const model::Expectation& expectation, CutEnds cut,
                  text::Diagnostic& finding);

/// Offers the wording of sibling ladders for an empty place, if the two ladders have the same
/// expectations at the skill's other levels: a shared name alone is not evidence.
void offer_texts(const Subject& subject, const model::Expectation& expectation,
                 text::Diagnostic& finding);

}  // namespace ladder::rules
