#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How columns of a grid are added and taken out.
namespace ladder::layout {

/// A column to be written, in the layout's notation.
struct Column {
  std::string name;
  std::vector<std::string> cells;  // by row; empty: all of them are empty
};

/// Inserts columns before the one at `index`, or behind the last one. A row too short for them
/// stays so, unless they bring it a text.
std::vector<text::Edit> inserted_columns(const Source& source, const model::Grid& grid,
                                         std::uint32_t index, std::span<const Column> columns);

/// Adds cells to a table's line of dashes before those of the column at `index`.
text::Edit wider_delimiter(const Source& source, const model::Grid& grid, std::uint32_t index,
                           std::size_t count);

/// Takes a column out, with all that stands in it.
std::vector<text::Edit> removed_column(const Source& source, const model::Grid& grid,
                                       std::uint32_t index);

}  // namespace ladder::layout
