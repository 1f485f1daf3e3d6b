#pragma once

#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// Lists and keys, each of which becomes a section.
Reading read_yaml(std::string_view text);

/// The comments of YAML, of which the library that reads it tells nothing. Lines of comment that
/// follow each other are one.
std::vector<Unplaced> comments_in_yaml(std::string_view text);

}  // namespace ladder::exchange
