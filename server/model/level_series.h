#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// Levels that share one kind of numbering, as indices, the lowest number first.
using LevelSeries = std::vector<std::uint32_t>;

/// The ladder's series of levels. Levels without a number are left out.
std::vector<LevelSeries> level_series(const Ladder& ladder);

/// The step between the numbers of a series. Levels 10, 20 and 30 have no gap.
std::uint32_t step_of(const Ladder& ladder, const LevelSeries& series);

}  // namespace ladder::model
