#include "features/actions/recipe.h"

#include <utility>

namespace ladder::features {
namespace {

/// Enough for an author who has selected a whole faulty document.
constexpr std::size_t most_met = 500;

}  // namespace

std::vector<std::uint32_t> Occasion::met_findings() const {
  std::vector<std::uint32_t> met;
  for (std::uint32_t i = 0; i < findings.size() && met.size() < most_met; ++i) {
    if (range.end < findings[i].span.begin) break;
    if (range.begin <= findings[i].span.end) met.push_back(i);
  }
  return met;
}

Action& Offers::add(std::string title, std::vector<std::string> arguments) {
  Action& action = actions_.emplace_back();
  action.title = std::move(title);
  action.kind = recipe_.kind;
  action.identity = {std::string(recipe_.name), range_, std::move(arguments)};
  return action;
}

std::string_view Order::argument(std::size_t index) const {
  return index < arguments.size() ? std::string_view(arguments[index]) : std::string_view();
}

const text::Diagnostic* Order::finding() const {
  for (const text::Diagnostic& it : occasion.findings)
    if (it.span == occasion.range && it.code == argument(0)) return &it;
  return nullptr;
}

std::span<const Recipe* const> recipes() {
  static constexpr const Recipe* all[] = {
#define RECIPE(name) &(name),
#include "features/actions/catalog.inc"
#undef RECIPE
  };
  return all;
}

}  // namespace ladder::features
