#pragma once

#include "rules/option.h"

namespace ladder::rules {

/// For the rules that find a skill without an expectation at a level, in any layout.
inline constexpr Option partial_skills{
    .name = "partial-skills",
    .standard = false,
    .summary = "Allow a skill to start above the lowest level or end below the highest.",
    .example = "true",
    .effect = "lets a skill start above the lowest level or end below the highest",
};

}  // namespace ladder::rules
