#pragma once

#include <string>

#include "layout/source.h"

namespace ladder::layout {

/// What a ladder holds that has no place in another layout, as a sentence without its full stop
/// that says how to mend it; empty where there is nothing.
std::string obstacle_to_rewriting(const Source& source);

}  // namespace ladder::layout
