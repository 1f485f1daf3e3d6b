#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/lone_ladder.h"
#include "layout/source.h"

/// The text of a single cell, in a form that is the same for every layout: one paragraph per line,
/// `- ` before a list item, two more spaces before it for each item that it is nested in, `##### `
/// before a heading, and `n/a` and `same` as in the ladder. Everything else is plain: a paragraph
/// that begins with one of these marks, or with a backslash before one, gets a backslash.
namespace ladder::layout {

/// The content of an expectation.
std::string cell_text(const Source& source, const model::Expectation& it);

/// Writes text into a cell, into a cell that a short row lacks, or below a heading, which is added
/// if it is missing. Passages that stay the same are kept byte for byte.
LadderEdit written_cell(const Source& source, std::uint32_t skill, std::uint32_t level,
                        std::string_view text);

/// Text for one of several cells.
struct CellText {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  std::string text;
};

/// Writes text into several cells. If a cell is named twice, the last text counts.
LadderEdit written_cells(const Source& source, std::span<const CellText> cells);

/// The text in the form that it has once it is written and read again.
std::string normal_cell_text(std::string_view text);

}  // namespace ladder::layout
