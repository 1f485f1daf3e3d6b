#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/shared_ladder.h"
#include "layout/arrangement.h"
#include "model/reference.h"
#include "semantics/lineage.h"

namespace ladder::features {
namespace {
void offer_extract_skill(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_extract_skill(const ActionRequest& request);
}  // namespace

const CodeAction extract_skill{"extract-skill", ActionKind::extract, offer_extract_skill,
                               make_extract_skill};

namespace {

/// Whether ladders extend this one by its file name alone, which will then have two ladders.
bool is_named_by_file(const semantics::View& view) {
  if (view.model().ladders.size() != 1) return false;
  const std::vector<rules::Place> extenders = semantics::extenders_of(view, {view.document, 0});
  return std::ranges::any_of(extenders, [&](rules::Place it) {
    const model::Directive* extends =
        view.corpus.ladder(it).directive(model::DirectiveKind::extends);
    return model::read_reference(view.corpus.text(it), extends->value).title.empty();
  });
}

/// Above the ladder and the comments about it.
std::uint32_t place_above(const semantics::View& view, const semantics::LadderView& ladder) {
  if (ladder.index == 0)
    return layout::begin_with_comments(view.text(), view.model().comments, ladder.origin);
  const semantics::LadderView before = semantics::ladder_view(view, ladder.index - 1);
  const auto end = static_cast<std::uint32_t>(before.text.size());
  if (before.origin + end != ladder.origin) return ladder.origin;
  return before.origin + layout::begin_with_comments(source_of(view, before), end);
}

void offer_extract_skill(const ActionContext& context, ActionSink& sink) {
  const std::optional<MovableSkill> it = movable_skill_at(context);
  if (!it) return;
  const semantics::View& view = context.view;
  std::string reason = obstacle(view, it->ladder, it->skill, Departure::within_file);
  if (reason.empty() && is_named_by_file(view))
    reason = "another file extends this one without naming a ladder";
  const auto add = [&](std::size_t twins, std::string argument) {
    Action& action = sink.add(
        fmt::format("Extract {} into a shared ladder", called_skill(*it, twins)), {argument});
    action.disabled = reason;
  };
  add(0, "this");
  if (!reason.empty()) return;
  const std::size_t twins = twins_of(view, *it, Departure::within_file).size();
  if (0 < twins) add(twins, "all");
}

std::optional<ActionResult> make_extract_skill(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const semantics::View& view = context.view;
  const std::optional<MovableSkill> it = movable_skill_at(context);
  const bool all = request.argument(0) == "all";
  if (!it || (!all && request.argument(0) != "this")) return std::nullopt;
  if (is_named_by_file(view)) return std::nullopt;
  if (!obstacle(view, it->ladder, it->skill, Departure::within_file).empty()) return std::nullopt;
  std::vector<MovableSkill> movable_skills;
  if (all) movable_skills = twins_of(view, *it, Departure::within_file);
  movable_skills.push_back(*it);
  const std::string title = free_title(view);
  std::vector<text::Edit> edits = without_skills(view, movable_skills, "#" + title);
  const std::uint32_t place = place_above(view, it->ladder);
  edits.push_back({{place, place}, shared_ladder(source_of(view, it->ladder), it->skill, title)});
  std::ranges::stable_sort(edits, {}, [](const text::Edit& edit) { return edit.span.begin; });
  return own_change(view, std::move(edits));
}

}  // namespace
}  // namespace ladder::features
