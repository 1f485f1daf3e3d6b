#include "features/actions/actions.h"

#include <algorithm>

#include "features/actions/recipe.h"

namespace ladder::features {
namespace {

/// A range of the text, whatever was asked for.
text::Span clamped(text::Span range, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  const std::uint32_t begin = std::min(range.begin, size);
  return {begin, std::clamp(range.end, begin, size)};
}

}  // namespace

std::vector<Action> actions_at(const semantics::View& view, text::Span range,
                               std::span<const text::Diagnostic> findings) {
  const Occasion occasion(view, clamped(range, view.text()), findings);
  std::vector<Action> actions;
  for (const Recipe* recipe : recipes()) {
    Offers offers(*recipe, occasion.range, actions);
    recipe->offer(occasion, offers);
  }
  return actions;
}

std::optional<Outcome> outcome_of(const semantics::View& view, const ActionIdentity& action,
                                  std::span<const text::Diagnostic> findings,
                                  const FixedText& fixed_text) {
  const auto recipe = std::ranges::find(recipes(), action.name, &Recipe::name);
  if (recipe == recipes().end()) return std::nullopt;
  const Occasion occasion(view, clamped(action.range, view.text()), findings);
  return (*recipe)->make({occasion, action.arguments, fixed_text});
}

}  // namespace ladder::features
