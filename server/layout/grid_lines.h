#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Writing the lines of a grid in the style of the lines that are already there.
namespace ladder::layout {

/// How the author writes the lines of a grid, judging by its header.
struct LineStyle {
  model::Layout layout = model::Layout::matrix;
  bool spaced = true;  // a space on either side of a pipe
  bool closed = true;  // a pipe at the end
};

LineStyle line_style(const Source& source, const model::Grid& grid);

/// A line without its line end. The label and the cells are in the layout's notation.
std::string written_line(const LineStyle& style, std::string_view label,
                         std::span<const std::string> cells);

/// Cells that follow another cell, each with the tab or pipe before it.
std::string written_cells(const LineStyle& style, std::span<const std::string> cells);

/// The corner that states which axis has the levels: `Level/Skill`.
std::string_view stated_corner(model::Orientation orientation);

/// Makes the corner state the orientation.
text::Edit with_stated_corner(const Source& source, const model::Grid& grid);

/// Writes into an empty cell. `place` is inside the cell, which may contain blanks.
text::Edit filled_cell(const Source& source, const model::Grid& grid, text::Span place,
                       std::string_view written);

/// Empties a cell.
text::Edit emptied_cell(const Source& source, const model::Expectation& cell);

/// Adds cells at the end of a row that has fewer cells than the header.
text::Edit appended_cells(const Source& source, const model::Grid& grid, const model::Row& row,
                          std::span<const std::string> cells);

/// Writes lines above or below a row.
text::Edit lines_above(const Source& source, text::Span row, std::span<const std::string> lines);
text::Edit lines_below(const Source& source, text::Span row, std::span<const std::string> lines);

/// Whether every row has a cell in every column, so that columns can be moved.
bool is_complete(const model::Grid& grid);

/// The grid that contains a cell.
const model::Grid& grid_of(const model::Ladder& ladder, const model::Expectation& cell);

}  // namespace ladder::layout
