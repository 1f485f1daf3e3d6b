#pragma once

#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// Infers the label of a level that lacks one, if its neighbours leave only one possibility: `2`
/// between `1` and `3`, or the only label of `Levels:` between them.
void infer_missing_labels(Ladder& ladder, std::string_view text);

/// Puts the levels in order: in the order of `Levels:`; by number, if all are from one series; or
/// else in the order of the text. A level that a later part puts between two known levels goes
/// between them. If titles without numbers go down, as from `Head` to `Junior`, their order is
/// reversed.
void order_levels(Ladder& ladder, std::string_view text);

/// Sets which level is below each level, and whether each mention repeats one in its part. A
/// level's qualifier can name a track that other levels define.
void link_levels(Ladder& ladder, std::string_view text);

/// Fills Ladder::order and Ladder::offsets, and marks the repeated expectations.
void index_expectations(Ladder& ladder);

}  // namespace ladder::model
