#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/spot.h"
#include "layout/notation.h"
#include "layout/passages.h"

namespace ladder::features {
namespace {
void offer_move_item(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_move_item(const ActionRequest& request);
}  // namespace

const CodeAction move_item{"move-item", ActionKind::move, offer_move_item, make_move_item};

namespace {

using model::Expectation;

/// A list item that is not all of its expectation.
struct Item {
  const Expectation* expectation = nullptr;
  std::uint32_t passage = 0;  // into Ladder::passages
};

std::optional<Item> item_at(const ActionContext& context) {
  const Spot spot = spot_of(context);
  if (spot.expectation == model::none) return std::nullopt;
  const layout::Source source = source_of(context.view, *context.ladder);
  const Expectation& it = source.ladder.expectations[spot.expectation];
  if (it.repeated || it.passages < 2) return std::nullopt;
  const std::uint32_t at = context.range.begin - context.ladder->origin;
  for (std::uint32_t i = it.first_passage; i < it.first_passage + it.passages; ++i) {
    const text::Span whole = layout::marked_passage(source, it, i);
    const bool is_item = source.ladder.passages[i].kind == model::PassageKind::item;
    if (is_item && whole.begin <= at && at <= whole.end) return Item{&it, i};
  }
  return std::nullopt;
}

void offer_move_item(const ActionContext& context, ActionSink& sink) {
  const std::optional<Item> item = item_at(context);
  if (!item) return;
  for (const Step& step : steps) {
    const auto to = neighbour(context.ladder->ladder, *item->expectation, step);
    if (!to) continue;
    Action& action = sink.add(fmt::format("Move this list item {} one level", step.word),
                              {std::string(step.word)});
    action.disabled = obstacle(*context.ladder, *to);
  }
}

std::optional<ActionResult> make_move_item(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const std::optional<Item> item = item_at(context);
  const Step* step = step_called(request.argument(0));
  if (!item || !step) return std::nullopt;
  const semantics::LadderView& view = *context.ladder;
  const auto to = neighbour(view.ladder, *item->expectation, *step);
  if (!to || !obstacle(view, *to).empty()) return std::nullopt;
  const layout::Source source = source_of(context.view, view);
  const std::string written =
      layout::copied_passage(source, *item->expectation, item->passage, to->layout);
  const text::Edit gone = layout::removed_passage(source, *item->expectation, item->passage);
  return own_change(context.view, view, with_text_at(source, *to, written, gone));
}

}  // namespace
}  // namespace ladder::features
