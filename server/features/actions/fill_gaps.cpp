#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/spot.h"
#include "layout/filling.h"
#include "semantics/coverage.h"

namespace ladder::features {
namespace {
void offer_fill_gaps(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_fill_gaps(const ActionRequest& request);
}  // namespace

const CodeAction fill_gaps{"fill-gaps", ActionKind::rewrite, offer_fill_gaps, make_fill_gaps};

namespace {

/// A single gap has a fix of its own.
constexpr std::size_t fewest = 2;

std::vector<semantics::Gap> gaps_at(const std::vector<semantics::Gap>& all,
                                    std::uint32_t semantics::Gap::*axis, std::uint32_t index) {
  std::vector<semantics::Gap> some;
  std::ranges::copy_if(all, std::back_inserter(some),
                       [&](const semantics::Gap& it) { return it.*axis == index; });
  return some;
}

/// The gaps that an argument selects: those of the skill or level at the cursor, or all.
std::vector<semantics::Gap> gaps_for(const ActionContext& context, std::string_view argument) {
  std::vector<semantics::Gap> all = semantics::gaps_of(context.ladder->ladder);
  const Spot spot = spot_of(context);
  if (argument == "skill") return gaps_at(all, &semantics::Gap::skill, spot.skill);
  if (argument == "level") return gaps_at(all, &semantics::Gap::level, spot.level);
  return argument == "ladder" ? std::move(all) : std::vector<semantics::Gap>();
}

std::string title_for(std::size_t count, std::string_view where) {
  return fmt::format("Fill the {} gaps {} with `n/a`", count, where);
}

void offer_fill_gaps(const ActionContext& context, ActionSink& sink) {
  if (!context.ladder) return;
  const semantics::LadderView& view = *context.ladder;
  const std::vector<semantics::Gap> all = semantics::gaps_of(view.ladder);
  const Spot spot = spot_of(context);
  const std::size_t of_skill = gaps_at(all, &semantics::Gap::skill, spot.skill).size();
  const std::size_t of_level = gaps_at(all, &semantics::Gap::level, spot.level).size();
  if (fewest <= of_skill)
    sink.add(title_for(of_skill, "in " + called_skill(view, spot.skill)), {"skill"});
  if (fewest <= of_level)
    sink.add(title_for(of_level, "at " + called_level(view, spot.level)), {"level"});
  if (fewest <= all.size() && std::max(of_skill, of_level) < all.size())
    sink.add(title_for(all.size(), "in this ladder"), {"ladder"});
}

std::optional<ActionResult> make_fill_gaps(const ActionRequest& request) {
  const ActionContext& context = request.context;
  if (!context.ladder) return std::nullopt;
  std::vector<layout::Filling> fillings;
  for (const semantics::Gap& it : gaps_for(context, request.argument(0)))
    fillings.push_back({it.skill, it.level, "n/a"});
  return own_change(context.view, *context.ladder,
                    layout::filled(source_of(context.view, *context.ladder), fillings));
}

}  // namespace
}  // namespace ladder::features
