#pragma once

#include <cstdint>
#include <vector>

#include "exchange/page/section.h"

namespace ladder::exchange {

/// A cell that may stand in several rows and columns.
struct SpanningCell {
  Cell cell;
  std::uint32_t columns = 1;
  std::uint32_t rows = 1;
};

struct SpanningLine {
  std::vector<SpanningCell> cells;
  std::size_t number = 0;
};

/// Puts a cell at each place that it spans. It spans no row that the table does not have, and a
/// table that claims to be far larger than what stands in it is filled in part.
Sheet without_spans(std::vector<SpanningLine> lines);

}  // namespace ladder::exchange
