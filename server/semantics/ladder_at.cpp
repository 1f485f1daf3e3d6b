#include "semantics/ladder_at.h"

#include <algorithm>
#include <iterator>

namespace ladder::semantics {

LadderView ladder_view(const rules::Corpus& corpus, rules::Place place) {
  const auto& [span, ladder] = corpus.placed_ladder(place);
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

const model::PlacedLadder* placed_ladder_at(const model::Document& document, std::uint32_t offset) {
  const auto& ladders = document.ladders;
  const auto after = std::ranges::upper_bound(
      ladders, offset, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  if (after == ladders.begin() || std::prev(after)->span.end < offset) return nullptr;
  return &*std::prev(after);
}

text::Span label_place(const LadderView& view, const model::Mention& mention) {
  const text::Span whole = mention.whole;
  const model::Grid* grid = view.ladder.grid(mention.part);
  if (!grid) {
    const std::size_t line = view.slice(whole).find_first_of("\r\n");
    if (line == std::string_view::npos) return whole;
    return {whole.begin, whole.begin + static_cast<std::uint32_t>(line)};
  }
  if (grid->header.contains(whole)) return whole;
  const auto cell =
      std::ranges::lower_bound(view.ladder.expectations, mention.name.end, {},
                               [](const model::Expectation& it) { return it.place.begin; });
  const bool has_cells = cell != view.ladder.expectations.end() && cell->place.begin <= whole.end;
  return {whole.begin, has_cells ? cell->place.begin - 1 : whole.end};
}

}  // namespace ladder::semantics
