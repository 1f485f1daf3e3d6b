#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How a level is added to a ladder.
namespace ladder::layout {

/// Writes a level without texts into every grid and into the sections of every skill, and into
/// `Levels:` where that holds. `height` is the place that it will have among the ladder's levels.
/// Below a `same` it says `same`, too, so that what that stands for stays.
std::vector<text::Edit> inserted_level(const Source& source, std::uint32_t height,
                                       std::string_view label);

}  // namespace ladder::layout
