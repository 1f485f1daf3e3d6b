#include "features/fixes.h"

#include <algorithm>

namespace ladder::features {

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

text::Patch fixes_of(const std::vector<text::Diagnostic>& findings, text::Applicability most) {
  text::Patch patch;
  for (const text::Diagnostic& it : findings)
    if (const text::Fix* fix = sole_fix(it, most)) patch.add(*fix);
  return patch;
}

}  // namespace ladder::features
