#include <algorithm>

#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"
#include "semantics/fixes.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe fix_finding{"fix", ActionKind::quick_fix, offer, make};

namespace {

void offer(const Occasion& occasion, Offers& offers) {
  for (const std::uint32_t index : occasion.met_findings()) {
    const text::Diagnostic& finding = occasion.findings[index];
    const text::Fix* best = semantics::sole_fix(finding, text::Applicability::unsafe);
    for (const text::Fix& it : finding.fixes) {
      Action& action = offers.add(it.title, {std::string(finding.code), it.title});
      action.identity.range = finding.span;
      action.finding = index;
      action.preferred = &it == best;
    }
  }
}

std::optional<Outcome> make(const Order& order) {
  const text::Diagnostic* finding = order.finding();
  if (!finding) return std::nullopt;
  const auto chosen = std::ranges::find(finding->fixes, order.argument(1), &text::Fix::title);
  if (chosen == finding->fixes.end()) return std::nullopt;
  return own_change(order.occasion.view, chosen->edits);
}

}  // namespace
}  // namespace ladder::features
