#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Adding and removing the columns of a grid.
namespace ladder::layout {

/// A column to write, in the layout's notation.
struct Column {
  std::string name;
  std::vector<std::string> cells;  // by row; empty if all of them are empty
};

/// Inserts columns before the column at `index`, or after the last one. A row that is too short for
/// them stays short, unless its new cells have content.
std::vector<text::Edit> inserted_columns(const Source& source, const model::Grid& grid,
                                         std::uint32_t index, std::span<const Column> columns);

/// Adds cells to a table's line of dashes before those of the column at `index`.
text::Edit wider_delimiter(const Source& source, const model::Grid& grid, std::uint32_t index,
                           std::size_t count);

/// Removes a column with everything in it.
std::vector<text::Edit> removed_column(const Source& source, const model::Grid& grid,
                                       std::uint32_t index);

}  // namespace ladder::layout
