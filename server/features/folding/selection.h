#pragma once

#include <cstdint>
#include <vector>

#include "semantics/view.h"

namespace ladder::features {

/// What a selection at a place grows to, step by step: the word, its sentence, the paragraph or
/// list item, the whole text of the cell or section, the row or sections around it, the ladder, the
/// document. Each span lies in the next one, which is larger; there is at least one.
std::vector<text::Span> selections(const semantics::View& view, std::uint32_t offset);

}  // namespace ladder::features
