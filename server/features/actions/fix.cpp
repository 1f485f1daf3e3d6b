#include <algorithm>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "semantics/fixes.h"

namespace ladder::features {
namespace {
void offer_fix(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_fix(const ActionRequest& request);
}  // namespace

const CodeAction fix_finding{"fix", ActionKind::quick_fix, offer_fix, make_fix};

namespace {

void offer_fix(const ActionContext& context, ActionSink& sink) {
  for (const std::uint32_t index : context.findings_in_range()) {
    const text::Diagnostic& finding = context.findings[index];
    const text::Fix* best = semantics::sole_fix(finding, text::Applicability::unsafe);
    for (const text::Fix& it : finding.fixes) {
      Action& action = sink.add(it.title, {std::string(finding.code), it.title});
      action.identity.range = finding.span;
      action.finding = index;
      action.preferred = &it == best;
    }
  }
}

std::optional<ActionResult> make_fix(const ActionRequest& request) {
  const text::Diagnostic* finding = request.finding();
  if (!finding) return std::nullopt;
  const auto chosen = std::ranges::find(finding->fixes, request.argument(1), &text::Fix::title);
  if (chosen == finding->fixes.end()) return std::nullopt;
  return own_change(request.context.view, chosen->edits);
}

}  // namespace
}  // namespace ladder::features
