#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How the lines of a grid are written, so that what is added looks like what stands there.
namespace ladder::layout {

/// How an author writes the lines of a grid, as its header shows.
struct LineStyle {
  model::Layout layout = model::Layout::matrix;
  bool spaced = true;  // a space on either side of a pipe
  bool closed = true;  // a pipe at the end
};

LineStyle line_style(const Source& source, const model::Grid& grid);

/// A line without its end. Label and cells are in the layout's notation.
std::string written_line(const LineStyle& style, std::string_view label,
                         std::span<const std::string> cells);

/// Cells as they stand behind another one, each with the tab or pipe before it.
std::string written_cells(const LineStyle& style, std::span<const std::string> cells);

/// What a corner holds that says which axis has the levels: `Level/Skill`.
std::string_view stated_corner(model::Orientation orientation);

/// Lets the corner say so.
text::Edit with_stated_corner(const Source& source, const model::Grid& grid);

/// Writes into an empty cell. `place` lies in the cell, which may hold blanks.
text::Edit filled_cell(const Source& source, const model::Grid& grid, text::Span place,
                       std::string_view written);

/// Takes all that is written out of a cell.
text::Edit emptied_cell(const Source& source, const model::Expectation& cell);

/// Adds cells at the end of a row that has fewer than the header.
text::Edit appended_cells(const Source& source, const model::Grid& grid, const model::Row& row,
                          std::span<const std::string> cells);

/// Writes lines above or below that of a row.
text::Edit lines_above(const Source& source, text::Span row, std::span<const std::string> lines);
text::Edit lines_below(const Source& source, text::Span row, std::span<const std::string> lines);

/// Whether every row has a cell in every column, so that columns can be moved.
bool is_complete(const model::Grid& grid);

/// The grid that a cell stands in.
const model::Grid& grid_of(const model::Ladder& ladder, const model::Expectation& cell);

}  // namespace ladder::layout
