#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "features/actions/action_result.h"
#include "features/actions/code_action.h"
#include "features/actions/other_skill.h"
#include "features/actions/spot.h"
#include "layout/filling.h"
#include "layout/new_skill.h"
#include "rules/wording.h"
#include "semantics/coverage.h"
#include "semantics/lineage.h"

namespace ladder::features {
namespace {
void offer_take_skill_over(const ActionContext& context, ActionSink& sink);
std::optional<ActionResult> make_take_skill_over(const ActionRequest& request);
}  // namespace

const CodeAction take_skill_over{"take-skill-over", ActionKind::rewrite, offer_take_skill_over,
                                 make_take_skill_over};

namespace {

using rules::SkillPlace;

constexpr std::size_t most_offered = 5;  // of each kind

rules::Place place_of(const ActionContext& context) {
  return {context.view.document, context.ladder->index};
}

/// The expectations of the other skill for the gaps of this one.
std::vector<layout::Filling> fillings(const ActionContext& context, std::uint32_t skill,
                                      const SkillPlace& other) {
  const layout::Source source = source_of(context.view, *context.ladder);
  std::vector<std::string> texts = texts_for(source.ladder, skill, context.view.corpus, other,
                                             source.ladder.skills[skill].layout, source.line_end);
  std::vector<layout::Filling> all;
  for (const semantics::Gap& it : semantics::gaps_of(source.ladder))
    if (it.skill == skill && !texts[it.level].empty())
      all.push_back({skill, it.level, std::move(texts[it.level])});
  return all;
}

/// The skill of another ladder as one of this one; without an expectation where no level matches.
layout::NewSkill copied(const ActionContext& context, const SkillPlace& other) {
  return copied_skill(source_of(context.view, *context.ladder), spot_of(context).skill,
                      context.view.corpus, other);
}

bool has_text(const layout::NewSkill& skill) {
  return !std::ranges::all_of(skill.texts, &std::string::empty);
}

/// Offers the expectations that other ladders have for a skill.
void offer_texts(const ActionContext& context, std::uint32_t skill, ActionSink& sink) {
  const rules::Place own = place_of(context);
  std::size_t offered = 0;
  for (const SkillPlace& it : context.view.corpus.namesakes({own, skill})) {
    if (it.place == own || offered == most_offered) continue;
    const std::size_t count = fillings(context, skill, it).size();
    if (count == 0) continue;
    ++offered;
    sink.add(
        fmt::format("Fill {} in {} from {}", rules::counted(count, "gap"),
                    called_skill(*context.ladder, skill), called_ladder(context.view, it.place)),
        {"texts", to_argument(context.view.corpus, it)});
  }
}

/// Offers the skills that related ladders have, and this one neither has nor inherits.
void offer_skills(const ActionContext& context, ActionSink& sink) {
  const semantics::View& view = context.view;
  const rules::Place own = place_of(context);
  std::set<std::string_view> known{""};
  const auto learn = [&](rules::Place ladder) {
    for (const model::Skill& it : view.corpus.ladder(ladder).skills) known.insert(it.key);
  };
  learn(own);
  std::ranges::for_each(semantics::bases_of(view, own), learn);
  std::size_t offered = 0;
  for (const rules::Place& place : relatives_of(view, own)) {
    const std::vector<model::Skill>& skills = view.corpus.ladder(place).skills;
    for (std::uint32_t i = 0; i < skills.size() && offered < most_offered; ++i) {
      const SkillPlace other{place, i};
      if (known.contains(skills[i].key) || !has_text(copied(context, other))) continue;
      known.insert(skills[i].key);
      ++offered;
      sink.add(fmt::format("Copy {} from {}",
                           called_skill(semantics::ladder_view(view.corpus, place), i),
                           called_ladder(view, place)),
               {"skill", to_argument(view.corpus, other)});
    }
  }
}

void offer_take_skill_over(const ActionContext& context, ActionSink& sink) {
  if (!context.ladder) return;
  const Spot spot = spot_of(context);
  if (spot.skill != model::none) offer_texts(context, spot.skill, sink);
  const bool in_text = spot.expectation != model::none;
  if (!in_text) offer_skills(context, sink);
}

std::optional<ActionResult> make_take_skill_over(const ActionRequest& request) {
  const ActionContext& context = request.context;
  const std::optional<SkillPlace> other = skill_in(context.view.corpus, request.argument(1));
  if (!context.ladder || !other) return std::nullopt;
  const layout::Source source = source_of(context.view, *context.ladder);
  const std::uint32_t skill = spot_of(context).skill;
  if (request.argument(0) == "texts" && skill != model::none)
    return own_change(context.view, *context.ladder,
                      layout::filled(source, fillings(context, skill, *other)));
  const layout::NewSkill copy = copied(context, *other);
  if (request.argument(0) != "skill" || !has_text(copy)) return std::nullopt;
  return own_change(context.view, *context.ladder, layout::inserted_skill(source, skill, copy));
}

}  // namespace
}  // namespace ladder::features
