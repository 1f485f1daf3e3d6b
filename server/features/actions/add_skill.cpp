#include <algorithm>
#include <string>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/spot.h"
#include "layout/new_skill.h"
#include "model/escapes.h"

namespace ladder::features {
namespace {
void offer_add_skill(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_add_skill(const ActionRequest& request);
}  // namespace

const CodeAction add_skill{"add-skill", ActionKind::rewrite, offer_add_skill, make_add_skill};

namespace {

bool has_skill(const model::Document& document, const std::string& key) {
  return std::ranges::any_of(document.ladders, [&](const model::PlacedLadder& it) {
    return std::ranges::count(it.ladder.skills, key, &model::Skill::key) != 0;
  });
}

/// A name that no skill of the document has.
std::string placeholder_for(const model::Document& document) {
  std::string name = "New skill";
  for (int number = 2; has_skill(document, model::key_of(name)); ++number)
    name = fmt::format("New skill {}", number);
  return name;
}

/// The edits of one ladder, that count from the document's first byte.
std::vector<text::Edit> inserted(const semantics::View& view, const semantics::LadderView& ladder,
                                 std::uint32_t after, const std::string& name) {
  std::vector<text::Edit> edits =
      layout::inserted_skill(source_of(view, ladder), after, {name, {}});
  for (text::Edit& it : edits) it.span = ladder.in_document(it.span);
  return edits;
}

void offer_add_skill(const ActionContext& context, ActionSink& sink) {
  if (!context.ladder) return;
  const semantics::LadderView& view = *context.ladder;
  const std::uint32_t skill = spot_of(context).skill;
  const bool after_one = skill != model::none;
  sink.add(
      after_one ? fmt::format("Add a skill after {}", called_skill(view, skill)) : "Add a skill",
      {"here"});
  if (1 < context.view.model().ladders.size())
    sink.add("Add a skill to every ladder in this file", {"everywhere"});
}

std::optional<ActionResult> make_add_skill(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const semantics::View& view = context.view;
  const std::string name = placeholder_for(view.model());
  std::vector<text::Edit> edits;
  if (request.argument(0) == "here" && context.ladder) {
    edits = inserted(view, *context.ladder, spot_of(context).skill, name);
  } else if (request.argument(0) == "everywhere") {
    for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
      std::ranges::move(inserted(view, semantics::ladder_view(view, i), model::none, name),
                        std::back_inserter(edits));
  }
  std::optional<ActionResult> result = own_change(view, std::move(edits));
  if (result) select(name, result->change.front(), *result);
  return result;
}

}  // namespace
}  // namespace ladder::features
