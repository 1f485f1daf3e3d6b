#include "features/ladder_at.h"

#include <algorithm>
#include <iterator>

namespace ladder::features {

LadderView ladder_view(const View& view, std::uint32_t index) {
  const auto& [span, ladder] = view.model().ladders[index];
  return {index, span.begin, ladder, text::slice(view.text(), span), view.checked().facts[index]};
}

std::optional<LadderView> ladder_at(const View& view, std::uint32_t offset) {
  const auto& ladders = view.model().ladders;
  const auto after = std::ranges::upper_bound(
      ladders, offset, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  if (after == ladders.begin() || std::prev(after)->span.end < offset) return std::nullopt;
  return ladder_view(view, static_cast<std::uint32_t>(std::prev(after) - ladders.begin()));
}

}  // namespace ladder::features
