#pragma once

#include <cstdint>
#include <string>

#include "rules/scale.h"
#include "semantics/ladder_at.h"

namespace ladder::features {

/// What a ladder is made of, how much of it is written, and what it extends, as Markdown.
std::string about_ladder(const semantics::View& view, rules::Place place);

/// What a level is, and all that it asks for, skill by skill, as Markdown.
std::string about_level(const semantics::View& view, const semantics::LadderView& ladder,
                        std::uint32_t level);

/// What a skill is, how much of it is written, and which other ladders have it, as Markdown.
std::string about_skill(const semantics::View& view, const semantics::LadderView& ladder,
                        std::uint32_t skill);

// Parts of sentences for hovers, as Markdown, which say where something is.

/// "**`3`** (internal promotion only)".
std::string level_heading(const semantics::LadderView& ladder, std::uint32_t level);

/// "level 3 of 7".
std::string position_of_level(const semantics::LadderView& ladder, std::uint32_t level);
/// "skill 2 of 12".
std::string position_of_skill(const semantics::LadderView& ladder, std::uint32_t skill);

/// "rank `Working` (2 of 4)".
std::string position_of_rank(const semantics::LadderView& ladder, const rules::Scale& scale,
                             const rules::ScaleRank& rank);

/// "`Research`", in another document "`Research` in `research.ladder`".
std::string quoted_ladder(const semantics::View& view, rules::Place ladder);

}  // namespace ladder::features
