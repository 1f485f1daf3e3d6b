#pragma once

#include <string>

#include "features/ladder_at.h"
#include "features/target.h"

namespace ladder::features {

/// What the level is that a text speaks of, as Markdown.
std::string about_reference(const View& view, const LadderView& ladder, const Target& reference);

}  // namespace ladder::features
