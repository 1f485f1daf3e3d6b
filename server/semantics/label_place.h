#pragma once

#include "semantics/ladder_at.h"

namespace ladder::semantics {

/// The place that a name has for itself: the header's cell, the first cell of the row, the line of
/// the heading. Counts from the ladder's first byte.
text::Span label_place(const LadderView& view, const model::Mention& mention);

}  // namespace ladder::semantics
