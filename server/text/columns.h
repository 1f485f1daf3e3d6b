#pragma once

#include <cstdint>
#include <string_view>

#include "text/line_index.h"

namespace ladder::text {

/// How many columns a piece of a line takes, where a byte that is not UTF-8 takes one.
std::uint32_t columns_of(std::string_view piece, ColumnUnit unit);

}  // namespace ladder::text
