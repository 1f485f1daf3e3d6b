#pragma once

#include <string_view>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::text {

/// What makes the text `after` of the text `before`: an edit for each run of lines that differ,
/// less the characters that are equal at its ends. In order, and no two touch.
std::vector<Edit> edits_between(std::string_view before, std::string_view after);

}  // namespace ladder::text
