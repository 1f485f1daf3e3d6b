#pragma once

#include <string>

#include "semantics/ladder_at.h"
#include "semantics/target.h"

namespace ladder::features {

/// What the level is that a text speaks of, as Markdown.
std::string about_reference(const semantics::View& view, const semantics::LadderView& ladder, const semantics::Target& reference);

}  // namespace ladder::features
