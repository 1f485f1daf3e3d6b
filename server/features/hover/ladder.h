#pragma once

#include <string>

#include "features/ladder_at.h"

namespace ladder::features {

/// What a ladder is made of, how much of it is written, and what it extends, as Markdown.
std::string about_ladder(const View& view, rules::Place place);

}  // namespace ladder::features
