#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "layout/cell_text.h"
#include "layout/grid_edit.h"
#include "semantics/ladder_at.h"
#include "semantics/view.h"

/// A ladder that is edited as a grid. Each function gives the edits to the document, or the reason
/// why they're impossible, as a sentence.
namespace ladder::features {

/// Sets the content of a skill at a level, as in layout/cell_text.h.
layout::LadderEdit written_cell(const semantics::View& view, const semantics::LadderView& ladder,
                                std::uint32_t skill, std::uint32_t level, std::string_view text);

/// The same for several cells at once.
layout::LadderEdit written_cells(const semantics::View& view, const semantics::LadderView& ladder,
                                 std::span<const layout::CellText> cells);

/// Adds a level or a skill before the one at `place`, or at the end.
layout::LadderEdit inserted_name(const semantics::View& view, const semantics::LadderView& ladder,
                                 layout::Axis axis, std::uint32_t place, std::string_view name);

layout::LadderEdit removed_name(const semantics::View& view, const semantics::LadderView& ladder,
                                layout::Axis axis, std::uint32_t index);

/// Moves a level or a skill, so that it has another index.
layout::LadderEdit moved_name(const semantics::View& view, const semantics::LadderView& ladder,
                              layout::Axis axis, std::uint32_t index, std::uint32_t to);

}  // namespace ladder::features
