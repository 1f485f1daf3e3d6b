#include <algorithm>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/other_skill.h"
#include "features/actions/shared_ladder.h"
#include "layout/new_skill.h"
#include "layout/notation.h"
#include "rules/siblings.h"
#include "semantics/lineage.h"

namespace ladder::features {
namespace {
void offer_move_to_base(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_move_to_base(const ActionRequest& request);
}  // namespace

const CodeAction move_to_base{"move-to-base", ActionKind::extract, offer_move_to_base,
                              make_move_to_base};

namespace {

using model::Ladder;
using rules::Place;

bool defines(const Ladder& ladder, const std::string& skill) {
  return std::ranges::count(ladder.skills, skill, &model::Skill::key) != 0;
}

bool have_same_levels(const Ladder& one, const Ladder& other) {
  return std::ranges::equal(
      one.levels, other.levels, {}, [](const model::Level& it) { return rules::key_of(it); },
      [](const model::Level& it) { return rules::key_of(it); });
}

/// The ladder that the skill's one extends, if it can take the skill without changing what the
/// ladders that extend it ask for: nothing it inherits has such a skill, and they all have one.
std::optional<Place> base_for(const semantics::View& view, const MovableSkill& it) {
  const Place own{view.document, it.ladder.index};
  const std::string& skill = it.ladder.ladder.skills[it.skill].key;
  const std::vector<Place> bases = semantics::bases_of(view, own);
  if (bases.empty()) return std::nullopt;
  const auto has_it = [&](Place place) { return defines(view.corpus.ladder(place), skill); };
  if (std::ranges::any_of(bases, has_it)) return std::nullopt;
  const Ladder& base = view.corpus.ladder(bases.front());
  if (!base.faults.empty() || !have_same_levels(base, it.ladder.ladder)) return std::nullopt;
  if (!std::ranges::all_of(semantics::extenders_of(view, bases.front()), has_it))
    return std::nullopt;
  return bases.front();
}

Departure departure_to(const semantics::View& view, Place base) {
  return base.document == view.document ? Departure::within_file : Departure::to_another_file;
}

/// Whether the last part of the ladder has a place for each expectation.
bool has_places(const Ladder& ladder, const layout::NewSkill& skill) {
  const std::uint32_t part = ladder.skill_mentions.back().part;
  if (!ladder.grid(part)) return true;
  const auto levels = model::of_part(ladder.level_mentions, part);
  for (std::uint32_t i = 0; i < skill.texts.size(); ++i)
    if (!skill.texts[i].empty() && std::ranges::count(levels, i, &model::Mention::index) == 0)
      return false;
  return true;
}

/// Whether the removed part contains a comment, which would be lost.
bool holds_comment(const layout::Source& source, std::uint32_t skill) {
  const std::vector<text::Edit> removed = layout::removed_skill(source, skill);
  return std::ranges::any_of(source.ladder.comments, [&](text::Span comment) {
    return std::ranges::any_of(removed,
                               [&](const text::Edit& it) { return it.span.contains(comment); });
  });
}

/// Writes the skill into the base; edits are relative to the document. A section is unchanged, and
/// a row or a column gets the base's notation. Nothing if something would be lost.
std::vector<text::Edit> edits_of_base(const semantics::View& view, const MovableSkill& it,
                                      Place base) {
  const semantics::LadderView to = semantics::ladder_view(view.corpus, base);
  const layout::Source target{to.ladder, to.text,
                              text::line_end_of(view.corpus.document(base).text)};
  const layout::Source source = source_of(view, it.ladder);
  if (target.ladder.skill_mentions.empty()) return {};
  std::vector<text::Edit> edits;
  const bool is_section = source.ladder.skills[it.skill].layout == model::Layout::sections &&
                          !source.ladder.levels_first() && !target.ladder.levels_first();
  if (is_section) {
    if (target.line_end != source.line_end) return {};
    edits = layout::inserted_section(target, model::none, layout::lone_skill(source, it.skill));
  } else {
    const layout::NewSkill copy = copied_skill(target, model::none, view.corpus,
                                               {{view.document, it.ladder.index}, it.skill});
    if (holds_comment(source, it.skill) || !has_places(target.ladder, copy)) return {};
    edits = layout::inserted_skill(target, model::none, copy);
  }
  for (text::Edit& edit : edits) edit.span = to.in_document(edit.span);
  return edits;
}

void offer_move_to_base(const ActionContext& context, ActionSink& sink) {
  const semantics::View& view = context.view;
  const std::optional<MovableSkill> it = movable_skill_at(context);
  const std::optional<Place> base = it ? base_for(view, *it) : std::nullopt;
  if (!base || edits_of_base(view, *it, *base).empty()) return;
  const Departure departure = departure_to(view, *base);
  const std::string reason = obstacle(view, it->ladder, it->skill, departure);
  const auto add = [&](std::size_t twins, std::string argument) {
    Action& action = sink.add(fmt::format("Move {} to the shared ladder {}",
                                          called_skill(*it, twins), called_ladder(view, *base)),
                              {argument});
    action.disabled = reason;
  };
  add(0, "this");
  if (!reason.empty()) return;
  const std::size_t twins = twins_of(view, *it, departure).size();
  if (0 < twins) add(twins, "all");
}

std::optional<ActionResult> make_move_to_base(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const semantics::View& view = context.view;
  const std::optional<MovableSkill> it = movable_skill_at(context);
  const std::optional<Place> base = it ? base_for(view, *it) : std::nullopt;
  const bool all = request.argument(0) == "all";
  if (!base || (!all && request.argument(0) != "this")) return std::nullopt;
  const Departure departure = departure_to(view, *base);
  if (!obstacle(view, it->ladder, it->skill, departure).empty()) return std::nullopt;
  std::vector<text::Edit> written = edits_of_base(view, *it, *base);
  if (written.empty()) return std::nullopt;
  std::vector<MovableSkill> movable_skills;
  if (all) movable_skills = twins_of(view, *it, departure);
  movable_skills.push_back(*it);
  std::vector<text::Edit> edits = without_skills(view, movable_skills, "");
  if (departure == Departure::within_file) {
    std::ranges::move(written, std::back_inserter(edits));
    written.clear();
  }
  std::ranges::stable_sort(edits, {}, [](const text::Edit& edit) { return edit.span.begin; });
  std::optional<ActionResult> result = own_change(view, std::move(edits));
  if (result && !written.empty())
    result->change.push_back({std::string(view.corpus.document(*base).path), std::move(written)});
  return result;
}

}  // namespace
}  // namespace ladder::features
