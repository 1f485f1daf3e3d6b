#pragma once

#include <cstdint>
#include <string>

#include "features/ladder_at.h"

namespace ladder::features {

// Names of a ladder as its reader takes them, in plain text; empty where there is none.

std::string title_of(const LadderView& view);
std::string skill_name(const LadderView& view, std::uint32_t skill);
/// Without the qualifier. A missing label is the one that its neighbours determine.
std::string level_name(const LadderView& view, std::uint32_t level);
std::string qualifier_of(const LadderView& view, std::uint32_t level);

}  // namespace ladder::features
