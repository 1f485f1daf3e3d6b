#pragma once

#include <string>
#include <vector>

#include "layout/plain.h"

namespace ladder::exchange {

/// Adds `Levels:` and `Track` where the labels show that the levels part: the qualifiers of the
/// highest ones name two tracks, as in `Staff (Expert)`, or two series have the same numbers, as
/// `IC3` and `M3` do. Qualifiers that name a track go.
void add_tracks(layout::PlainLadder& ladder, std::vector<std::string>& directives);

}  // namespace ladder::exchange
