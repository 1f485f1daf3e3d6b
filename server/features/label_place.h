#pragma once

#include "features/ladder_at.h"

namespace ladder::features {

/// The place that a name has for itself: the header's cell, the first cell of the row, the line of
/// the heading. Counts from the ladder's first byte.
text::Span label_place(const LadderView& view, const model::Mention& mention);

}  // namespace ladder::features
