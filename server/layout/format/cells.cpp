#include "layout/format/cells.h"

#include <algorithm>

#include "layout/grid_lines.h"
#include "model/corner.h"

namespace ladder::layout {

std::string spelt_corner(std::string_view label) {
  // A character that nobody sees is not the formatter's to remove.
  const bool is_plain = std::ranges::all_of(label, [](char c) { return 0 < c; });
  const auto orientation = is_plain ? model::orientation_stated_by(label) : std::nullopt;
  return std::string(orientation ? stated_corner(*orientation) : label);
}

std::size_t filled(const Cells& cells) {
  std::size_t count = cells.size();
  while (1 < count && cells[count - 1].empty()) --count;
  return count == 0 ? 0 : count - 1;
}

std::size_t columns_of(const std::vector<Cells>& lines) {
  if (lines.empty()) return 0;
  std::size_t columns = 0;
  for (const Cells& it : lines) columns = std::max(columns, filled(it));
  return std::min(columns, lines.front().size() - 1);
}

void drop_spare_cells(Cells& cells, std::size_t columns) {
  const std::size_t kept = std::max(columns, filled(cells)) + 1;
  if (kept < cells.size()) cells.resize(kept);
}

}  // namespace ladder::layout
