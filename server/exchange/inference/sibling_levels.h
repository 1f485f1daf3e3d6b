#pragma once

#include <vector>

#include "exchange/inference/parts.h"

/// Which of the headings side by side are levels.
namespace ladder::exchange {

/// Whether parts are levels: most look like one.
bool are_levels(const std::vector<Part>& parts, const Declared& declared);

/// Beside `Junior Cook` and `Senior Cook`, `Cook` is a level as well, as is `Pastry Cook Pl` beside
/// `Pastry Cook Jr` and `Pastry Cook Sr`, and so is a part that has parts of the same names. Where
/// most are levels, so is one that is named after people.
/// A number such as `(200)` in a heading that follows `Level 200` doesn't make it another level.
std::vector<bool> levels_among(const std::vector<Part>& parts, const std::vector<Part>& by_leads,
                               const Declared& declared);

}  // namespace ladder::exchange
