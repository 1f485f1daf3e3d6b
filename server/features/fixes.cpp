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

text::Patch fixes_of(std::span<const text::Diagnostic> findings, text::Applicability most) {
  text::Patch patch;
  for (const text::Diagnostic& it : findings)
    if (const text::Fix* fix = sole_fix(it, most)) patch.add(*fix);
  return patch;
}

std::string fixed(std::string_view text, std::span<const text::Diagnostic> findings,
                  const FixChoice& choice, const Recheck& recheck) {
  std::string result(text);
  std::vector<text::Diagnostic> chosen(findings.begin(), findings.end());
  for (int round = 0; round < most_rounds; ++round) {
    if (0 < round) chosen = recheck(result);
    if (!choice.rule.empty())
      std::erase_if(chosen, [&](const auto& it) { return it.code != choice.rule; });
    const text::Patch patch = fixes_of(chosen, choice.most);
    if (patch.empty()) break;
    result = patch.applied(result);
  }
  return result;
}

}  // namespace ladder::features
