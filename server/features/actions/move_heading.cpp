#include <array>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/heading.h"

namespace ladder::features {
namespace {
void offer_move_heading(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_move_heading(const ActionRequest& request);
}  // namespace

const CodeAction move_heading{"move-heading", ActionKind::move, offer_move_heading,
                              make_move_heading};

namespace {

using layout::Axis;

/// Where a heading goes, with the word for it in a title.
struct Direction {
  std::string_view argument;
  std::string_view level;
  std::string_view skill;
  bool on = false;
};
constexpr std::array<Direction, 2> directions = {{
    {"back", "below", "before", false},
    {"on", "above", "after", true},
}};

/// The index of the next level or skill in a direction.
std::optional<std::uint32_t> next_to(const Heading& it, const Direction& direction) {
  if (direction.on) return it.index + 1 < it.count ? std::optional(it.index + 1) : std::nullopt;
  return 0 < it.index ? std::optional(it.index - 1) : std::nullopt;
}

layout::LadderEdit move_of(const ActionContext& context, const Heading& it, std::uint32_t to) {
  return layout::moved(source_of(context.view, *context.ladder), it.axis, it.index, to);
}

void offer_move_heading(const ActionContext& context, ActionSink& sink) {
  const std::optional<Heading> it = heading_at(context);
  if (!it) return;
  for (const Direction& direction : directions) {
    const std::optional<std::uint32_t> to = next_to(*it, direction);
    if (!to || !is_worth_offering(context, [&] { return move_of(context, *it, *to); })) continue;
    sink.add(fmt::format("Move {} {} {}", called_on_axis(*context.ladder, it->axis, it->index),
                         it->axis == Axis::level ? direction.level : direction.skill,
                         called_on_axis(*context.ladder, it->axis, *to)),
             {std::string(direction.argument)});
  }
}

std::optional<ActionResult> make_move_heading(const ActionRequest& request) {
  const std::optional<Heading> it = heading_at(request.context);
  if (!it) return std::nullopt;
  for (const Direction& direction : directions) {
    if (direction.argument != request.argument(0)) continue;
    const std::optional<std::uint32_t> to = next_to(*it, direction);
    if (!to) return std::nullopt;
    return own_change(request.context.view, *request.context.ladder,
                      move_of(request.context, *it, *to).edits);
  }
  return std::nullopt;
}

}  // namespace
}  // namespace ladder::features
