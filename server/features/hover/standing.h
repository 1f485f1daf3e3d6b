#pragma once

#include <cstdint>
#include <string>

#include "semantics/ladder_at.h"
#include "rules/scale.h"

namespace ladder::features {

// Parts of sentences, as Markdown, by which hovers say where something stands.

/// "**`3`** (internal promotion only)".
std::string level_heading(const semantics::LadderView& ladder, std::uint32_t level);

std::string standing_of_level(const semantics::LadderView& ladder, std::uint32_t level);  // "level 3 of 7"
std::string standing_of_skill(const semantics::LadderView& ladder, std::uint32_t skill);  // "skill 2 of 12"

/// "rank `Working` (2 of 4)".
std::string standing_of_rank(const semantics::LadderView& ladder, const rules::Scale& scale,
                             const rules::ScaleRank& rank);

/// "`Research`", in another document "`Research` in `research.ladder`".
std::string quoted_ladder(const semantics::View& view, rules::Place ladder);

/// "6 of 7 levels filled; `4` is empty"; of many that are empty the first.
std::string filling_of_skill(const semantics::LadderView& ladder, std::uint32_t skill);
std::string filling_of_level(const semantics::LadderView& ladder, std::uint32_t level);

}  // namespace ladder::features
