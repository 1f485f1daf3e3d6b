#pragma once

#include <cstdint>
#include <string>

#include "semantics/ladder_at.h"

namespace ladder::features {

/// What a word of `Scale:` is, as Markdown; `entry` is its number in the directive.
std::string about_rank(const semantics::LadderView& ladder, std::uint32_t directive, std::uint32_t entry);

}  // namespace ladder::features
