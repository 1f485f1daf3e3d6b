#pragma once

#include <string_view>
#include <vector>

#include "exchange/page/unplaced.h"

namespace ladder::exchange {

/// The comments of YAML, of which the library that reads it tells nothing. Lines of comment that
/// follow each other are one.
std::vector<Unplaced> comments_in_yaml(std::string_view text);

}  // namespace ladder::exchange
