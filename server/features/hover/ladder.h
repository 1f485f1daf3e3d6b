#pragma once

#include <string>

#include "semantics/ladder_at.h"

namespace ladder::features {

/// What a ladder is made of, how much of it is written, and what it extends, as Markdown.
std::string about_ladder(const semantics::View& view, rules::Place place);

}  // namespace ladder::features
