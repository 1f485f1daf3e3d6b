#pragma once

#include <cstdint>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// Whether `Levels:` says what the ladder's levels are. A list that names none of those in use is
/// broken, as `Levels: 1, 2` is, and nothing can be held to it.
bool has_declaration(const Subject& subject);

/// By level: the declared level that one which `Levels:` lacks was most likely meant for, or
/// model::none. Labels with different numbers are never meant for one another.
std::vector<std::uint32_t> meant_levels(const Subject& subject);

}  // namespace ladder::rules
