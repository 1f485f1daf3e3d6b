#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/format/line.h"

/// Formatting the lines of a grid, which depend on each other.
namespace ladder::layout {

/// A line of a grid, as it is in the tree.
struct GridLine {
  enum class Kind { header, delimiter, row } kind = Kind::row;
  std::size_t line = 0;  // index into Lines::all
};

/// Adds a line, without the CR before its line end.
GridLine add_grid_line(std::string_view text, std::uint32_t begin, std::uint32_t end,
                       GridLine::Kind kind, Lines& lines);

/// Formats the lines of a matrix or a table.
void format_matrix(std::string_view text, const std::vector<GridLine>& grid, Lines& lines);
void format_table(std::string_view text, const std::vector<GridLine>& grid, Lines& lines);

using Cells = std::vector<std::string>;

/// The corner in the standard format, or unchanged if it isn't one.
std::string formatted_corner(std::string_view label);

/// How many cells there are up to the last one that isn't empty, without the label.
std::size_t filled(const Cells& cells);

/// How many columns a grid has. The first line is its header. Empty columns at the end don't count:
/// they come from a spreadsheet.
std::size_t columns_of(const std::vector<Cells>& lines);

/// Removes empty cells after the last column.
void drop_spare_cells(Cells& cells, std::size_t columns);

}  // namespace ladder::layout
