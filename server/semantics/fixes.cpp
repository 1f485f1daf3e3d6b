#include "semantics/fixes.h"

#include <algorithm>

namespace ladder::semantics {

const text::Fix* sole_fix(const text::Diagnostic& finding, text::Applicability most) {
  for (const auto kind : {text::Applicability::safe, text::Applicability::unsafe}) {
    const auto is_of_kind = [&](const text::Fix& it) { return it.applicability == kind; };
    const auto first = std::ranges::find_if(finding.fixes, is_of_kind);
    if (first == finding.fixes.end()) continue;
    if (most < kind) return nullptr;
    const auto preferred = std::ranges::find_if(
        finding.fixes, [&](const text::Fix& it) { return is_of_kind(it) && it.preferred; });
    if (preferred != finding.fixes.end()) return &*preferred;
    const bool several = std::any_of(first + 1, finding.fixes.end(), is_of_kind);
    return several ? nullptr : &*first;
  }
  return nullptr;
}

const text::Fix* chosen_fix(const text::Diagnostic& finding, const FixChoice& choice) {
  const bool meant = choice.rules.empty() || std::ranges::count(choice.rules, finding.code) != 0;
  return meant ? sole_fix(finding, choice.most) : nullptr;
}

}  // namespace ladder::semantics
