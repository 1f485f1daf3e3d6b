#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::model {

/// Whether `Levels:` says what the ladder's levels are. A list that names none of those in use is
/// broken, as `Levels: 1, 2` is, and nothing can be held to it.
bool has_declaration(const Ladder& ladder);

/// The levels that every skill should have, lowest first: the declared ones, or else all in use.
/// One without any label is none of them.
std::vector<std::uint32_t> wanted_levels(const Ladder& ladder);

}  // namespace ladder::model
