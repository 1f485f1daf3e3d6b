#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// A row below the header with one cell that spans the others.
struct Aside {
  Cell cell;
  std::size_t line = 0;
  std::size_t before = 0;  // the row of the grid that follows; beyond the last one if none does
};

/// A table whose first row is its header, and anything around and between its rows.
struct Grid {
  Sheet rows;
  std::string title;                 // a line of its own above the header
  std::vector<Passage> description;  // more of these lines
  std::vector<Aside> asides;
  std::vector<Unplaced> unplaced;

  std::size_t width() const { return rows.empty() ? 0 : rows.front().cells.size(); }
  /// Its rows are not equally long, since it has more cells than any ladder.
  bool is_ragged() const;
};

/// Without what spreadsheets and pages have around a table: blank lines and columns, titles above
/// it, headers of two rows, a column that counts the rows.
Grid grid_of(const Sheet& sheet);

}  // namespace ladder::exchange
