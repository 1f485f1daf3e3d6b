#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// Levels that are numbered in one way, as indices, the lowest number first.
using LevelSeries = std::vector<std::uint32_t>;

/// The series of the levels that the ladder has; those without a number are left out.
std::vector<LevelSeries> level_series(const Ladder& ladder);

/// How far the numbers of a series are apart: levels 10, 20 and 30 leave none out.
std::uint32_t step_of(const Ladder& ladder, const LevelSeries& series);

}  // namespace ladder::model
