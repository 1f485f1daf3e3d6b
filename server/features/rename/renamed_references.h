#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "semantics/ladder_at.h"
#include "text/diagnostic.h"

namespace ladder::features {

/// The edits after which the texts of a ladder speak of a level by a new name, counted from the
/// document's first byte. `Level 3` and `IC3` keep their prefix where the new name is of the same
/// series, and take its code otherwise: `Expert (E4)` is called `E4`.
std::vector<text::Edit> renamed_references(const semantics::LadderView& of, std::uint32_t level,
                                           std::string_view name);

}  // namespace ladder::features
