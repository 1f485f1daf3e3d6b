#include <array>

#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"
#include "features/formatting/formatting.h"
#include "layout/turned.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe turn{"turn", ActionKind::rewrite, offer, make};

namespace {

using model::Layout;

/// A form to turn a ladder into, by the argument that stands for it.
struct Choice {
  std::string_view name;
  std::string_view title;
  layout::Turning turning;
};

constexpr std::array<Choice, 4> choices = {{
    {"matrix", "Turn into a matrix", {Layout::matrix, false}},
    {"table", "Turn into a table", {Layout::table, false}},
    {"sections", "Turn into sections", {Layout::sections, false}},
    {"transpose", "Turn rows into columns", {std::nullopt, true}},
}};

/// Where the ladder as a whole is meant: in its heading, its directives, and the header of a grid.
bool speaks_of_whole(const Occasion& occasion) {
  const semantics::LadderView& view = *occasion.ladder;
  const auto is_met = [&](text::Span span) {
    const text::Span line = view.placed(span);
    return line.begin <= occasion.range.begin && occasion.range.begin <= line.end;
  };
  if (view.ladder.has_heading && is_met(view.ladder.heading)) return true;
  for (const model::Directive& it : view.ladder.directives)
    if (is_met(it.line)) return true;
  for (const model::Grid& it : view.ladder.grids)
    if (is_met(it.header)) return true;
  return false;
}

/// Whether there is something to be done.
bool is_possible(const model::Ladder& ladder, const Choice& choice) {
  if (ladder.grids.empty() && ladder.skills.empty()) return false;
  const auto form = layout::form_of(ladder);
  if (choice.turning.layout) return !form || form->layout != *choice.turning.layout;
  return form.has_value();
}

std::string_view title_of(const model::Ladder& ladder, const Choice& choice) {
  if (choice.turning.layout || !ladder.grids.empty()) return choice.title;
  return ladder.levels_first() ? "Put the skills first" : "Put the levels first";
}

/// Why a ladder cannot be turned. Of a very long one, as far as that shows at once.
std::string obstacle_to(const Occasion& occasion, const Choice& choice) {
  constexpr std::size_t most_bytes = 50'000;
  const semantics::LadderView& view = *occasion.ladder;
  if (most_bytes < view.text.size())
    return layout::obstacle_to_rewriting(source_of(occasion.view, view));
  return layout::turned(source_of(occasion.view, view), choice.turning).obstacle;
}

void offer(const Occasion& occasion, Offers& offers) {
  if (!occasion.ladder || !speaks_of_whole(occasion)) return;
  for (const Choice& it : choices)
    if (is_possible(occasion.ladder->ladder, it))
      offers.add(std::string(title_of(occasion.ladder->ladder, it)), {std::string(it.name)})
          .disabled = obstacle_to(occasion, it);
}

std::optional<Outcome> make(const Order& order) {
  const Occasion& occasion = order.occasion;
  if (!occasion.ladder) return std::nullopt;
  for (const Choice& it : choices) {
    if (it.name != order.argument(0)) continue;
    return own_change(occasion.view, turned(occasion.view, *occasion.ladder, it.turning).edits);
  }
  return std::nullopt;
}

}  // namespace
}  // namespace ladder::features
