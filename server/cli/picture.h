#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/screen.h"
#include "model/ladder.h"
#include "semantics/coverage.h"

namespace ladder::cli {

/// A ladder drawn with a sign for each expectation: a skill a row, a level a column, counts at the
/// edges and a legend below. Names are shortened, and levels continued in another block, so that it
/// fits the screen. `states` are those of the expectations.
std::string picture(const model::Ladder& ladder, std::string_view text,
                    const std::vector<semantics::CellState>& states, const Screen& screen);

}  // namespace ladder::cli
