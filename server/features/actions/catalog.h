#pragma once

#include <span>

#include "features/actions/recipe.h"

namespace ladder::features {

// Declares each recipe, so that one missing from catalog.inc does not compile and a name in
// catalog.inc without a recipe does not link.
#define RECIPE(name) extern const Recipe name;
#include "features/actions/catalog.inc"
#undef RECIPE

/// Every recipe, in the order in which an author is shown what they offer.
std::span<const Recipe* const> recipes();

}  // namespace ladder::features
