#pragma once

#include <string_view>

#include "model/ladder.h"

namespace ladder::model {

/// Gives a level without a label the one that its neighbours leave room for: `2` between `1` and
/// `3`, or the one label of `Levels:` between them.
void infer_missing_labels(Ladder& ladder, std::string_view text);

/// Brings the levels into order: as `Levels:` declares them; by number where all are of one series;
/// otherwise as the text has them, a level that a later part puts between two known ones going
/// there.
/// Where titles without numbers fall from `Head` to `Junior`, they are turned round.
void order_levels(Ladder& ladder, std::string_view text);

/// Says of each level which one is below it, and of each mention whether its part repeats it. The
/// qualifier of a level may name a track that others make known.
void link_levels(Ladder& ladder, std::string_view text);

/// Fills Ladder::order and Ladder::offsets, and marks the repeated expectations.
void index_expectations(Ladder& ladder);

}  // namespace ladder::model
