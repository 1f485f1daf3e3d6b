#include <algorithm>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"

namespace ladder::features {
namespace {
void offer_fix_document(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_fix_document(const ActionRequest& request);
}  // namespace

const CodeAction fix_document{"fix-document", ActionKind::fix_all, offer_fix_document,
                              make_fix_document};

namespace {

constexpr auto most = text::Applicability::safe;

void offer_fix_document(const ActionContext& context, ActionSink& sink) {
  const bool any = std::ranges::any_of(
      context.findings, [](const text::Diagnostic& it) { return semantics::sole_fix(it, most); });
  if (any) sink.add("Make all safe fixes in this file");
}

std::optional<ActionResult> make_fix_document(const ActionRequest& request) {
  return fixed_document(request, {most});
}

}  // namespace
}  // namespace ladder::features
