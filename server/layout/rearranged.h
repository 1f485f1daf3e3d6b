#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "layout/grid_edit.h"

/// Steps of the edits in grid_edit.h.
namespace ladder::layout {

/// Everything that names a level or a skill, with what it heads. May be in any order and overlap.
std::vector<text::Edit> removed_mentions(const Source& source, Axis axis, std::uint32_t index);

/// Adds empty cells to short rows whose other cells will move to where they have none.
std::vector<text::Edit> completed_rows(const Source& source, Axis axis);

/// Puts rows, columns, sections and the entries of directives in the order of the new indices of
/// the levels or skills. Those of a part that isn't in order stay where they are.
std::vector<text::Edit> rearranged(const Source& source, Axis axis,
                                   std::span<const std::uint32_t> new_indices);

}  // namespace ladder::layout
