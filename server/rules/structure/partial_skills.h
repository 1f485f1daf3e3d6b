#pragma once

#include "rules/option.h"

namespace ladder::rules {

/// For the rules that find a skill without a text at a level, in whichever layout.
inline constexpr Option partial_skills{
    .name = "partial-skills",
    .standard = false,
    .summary = "A skill may begin above the lowest level and end below the highest.",
    .example = "true",
    .effect = "lets a skill begin above the lowest level and end below the highest",
};

}  // namespace ladder::rules
