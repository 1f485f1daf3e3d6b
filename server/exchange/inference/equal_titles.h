#pragma once

#include <string>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// Why a heading isn't placed that has no ladder of its own.
inline constexpr const char* no_ladder_below = "heading without a ladder";

/// Tells ladders with the same title apart by the titles of what they were found in, `above`:
/// `Digging: Rubric` and `Raking: Rubric`. These headings are placed then.
void tell_apart(Import& import, const std::vector<std::string>& above);

}  // namespace ladder::exchange
