#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe fix_rule{"fix-rule", ActionKind::quick_fix, offer, make};

namespace {

using text::Applicability;

/// What the fixes of a finding ask for: where a safe one will do, no unsafe one is made elsewhere.
Applicability needed_for(const text::Diagnostic& finding) {
  return semantics::sole_fix(finding, Applicability::safe) ? Applicability::safe
                                                           : Applicability::unsafe;
}

std::size_t fixable(const Occasion& occasion, std::string_view rule, Applicability most) {
  return static_cast<std::size_t>(
      std::ranges::count_if(occasion.findings, [&](const text::Diagnostic& it) {
        return it.code == rule && semantics::sole_fix(it, most);
      }));
}

void offer(const Occasion& occasion, Offers& offers) {
  std::set<std::string_view> seen;
  for (const std::uint32_t index : occasion.met_findings()) {
    const text::Diagnostic& finding = occasion.findings[index];
    const Applicability most = needed_for(finding);
    if (!semantics::sole_fix(finding, most) || !seen.insert(finding.code).second) continue;
    const std::size_t count = fixable(occasion, finding.code, most);
    if (count < 2) continue;
    Action& action =
        offers.add(fmt::format("Fix all {} `{}` findings in this file", count, finding.code),
                   {std::string(finding.code)});
    action.identity.range = finding.span;
    action.finding = index;
  }
}

std::optional<Outcome> make(const Order& order) {
  const text::Diagnostic* finding = order.finding();
  if (!finding) return std::nullopt;
  return fixed_document(order, {.most = needed_for(*finding),
                                .rules = {finding->code},
                                .uncovering = semantics::Uncovering::accepted});
}

}  // namespace
}  // namespace ladder::features
