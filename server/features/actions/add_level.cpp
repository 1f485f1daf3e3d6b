#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/heading.h"
#include "features/actions/spot.h"
#include "layout/grid_edit.h"
#include "layout/new_skill.h"
#include "model/escapes.h"
#include "model/level_series.h"
#include "model/wanted_levels.h"
#include "rules/siblings.h"
#include "rules/wording.h"
#include "semantics/names.h"

namespace ladder::features {
namespace {
void offer_add_level(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_add_level(const ActionRequest& request);
}  // namespace

const CodeAction add_level{"add-level", ActionKind::rewrite, offer_add_level, make_add_level};

namespace {

enum class Side { above, below };

/// A level to add.
struct NewLevel {
  std::uint32_t height = 0;  // its place among the levels
  std::string label;
  bool is_placeholder = false;  // the author has to find the label
  std::string obstacle;         // why it cannot be added; empty where it can
};

/// How far the numbers in the level's series are apart.
std::uint32_t step_around(const model::Ladder& ladder, std::uint32_t level) {
  for (const model::LevelSeries& series : model::level_series(ladder))
    if (std::ranges::count(series, level) != 0) return model::step_of(ladder, series);
  return 1;
}

bool has_number(const model::Ladder& ladder, const model::Rank& series, std::uint32_t number) {
  return std::ranges::any_of(ladder.levels, [&](const model::Level& it) {
    return it.rank && it.rank->series == series.series && it.rank->first <= number &&
           number <= it.rank->last;
  });
}

/// A label that no level has.
std::string placeholder_for(const model::Ladder& ladder) {
  const auto is_taken = [&](const std::string& name) {
    return std::ranges::any_of(ladder.levels, [&](const model::Level& it) {
      return rules::key_of(it) == model::key_of(name);
    });
  };
  std::string name = "New level";
  for (int number = 2; is_taken(name); ++number) name = fmt::format("New level {}", number);
  return name;
}

/// Whether the levels rise in the text. Then it does not matter that a label without a number
/// leaves no series to order them by.
bool rises_in_text(const model::Ladder& ladder) {
  const auto falls = [](const model::Mention& it, const model::Mention& next) {
    return it.part == next.part && next.index < it.index;
  };
  return std::ranges::adjacent_find(ladder.level_mentions, falls) == ladder.level_mentions.end();
}

NewLevel new_level(const semantics::LadderView& view, std::uint32_t level, Side side) {
  const model::Ladder& ladder = view.ladder;
  NewLevel result{level + (side == Side::above ? 1 : 0), {}, false, {}};
  const model::Level& beside = ladder.levels[level];
  if ((beside.track != model::none && !beside.declared) || semantics::is_on_split_rung(view, level))
    result.obstacle = "the new level's label must name its track, so add the level by hand";
  const std::uint32_t below = ladder.level_below(level);
  if (side == Side::below) result.height = below == model::none ? level : below + 1;
  const std::optional<model::Rank>& rank = ladder.levels[level].rank;
  const std::uint32_t step = rank ? step_around(ladder, level) : 1;
  const bool is_numbered = rank && (side == Side::above || step <= rank->first);
  const std::uint32_t number = !is_numbered          ? 0
                               : side == Side::above ? rank->last + step
                                                     : rank->first - step;
  const auto label = model::renumbered(semantics::level_name(view, level), number);
  if (is_numbered && label && !has_number(ladder, *rank, number)) {
    result.label = *label;
    return result;
  }
  result.is_placeholder = true;
  result.label = placeholder_for(ladder);
  if (is_numbered && label) {
    // Between two numbers, the order and the labels of the other levels may depend on them.
    const layout::Source source{ladder, view.text};
    const bool is_long = most_tried < view.text.size();
    if (is_long) result.obstacle = fmt::format("{} already exists", rules::quoted(*label));
    else
      result.obstacle =
          layout::inserted(source, layout::Axis::level, result.height, result.label).obstacle;
    return result;
  }
  if (!model::has_declaration(ladder) && !rises_in_text(ladder))
    result.obstacle = "sort the levels first";
  return result;
}

void offer_beside(const ActionContext& context, std::uint32_t level, Side side, ActionSink& sink) {
  const semantics::LadderView& view = *context.ladder;
  const NewLevel it = new_level(view, level, side);
  const bool above = side == Side::above;
  const std::string_view direction = above ? "above" : "below";
  const std::string what = it.is_placeholder ? "a level" : "level " + rules::quoted(it.label);
  Action& action = sink.add(fmt::format("Add {} {} {}", what, direction,
                                        rules::quoted(semantics::level_name(view, level))),
                            {std::string(direction)});
  action.disabled = it.obstacle;
}

void offer_add_level(const ActionContext& context, ActionSink& sink) {
  const std::uint32_t level = spot_of(context).level;
  if (level == model::none || semantics::level_name(*context.ladder, level).empty()) return;
  offer_beside(context, level, Side::above, sink);
  offer_beside(context, level, Side::below, sink);
}

std::optional<ActionResult> make_add_level(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const std::uint32_t level = spot_of(context).level;
  const bool above = request.argument(0) == "above";
  if (level == model::none || (!above && request.argument(0) != "below")) return std::nullopt;
  const semantics::LadderView& view = *context.ladder;
  const NewLevel it = new_level(view, level, above ? Side::above : Side::below);
  if (!it.obstacle.empty()) return std::nullopt;
  std::optional<ActionResult> result =
      own_change(context.view, view,
                 layout::inserted_level(source_of(context.view, view), it.height, it.label));
  if (result && it.is_placeholder) select(it.label, result->change.front(), *result);
  return result;
}

}  // namespace
}  // namespace ladder::features
