#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "features/actions/other_skill.h"
#include "features/actions/outcomes.h"
#include "features/actions/recipe.h"
#include "features/actions/spot.h"
#include "layout/filling.h"
#include "layout/new_skill.h"
#include "rules/wording.h"
#include "semantics/coverage.h"
#include "semantics/lineage.h"

namespace ladder::features {
namespace {
void offer(const Occasion& occasion, Offers& offers);
std::optional<Outcome> make(const Order& order);
}  // namespace

const Recipe take_skill_over{"take-skill-over", ActionKind::rewrite, offer, make};

namespace {

using rules::SkillPlace;

constexpr std::size_t most_offered = 5;  // of each kind

rules::Place place_of(const Occasion& occasion) {
  return {occasion.view.document, occasion.ladder->index};
}

/// The expectations of the other skill for the gaps of this one.
std::vector<layout::Filling> fillings(const Occasion& occasion, std::uint32_t skill,
                                      const SkillPlace& other) {
  const layout::Source source = source_of(occasion.view, *occasion.ladder);
  std::vector<std::string> texts = texts_for(source.ladder, skill, occasion.view.corpus, other,
                                             source.ladder.skills[skill].layout, source.line_end);
  std::vector<layout::Filling> all;
  for (const semantics::Gap& it : semantics::gaps_of(source.ladder))
    if (it.skill == skill && !texts[it.level].empty())
      all.push_back({skill, it.level, std::move(texts[it.level])});
  return all;
}

/// The skill of another ladder as one of this one; without an expectation where no level matches.
layout::NewSkill copied(const Occasion& occasion, const SkillPlace& other) {
  return copied_skill(source_of(occasion.view, *occasion.ladder), spot_of(occasion).skill,
                      occasion.view.corpus, other);
}

bool has_text(const layout::NewSkill& skill) {
  return !std::ranges::all_of(skill.texts, &std::string::empty);
}

/// Offers the expectations that other ladders have for a skill.
void offer_texts(const Occasion& occasion, std::uint32_t skill, Offers& offers) {
  const rules::Place own = place_of(occasion);
  std::size_t offered = 0;
  for (const SkillPlace& it : occasion.view.corpus.namesakes({own, skill})) {
    if (it.place == own || offered == most_offered) continue;
    const std::size_t count = fillings(occasion, skill, it).size();
    if (count == 0) continue;
    ++offered;
    offers.add(
        fmt::format("Fill {} in {} from {}", rules::counted(count, "gap"),
                    called_skill(*occasion.ladder, skill), called_ladder(occasion.view, it.place)),
        {"texts", to_argument(occasion.view.corpus, it)});
  }
}

/// Offers the skills that related ladders have, and this one neither has nor inherits.
void offer_skills(const Occasion& occasion, Offers& offers) {
  const semantics::View& view = occasion.view;
  const rules::Place own = place_of(occasion);
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
      if (known.contains(skills[i].key) || !has_text(copied(occasion, other))) continue;
      known.insert(skills[i].key);
      ++offered;
      offers.add(fmt::format("Copy {} from {}",
                             called_skill(semantics::ladder_view(view.corpus, place), i),
                             called_ladder(view, place)),
                 {"skill", to_argument(view.corpus, other)});
    }
  }
}

void offer(const Occasion& occasion, Offers& offers) {
  if (!occasion.ladder) return;
  const Spot spot = spot_of(occasion);
  if (spot.skill != model::none) offer_texts(occasion, spot.skill, offers);
  const bool in_text = spot.expectation != model::none;
  if (!in_text) offer_skills(occasion, offers);
}

std::optional<Outcome> make(const Order& order) {
  const Occasion& occasion = order.occasion;
  const std::optional<SkillPlace> other = skill_in(occasion.view.corpus, order.argument(1));
  if (!occasion.ladder || !other) return std::nullopt;
  const layout::Source source = source_of(occasion.view, *occasion.ladder);
  const std::uint32_t skill = spot_of(occasion).skill;
  if (order.argument(0) == "texts" && skill != model::none)
    return own_change(occasion.view, *occasion.ladder,
                      layout::filled(source, fillings(occasion, skill, *other)));
  const layout::NewSkill copy = copied(occasion, *other);
  if (order.argument(0) != "skill" || !has_text(copy)) return std::nullopt;
  return own_change(occasion.view, *occasion.ladder, layout::inserted_skill(source, skill, copy));
}

}  // namespace
}  // namespace ladder::features
