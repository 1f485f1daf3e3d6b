#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/heading.h"

namespace ladder::features {
namespace {
void offer_delete_heading(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_delete_heading(const ActionRequest& request);
}  // namespace

const CodeAction delete_heading{"delete-heading", ActionKind::rewrite, offer_delete_heading,
                                make_delete_heading};

namespace {

layout::LadderEdit deletion(const ActionContext& context, const Heading& it) {
  return layout::removed(source_of(context.view, *context.ladder), it.axis, it.index);
}

void offer_delete_heading(const ActionContext& context, ActionSink& sink) {
  const std::optional<Heading> it = heading_at(context);
  if (!it || it->count < 2) return;
  if (!is_worth_offering(context, [&] { return deletion(context, *it); })) return;
  const std::string_view kind = it->axis == layout::Axis::skill ? "skill " : "";
  sink.add(fmt::format("Delete {}{}", kind, called_on_axis(*context.ladder, it->axis, it->index)));
}

std::optional<ActionResult> make_delete_heading(const ActionRequest& request) {
  const std::optional<Heading> it = heading_at(request.context);
  if (!it) return std::nullopt;
  return own_change(request.context.view, *request.context.ladder,
                    deletion(request.context, *it).edits);
}

}  // namespace
}  // namespace ladder::features
