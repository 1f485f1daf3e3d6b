#include "features/actions/actions.h"

#include <algorithm>

#include "features/actions/code_action.h"

namespace ladder::features {
namespace {

/// Clamps a range to the text.
text::Span clamped(text::Span range, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = std::min(range.begin, size);
  return {begin, std::clamp(range.end, begin, size)};
}

}  // namespace

std::vector<Action> actions_at(const semantics::View& view, text::Span range,
                               std::span<const text::Diagnostic> findings) {
  const ActionContext context(view, clamped(range, view.text()), findings);
  std::vector<Action> actions;
  for (const CodeAction* code_action : code_actions()) {
    ActionSink sink(*code_action, context.range, actions);
    code_action->offer(context, sink);
  }
  return actions;
}

std::optional<ActionResult> result_of(const semantics::View& view, const ActionIdentity& action,
                                      std::span<const text::Diagnostic> findings,
                                      const FixedText& fixed_text) {
  const auto code_action = std::ranges::find(code_actions(), action.name, &CodeAction::name);
  if (code_action == code_actions().end()) return std::nullopt;
  const ActionContext context(view, clamped(action.range, view.text()), findings);
  return (*code_action)->make({context, action.arguments, fixed_text});
}

}  // namespace ladder::features
