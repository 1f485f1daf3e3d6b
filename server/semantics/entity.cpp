#include "semantics/entity.h"

#include <algorithm>

#include "semantics/ladder_at.h"
#include "semantics/lineage.h"
#include "model/directives.h"

namespace ladder::semantics {
namespace {

using rules::Place;

/// The key of a level or a skill; empty for one without a name, and for anything else.
std::string_view key_of(const View& view, const Entity& entity) {
  const model::Ladder& ladder = view.corpus.ladder(entity.place);
  if (entity.kind == EntityKind::level) return ladder.levels[entity.index].key;
  if (entity.kind == EntityKind::skill) return ladder.skills[entity.index].key;
  return {};
}

std::optional<Entity> base_entity(const View& view, Place place) {
  const std::optional<Place> base = base_of(view, place);
  if (!base) return std::nullopt;
  return Entity{EntityKind::ladder, *base};
}

}  // namespace

std::optional<Entity> entity_of(const View& view, const Target& target) {
  const Place place{view.document, target.ladder};
  const auto known = [&](EntityKind kind, std::uint32_t index) {
    return index == model::none ? std::nullopt : std::optional(Entity{kind, place, index});
  };
  // Of two directives of one kind only the first one counts.
  const auto counts = [&] {
    return !view.corpus.ladder(place).directives[target.directive].repeated;
  };
  switch (target.kind) {
    case TargetKind::title: return Entity{EntityKind::ladder, place};
    case TargetKind::level:
    case TargetKind::declared_level:
    case TargetKind::level_reference: return known(EntityKind::level, target.level);
    case TargetKind::skill:
    case TargetKind::suppressed_skill: return known(EntityKind::skill, target.skill);
    case TargetKind::scale_word:
    case TargetKind::rank_word:
      return counts() ? known(EntityKind::scale_word, target.entry) : std::nullopt;
    case TargetKind::extended_path:
    case TargetKind::extended_title: return counts() ? base_entity(view, place) : std::nullopt;
    case TargetKind::nothing:
    case TargetKind::expectation:
    case TargetKind::directive_key:
    case TargetKind::directive_value:
    case TargetKind::comment:
    case TargetKind::suppression_word:
    case TargetKind::rule_name: break;
  }
  return std::nullopt;
}

text::Span name_of(const View& view, const Entity& entity) {
  const LadderView of = ladder_view(view.corpus, entity.place);
  switch (entity.kind) {
    case EntityKind::ladder: return of.ladder.title;
    case EntityKind::level: return of.ladder.levels[entity.index].name;
    case EntityKind::skill: return of.ladder.skills[entity.index].name;
    case EntityKind::scale_word: break;
  }
  const model::Directive* scale = of.ladder.directive(model::DirectiveKind::scale);
  return model::entries_of(of.text, *scale)[entity.index];
}

std::optional<Entity> namesake_in(const View& view, const Entity& entity, Place ladder) {
  const std::string_view key = key_of(view, entity);
  if (key.empty()) return std::nullopt;
  if (entity.kind == EntityKind::level) {
    const std::optional<std::uint32_t> level = view.corpus.level(ladder, key, entity.index);
    return level ? std::optional(Entity{entity.kind, ladder, *level}) : std::nullopt;
  }
  const std::vector<model::Skill>& skills = view.corpus.ladder(ladder).skills;
  const auto skill = std::ranges::find(skills, key, &model::Skill::key);
  if (skill == skills.end()) return std::nullopt;
  return Entity{entity.kind, ladder, static_cast<std::uint32_t>(skill - skills.begin())};
}

Place origin_of(const View& view, const Entity& entity) {
  Place origin = entity.place;
  for (const Place base : bases_of(view, entity.place))
    if (namesake_in(view, entity, base)) origin = base;
  return origin;
}

std::vector<Entity> kin_of(const View& view, const Entity& entity) {
  if (key_of(view, entity).empty()) return {entity};
  std::vector<Entity> kin;
  for (const Place it : descendants_of(view, origin_of(view, entity)))
    if (const auto namesake = namesake_in(view, entity, it)) kin.push_back(*namesake);
  return kin;
}

std::vector<Entity> namesakes_of(const View& view, const Entity& entity) {
  const std::string_view key = key_of(view, entity);
  if (entity.kind != EntityKind::skill || key.empty()) return kin_of(view, entity);
  std::vector<Entity> all;
  for (const rules::SkillPlace& it : view.corpus.skills_named(key))
    all.push_back({EntityKind::skill, it.place, it.skill});
  return all;
}

}  // namespace ladder::semantics
