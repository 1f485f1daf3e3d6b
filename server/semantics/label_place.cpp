#include "semantics/label_place.h"

#include <algorithm>

namespace ladder::semantics {

using text::Span;

Span label_place(const LadderView& view, const model::Mention& mention) {
  const Span whole = mention.whole;
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
