#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/format/line.h"

/// How the lines of a grid are spelt, which depends on each other.
namespace ladder::layout {

/// A line of a grid, as the tree has it.
struct GridLine {
  enum class Kind { header, delimiter, row } kind = Kind::row;
  std::size_t line = 0;  // into Lines::all
};

/// Adds the line to the others, without the CR before its end.
GridLine add_grid_line(std::string_view text, std::uint32_t begin, std::uint32_t end,
                       GridLine::Kind kind, Lines& lines);

/// Spells the lines of a matrix or a table.
void spell_matrix(std::string_view text, const std::vector<GridLine>& grid, Lines& lines);
void spell_table(std::string_view text, const std::vector<GridLine>& grid, Lines& lines);

using Cells = std::vector<std::string>;

/// The corner as the language writes it, or as it is.
std::string spelt_corner(std::string_view label);

/// The cells up to the last one that holds something, the label not counted.
std::size_t filled(const Cells& cells);

/// How many columns the lines of a grid have, of which the first is the header: empty ones at the
/// end are what a spreadsheet leaves behind.
std::size_t columns_of(const std::vector<Cells>& lines);

/// Takes empty cells out that stand behind the last column.
void drop_spare_cells(Cells& cells, std::size_t columns);

}  // namespace ladder::layout
