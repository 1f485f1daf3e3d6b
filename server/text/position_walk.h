#pragma once

#include <cstdint>

#include "text/line_index.h"

namespace ladder::text {

/// Positions in one document that are asked for mostly in order: the bytes between two of them are
/// read once. The index must outlive the walk and stay as it is.
class PositionWalk {
 public:
  PositionWalk(const LineIndex& lines, ColumnUnit unit) : lines_(lines), unit_(unit) {}

  /// What LineIndex::position_of gives.
  Position position_of(std::uint32_t offset);

 private:
  const LineIndex& lines_;
  ColumnUnit unit_;
  Position last_;
  std::uint32_t offset_ = 1;  // where that is
  std::uint32_t end_ = 0;     // of its line, without what ends it
};

}  // namespace ladder::text
