#pragma once

#include <cstdint>
#include <string_view>

#include "layout/cell_text.h"
#include "semantics/ladder_at.h"
#include "semantics/view.h"

/// A ladder that is edited cell by cell, as in a grid.
namespace ladder::features {

/// The edits to the document that set the content of a skill at a level, as in layout/cell_text.h,
/// or the reason why that's impossible, as a sentence.
layout::WrittenCell written_cell(const semantics::View& view, const semantics::LadderView& ladder,
                                 std::uint32_t skill, std::uint32_t level, std::string_view text);

}  // namespace ladder::features
