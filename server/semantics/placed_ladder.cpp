#include "semantics/placed_ladder.h"

#include <algorithm>
#include <iterator>

namespace ladder::semantics {

const model::PlacedLadder* placed_ladder_at(const model::Document& document, std::uint32_t offset) {
  const auto& ladders = document.ladders;
  const auto after = std::ranges::upper_bound(
      ladders, offset, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  if (after == ladders.begin() || std::prev(after)->span.end < offset) return nullptr;
  return &*std::prev(after);
}

}  // namespace ladder::semantics
