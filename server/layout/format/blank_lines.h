#pragma once

#include <vector>

#include "layout/format/line.h"

namespace ladder::layout {

/// Whether a blank line stands above each line; `had` says where there is one now. Comments that
/// stand directly above something are spaced as that is.
std::vector<bool> blank_lines(const std::vector<Line>& lines, const std::vector<bool>& had);

}  // namespace ladder::layout
