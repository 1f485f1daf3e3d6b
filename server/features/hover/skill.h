#pragma once

#include <cstdint>
#include <string>

#include "semantics/ladder_at.h"

namespace ladder::features {

/// What a skill is, how much of it is written, and which other ladders have it, as Markdown.
std::string about_skill(const semantics::View& view, const semantics::LadderView& ladder, std::uint32_t skill);

}  // namespace ladder::features
