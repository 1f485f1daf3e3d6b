#include "features/actions/fixes.h"

#include <algorithm>
#include <utility>

#include "features/actions/fixing.h"

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

const text::Fix* chosen_fix(const text::Diagnostic& finding, const FixChoice& choice) {
  const bool meant = choice.rules.empty() || std::ranges::count(choice.rules, finding.code) != 0;
  return meant ? sole_fix(finding, choice.most) : nullptr;
}

std::string fixed(std::string_view text, std::span<const text::Diagnostic> findings,
                  const FixChoice& choice, const Recheck& recheck) {
  std::string result(text);
  std::vector<text::Diagnostic> said(findings.begin(), findings.end());
  const FixedTexts texts{
      .count = 1,
      .text = [&](std::size_t) { return std::string_view(result); },
      .findings = [&](std::size_t) { return std::span<const text::Diagnostic>(said); },
      .revise =
          [&](std::vector<NewText> revisions) {
            for (NewText& it : revisions) result = std::move(it.text);
            said = recheck(result);
          },
  };
  fix(texts, choice);
  return result;
}

}  // namespace ladder::features
