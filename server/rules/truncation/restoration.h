#pragma once

#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Which ends of a text are cut.
struct CutEnds {
  bool start = false;
  bool end = false;
};

/// Offers, as unsafe fixes, the texts of sibling ladders that hold a cut text whole, and says in
/// the help where they stand.
void offer_wholes(const Subject& subject, const model::Expectation& expectation, CutEnds cut,
                  text::Diagnostic& finding);

/// Offers the texts of sibling ladders for an empty place, where the two ladders ask for the same
/// in that skill at other levels: sharing its name is no evidence.
void offer_texts(const Subject& subject, const model::Expectation& expectation,
                 text::Diagnostic& finding);

}  // namespace ladder::rules
