#include <array>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/formatting/formatting.h"
#include "layout/conversion.h"

namespace ladder::features {
namespace {
void offer_turn(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_turn(const ActionRequest& request);
}  // namespace

const CodeAction turn{"turn", ActionKind::rewrite, offer_turn, make_turn};

namespace {

using model::Layout;

/// A form to convert a ladder to, with its argument.
struct Choice {
  std::string_view name;
  std::string_view title;
  layout::Conversion conversion;
};

constexpr std::array<Choice, 4> choices = {{
    {"matrix", "Turn into a matrix", {Layout::matrix, false}},
    {"table", "Turn into a table", {Layout::table, false}},
    {"sections", "Turn into sections", {Layout::sections, false}},
    {"transpose", "Swap rows and columns", {std::nullopt, true}},
}};

/// Whether the cursor is about the ladder as a whole: in its heading, its directives, or the header
/// of a grid.
bool is_about_whole(const ActionContext& context) {
  const semantics::LadderView& view = *context.ladder;
  const auto is_met = [&](text::Span span) {
    const text::Span line = view.in_document(span);
    return line.begin <= context.range.begin && context.range.begin <= line.end;
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
  if (choice.conversion.layout) return !form || form->layout != *choice.conversion.layout;
  return form.has_value();
}

std::string_view title_of(const model::Ladder& ladder, const Choice& choice) {
  if (choice.conversion.layout || !ladder.grids.empty()) return choice.title;
  return ladder.levels_first() ? "Put the skills first" : "Put the levels first";
}

/// Why a ladder can't be converted. For a very long ladder, only what shows quickly.
std::string obstacle_to(const ActionContext& context, const Choice& choice) {
  constexpr std::size_t most_bytes = 50'000;
  const semantics::LadderView& view = *context.ladder;
  if (most_bytes < view.text.size())
    return layout::obstacle_to_rewriting(source_of(context.view, view));
  return layout::converted(source_of(context.view, view), choice.conversion).obstacle;
}

void offer_turn(const ActionContext& context, ActionSink& sink) {
  if (!context.ladder || !is_about_whole(context)) return;
  for (const Choice& it : choices)
    if (is_possible(context.ladder->ladder, it))
      sink.add(std::string(title_of(context.ladder->ladder, it)), {std::string(it.name)}).disabled =
          obstacle_to(context, it);
}

std::optional<ActionResult> make_turn(const ActionRequest& request) {
  const ActionContext& context = request.context;
  if (!context.ladder) return std::nullopt;
  for (const Choice& it : choices) {
    if (it.name != request.argument(0)) continue;
    return own_change(context.view, converted(context.view, *context.ladder, it.conversion).edits);
  }
  return std::nullopt;
}

}  // namespace
}  // namespace ladder::features
