#pragma once

#include <string>

#include "support/editor/legible.h"
#include "support/editor/notation.h"

namespace ladder::testing {

/// The numbers of semantic tokens as a readable list, `2:12-2:17 ‹Craft› skill declaration`.
Json legible_tokens(const Json& numbers, const Json& legend, const Legible& legible,
                    const std::string& name);

}  // namespace ladder::testing
