#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "exchange/format.h"
#include "exchange/page/section.h"

namespace ladder::exchange {

/// A cell of a sheet of a workbook, with its place, counted from 0.
struct PlacedCell {
  std::size_t row = 0;
  std::size_t column = 0;
  Cell cell;
};

/// Merged cells.
struct MergedCells {
  std::size_t first_row = 0;
  std::size_t first_column = 0;
  std::size_t last_row = 0;
  std::size_t last_column = 0;
};

/// A sheet of a workbook, whichever program made it.
struct WorkbookSheet {
  std::string name;
  bool hidden = false;
  std::vector<PlacedCell> cells;  // that are not blank, row by row
  std::vector<MergedCells> merged;
  std::vector<std::size_t> hidden_rows;
  std::vector<std::size_t> hidden_columns;
  std::size_t header_rows = 0;  // that stay in view
  std::size_t header_columns = 0;
  struct Remark {
    std::size_t row = 0;
    std::string why;
    std::string text;
  };
  std::vector<Remark> remarks;  // comments and the like, which aren't part of a cell
};

/// Makes tables from sheets. Merged cells have the same content everywhere, hidden content is
/// listed, and empty rows or columns separate tables. Rows are numbered across all sheets, and the
/// places say which row a number is.
Reading tables_of(std::vector<WorkbookSheet> sheets);

/// More than any ladder has; a sheet that has more is not read.
constexpr std::size_t most_sheet_cells = 100'000;

/// Whether a name is one that programs give to new sheets: `Sheet1`, `Tabelle1`.
bool is_usual_sheet_name(std::string_view name);

}  // namespace ladder::exchange
