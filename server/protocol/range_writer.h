#pragma once

#include <cstdint>
#include <string>

#include "project/document.h"
#include "text/position_walk.h"
#include "text/span.h"

namespace ladder::protocol {

/// Writes the ranges of a large answer at once, as `range_of` and `position_of` give them.
class RangeWriter {
 public:
  RangeWriter(const project::Document& document, text::ColumnUnit unit)
      : walk_(document.lines(), unit) {}

  void append_position(std::string& json, std::uint32_t offset);
  void append_range(std::string& json, text::Span span);

 private:
  text::PositionWalk walk_;
};

}  // namespace ladder::protocol
