#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/spot.h"
#include "layout/notation.h"

namespace ladder::features {
namespace {
void offer_move_expectation(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_move_expectation(const ActionRequest& request);
}  // namespace

const CodeAction move_expectation{"move-expectation", ActionKind::move, offer_move_expectation,
                                  make_move_expectation};

namespace {

using model::Expectation;

/// The expectation at a place, if it can be moved.
const Expectation* text_at(const ActionContext& context) {
  const Spot spot = spot_of(context);
  if (spot.expectation == model::none) return nullptr;
  const Expectation& it = context.ladder->ladder.expectations[spot.expectation];
  return it.has_text() && !it.repeated ? &it : nullptr;
}

/// The edits that swap two expectations. None if they say the same, or if a comment is in the way.
std::vector<text::Edit> swapped(const layout::Source& source, const Expectation& one,
                                const Expectation& other) {
  std::vector<text::Edit> edits;
  for (const auto& [to, from] : {std::pair(&one, &other), std::pair(&other, &one)}) {
    const std::optional<text::Span> place = layout::replaceable(source, *to);
    if (!place) return {};
    edits.push_back({*place, layout::copied_text(source, *from, to->layout, source.line_end)});
  }
  if (edits[0].replacement == edits[1].replacement) return {};
  std::ranges::sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  return edits;
}

std::vector<text::Edit> moved(const layout::Source& source, const Expectation& it,
                              const Neighbour& to) {
  const std::string written = layout::copied_text(source, it, to.layout, source.line_end);
  const std::optional<text::Edit> gone = layout::emptied(source, it);
  if (!gone) return {};
  return with_text_at(source, to, written, *gone);
}

void offer_move_expectation(const ActionContext& context, ActionSink& sink) {
  const Expectation* it = text_at(context);
  if (!it) return;
  const semantics::LadderView& view = *context.ladder;
  const layout::Source source = source_of(context.view, view);
  const bool movable = layout::replaceable(source, *it).has_value();
  for (const Step& step : steps) {
    const std::optional<Neighbour> to = neighbour(view.ladder, *it, step);
    if (!to) continue;
    Action& action = sink.add(fmt::format("Move {} {} one level", called(view, *it), step.word),
                              {std::string(step.word), "move"});
    if (!movable) action.disabled = "the expectation contains a comment";
    else action.disabled = obstacle(view, *to);
    if (!movable || !to->expectation || !to->expectation->has_text()) continue;
    if (swapped(source, *it, *to->expectation).empty()) continue;
    sink.add(fmt::format("Swap {} with {}", called(view, *it), called_level(view, to->level)),
             {std::string(step.word), "swap"});
  }
}

std::optional<ActionResult> make_move_expectation(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const Expectation* it = text_at(context);
  const Step* step = step_called(request.argument(0));
  if (!it || !step) return std::nullopt;
  const semantics::LadderView& view = *context.ladder;
  const std::optional<Neighbour> to = neighbour(view.ladder, *it, *step);
  if (!to || !obstacle(view, *to).empty()) return std::nullopt;
  const layout::Source source = source_of(context.view, view);
  if (request.argument(1) != "swap") return own_change(context.view, view, moved(source, *it, *to));
  if (!to->expectation) return std::nullopt;
  return own_change(context.view, view, swapped(source, *it, *to->expectation));
}

}  // namespace
}  // namespace ladder::features
