#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// Whether `Levels:` says what the ladder's levels are. A list that names none of the levels in
/// use, such as `Levels: 1, 2`, is broken, and nothing can be checked against it.
bool has_declaration(const Ladder& ladder);

/// The levels that every skill should have, lowest first: the declared levels, or else all levels
/// in use. Levels without any label are left out.
std::vector<std::uint32_t> wanted_levels(const Ladder& ladder);

}  // namespace ladder::model
