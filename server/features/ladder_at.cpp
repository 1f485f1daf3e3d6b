#include "features/ladder_at.h"

#include <algorithm>
#include <iterator>

namespace ladder::features {

LadderView ladder_view(const rules::Corpus& corpus, rules::Place place) {
  const auto& [span, ladder] = corpus.placed(place);
  return {place.ladder, span.begin, ladder, corpus.text(place), corpus.facts(place)};
}

LadderView ladder_view(const View& view, std::uint32_t index) {
  return ladder_view(view.corpus, {view.document, index});
}

std::optional<LadderView> ladder_at(const View& view, std::uint32_t offset) {
  const auto& ladders = view.model().ladders;
  const auto after = std::ranges::upper_bound(
      ladders, offset, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  if (after == ladders.begin() || std::prev(after)->span.end < offset) return std::nullopt;
  return ladder_view(view, static_cast<std::uint32_t>(std::prev(after) - ladders.begin()));
}

}  // namespace ladder::features
