#include <algorithm>

#include <fmt/core.h>

#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"
#include "features/actions/spot.h"
#include "layout/notation.h"
#include "layout/passages.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe move_item{"move-item", ActionKind::move, offer, make};

namespace {

using model::Expectation;

/// A list item that is not all of its expectation.
struct Item {
  const Expectation* expectation = nullptr;
  std::uint32_t passage = 0;  // into Ladder::passages
};

std::optional<Item> item_at(const Occasion& occasion) {
  const Spot spot = spot_of(occasion);
  if (spot.expectation == model::none) return std::nullopt;
  const layout::Source source = source_of(occasion.view, *occasion.ladder);
  const Expectation& it = source.ladder.expectations[spot.expectation];
  if (it.repeated || it.passages < 2) return std::nullopt;
  const std::uint32_t at = occasion.range.begin - occasion.ladder->origin;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const text::Span whole = layout::marked_passage(source, it, i);
    const bool is_item = source.ladder.passages[i].kind == model::PassageKind::item;
    if (is_item && whole.begin <= at && at <= whole.end) return Item{&it, i};
  }
  return std::nullopt;
}

void offer(const Occasion& occasion, Offers& offers) {
  const std::optional<Item> item = item_at(occasion);
  if (!item) return;
  for (const Step& step : steps) {
    const auto to = neighbour(occasion.ladder->ladder, *item->expectation, step);
    if (!to) continue;
    Action& action = offers.add(fmt::format("Move this list item {} one level", step.word),
                                {std::string(step.word)});
    action.disabled = obstacle(*occasion.ladder, *to);
  }
}

std::optional<Outcome> make(const Order& order) {
  const Occasion& occasion = order.occasion;
  const std::optional<Item> item = item_at(occasion);
  const Step* step = step_called(order.argument(0));
  if (!item || !step) return std::nullopt;
  const semantics::LadderView& view = *occasion.ladder;
  const auto to = neighbour(view.ladder, *item->expectation, *step);
  if (!to || !obstacle(view, *to).empty()) return std::nullopt;
  const layout::Source source = source_of(occasion.view, view);
  const std::string written =
      layout::copied_passage(source, *item->expectation, item->passage, to->layout);
  const text::Edit gone = layout::removed_passage(source, *item->expectation, item->passage);
  return own_change(occasion.view, view, with_text_at(source, *to, written, gone));
}

}  // namespace
}  // namespace ladder::features
