#pragma once

#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// Lists and keys, each of which becomes a section.
Reading read_yaml(std::string_view text);

/// The comments of YAML, which the library doesn't report. Consecutive comment lines are one
/// comment.
std::vector<Unplaced> comments_in_yaml(std::string_view text);

}  // namespace ladder::exchange
