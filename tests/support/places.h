#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/line_index.h"

namespace ladder::testing {

/// The first character of the text whose offset and position don't map to each other in one of the
/// units; empty if all do. Only every `step`th character is checked.
std::string lost_place(std::string_view text, std::size_t step = 1,
                       text::LineEnds ends = text::LineEnds::lf);

}  // namespace ladder::testing
