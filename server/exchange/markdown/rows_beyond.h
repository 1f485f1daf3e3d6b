#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "exchange/page/unplaced.h"

namespace ladder::exchange {

/// A row of a table: where it stands, and how many cells the header has.
struct TableRow {
  std::size_t line = 0;
  std::size_t width = 0;
};

/// The cells of tables that stand further right than their header, which Markdown shows nothing of.
/// `text` is what the page was read from.
std::vector<Unplaced> cells_beyond_headers(const std::vector<TableRow>& rows,
                                           std::string_view text);

}  // namespace ladder::exchange
