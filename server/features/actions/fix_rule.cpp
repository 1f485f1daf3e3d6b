#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"

namespace ladder::features {
namespace {
void offer_fix_rule(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_fix_rule(const ActionRequest& request);
}  // namespace

const CodeAction fix_rule{"fix-rule", ActionKind::quick_fix, offer_fix_rule, make_fix_rule};

namespace {

using text::Applicability;

/// The applicability that a finding's fixes need: if it has a safe fix, no unsafe one is made.
Applicability needed_for(const text::Diagnostic& finding) {
  return semantics::sole_fix(finding, Applicability::safe) ? Applicability::safe
                                                           : Applicability::unsafe;
}

std::size_t fixable(const ActionContext& context, std::string_view rule, Applicability most) {
  return static_cast<std::size_t>(
      std::ranges::count_if(context.findings, [&](const text::Diagnostic& it) {
        return it.code == rule && semantics::sole_fix(it, most);
      }));
}

void offer_fix_rule(const ActionContext& context, ActionSink& sink) {
  std::set<std::string_view> seen;
  for (const std::uint32_t index : context.findings_in_range()) {
    const text::Diagnostic& finding = context.findings[index];
    const Applicability most = needed_for(finding);
    if (!semantics::sole_fix(finding, most) || !seen.insert(finding.code).second) continue;
    const std::size_t count = fixable(context, finding.code, most);
    if (count < 2) continue;
    Action& action =
        sink.add(fmt::format("Fix all {} `{}` findings in this file", count, finding.code),
                 {std::string(finding.code)});
    action.identity.range = finding.span;
    action.finding = index;
  }
}

std::optional<ActionResult> make_fix_rule(const ActionRequest& request) {
  const text::Diagnostic* finding = request.finding();
  if (!finding) return std::nullopt;
  return fixed_document(request, {.most = needed_for(*finding),
                                  .rules = {finding->code},
                                  .uncovering = semantics::Uncovering::accepted});
}

}  // namespace
}  // namespace ladder::features
