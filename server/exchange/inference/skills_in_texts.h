#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "exchange/inference/assembly.h"
#include "exchange/inference/parts.h"

namespace ladder::exchange {

/// The texts of levels, if most of them name the same skills at the beginning of paragraphs:
/// `**Scope**: one team`. Adds nothing and returns false if they don't. What is above the first
/// name belongs to a skill called `header`.
bool add_skills_in_texts(Assembly& ladder, const std::vector<std::uint32_t>& levels,
                         const std::vector<Part>& texts, std::string_view header);

}  // namespace ladder::exchange
