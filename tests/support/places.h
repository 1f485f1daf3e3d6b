#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text/line_index.h"

namespace ladder::testing {

/// The first character of a text whose offset and position, in one of the units, do not lead to
/// each other; empty where all do. Of every `step` characters one is looked at.
std::string lost_place(std::string_view text, std::size_t step = 1,
                       text::LineEnds ends = text::LineEnds::lf);

}  // namespace ladder::testing
