#include "semantics/ladder_at.h"

#include "semantics/placed_ladder.h"

namespace ladder::semantics {

LadderView ladder_view(const rules::Corpus& corpus, rules::Place place) {
  const auto& [span, ladder] = corpus.placed(place);
  return {place.ladder, span.begin, ladder, corpus.text(place), corpus.facts(place)};
}

LadderView ladder_view(const View& view, std::uint32_t index) {
  return ladder_view(view.corpus, {view.document, index});
}

std::optional<LadderView> ladder_at(const View& view, std::uint32_t offset) {
  const model::PlacedLadder* it = placed_ladder_at(view.model(), offset);
  if (!it) return std::nullopt;
  return ladder_view(view, static_cast<std::uint32_t>(it - view.model().ladders.data()));
}

}  // namespace ladder::semantics
