#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "features/completion/completion.h"
#include "features/completion/site.h"

namespace ladder::features::completion {

/// Which names stand along an axis of a grid.
enum class Axis { levels, skills };

/// The cell of a grid's line that the cursor stands in, with nothing behind the cursor. The line
/// may be a blank one, where a row can begin.
struct Cell {
  const model::Grid& grid;
  bool in_header = false;
  std::uint32_t column = 0;  // that of the rows' labels is 0
  text::Span typed = {};     // what stands in the cell before the cursor, in the document
  bool is_alone = false;     // the line has no other cell

  Axis axis() const;  // of a label or a header's cell: what it names
  bool is_name() const { return in_header != (column == 0); }
};

std::optional<Cell> cell_at(const Site& site);

/// Writes a text into the cell: between blanks in a table, whose row is closed behind it.
text::Edit filled(const Site& site, const Cell& cell, std::string_view written);

/// Writes a name into a cell that is to hold one: with a row of empty cells, or a column of them.
/// Nothing where so many rows would have to change that no editor could show it.
std::optional<Proposal> named(const Site& site, const Cell& cell, std::string_view name);

}  // namespace ladder::features::completion
