#pragma once

#include <cstdint>
#include <string>

#include "semantics/ladder_at.h"

namespace ladder::features {

/// What a level is, and all that it asks for, skill by skill, as Markdown.
std::string about_level(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t level);

}  // namespace ladder::features
