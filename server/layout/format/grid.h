#pragma once

#include <cstdint>
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

}  // namespace ladder::layout
