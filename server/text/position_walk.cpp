#include "text/position_walk.h"

#include "text/columns.h"

namespace ladder::text {

Position PositionWalk::position_of(std::uint32_t offset) {
  const bool is_ahead = offset_ <= offset && offset <= end_;
  if (is_ahead) {
    last_.column += columns_of(slice(lines_.text(), {offset_, offset}), unit_);
  } else {
    last_ = lines_.position_of(offset, unit_);
    end_ =
        lines_.line_start(last_.line) + static_cast<std::uint32_t>(lines_.line(last_.line).size());
  }
  offset_ = offset;
  return last_;
}

}  // namespace ladder::text
