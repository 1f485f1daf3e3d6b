#include "semantics/entity.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "model/directives.h"
#include "model/escapes.h"
#include "model/named_level.h"
#include "model/reference.h"
#include "rules/level_reference.h"
#include "rules/scale.h"
#include "rules/suppressions.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"

namespace ladder::semantics {
namespace {

using model::DirectiveKind;
using rules::Place;
using text::Span;

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

/// Gathers what one ladder calls something.
class Gathering {
 public:
  Gathering(const View& view, rules::Place place, std::vector<Occurrence>& all)
      : of_(ladder_view(view.corpus, place)), document_(place.document), all_(all) {}

  void add_title() { add(of_.ladder.title, Form::name); }

  void add_extension() {
    const model::Directive* extends = of_.ladder.directive(DirectiveKind::extends);
    const auto [path, title] = model::read_reference(of_.text, extends->value);
    if (title.empty()) add(path, Form::path);
    else add(title, Form::title);
  }

  void add_level(std::uint32_t index) {
    const model::Level& level = of_.ladder.levels[index];
    for (const model::Directive& it : of_.ladder.directives)
      if (model::declares_levels(it)) add_entries(it, level.key);
    add_mentions(of_.ladder.level_mentions, index);
    if (level.rank) add_references(level);
  }

  void add_skill(std::uint32_t index) { add_mentions(of_.ladder.skill_mentions, index); }

  void add_scale_word(std::uint32_t index) {
    const model::Directive* scale = of_.ladder.directive(DirectiveKind::scale);
    add(model::entries_of(of_.text, *scale)[index], Form::entry);
    const rules::Scale ranks(of_.ladder, of_.text, of_.facts);
    for (const model::Expectation& it : of_.ladder.expectations) {
      const auto rank = ranks.rank_of(it);
      if (rank && rank->entry == index) add(rank->words, Form::text, it.layout);
    }
  }

 private:
  void add(Span span, Form form, model::Layout layout = model::Layout::sections) {
    if (span.empty()) return;
    const bool may_declare = form == Form::name || form == Form::entry;
    all_.push_back({document_, of_.in_document(span), form, layout, may_declare && !declared_});
    declared_ = true;
  }

  void add_entries(const model::Directive& levels, const std::string& key) {
    const model::LevelNames names(of_.ladder, of_.text);
    for (const Span entry : model::entries_of(of_.text, levels)) {
      const model::NamedLevel named = names.named(entry);
      if (named.key == key) add(named.name, Form::entry);
    }
  }

  void add_mentions(const std::vector<model::Mention>& mentions, std::uint32_t index) {
    for (const model::Mention& it : mentions) {
      if (it.index != index) continue;
      const model::Grid* grid = of_.ladder.grid(it.part);
      add(it.name, Form::name, grid ? grid->layout : model::Layout::sections);
    }
  }

  void add_references(const model::Level& level) {
    const rules::LevelReferences references(of_.ladder, of_.text, of_.facts);
    for (std::uint32_t i = 0; i < of_.ladder.expectations.size(); ++i)
      for (const rules::LevelReference& it : references.in(i))
        if (rules::names(it, level)) add(it.span, Form::text, of_.ladder.expectations[i].layout);
  }

  LadderView of_;
  std::uint32_t document_;
  std::vector<Occurrence>& all_;
  bool declared_ = false;
};

/// The part of a list in document order that belongs to some ladders of a document.
template <typename Item>  // entities and places of skills
std::span<const Item> part_in(std::span<const Item> all, std::uint32_t document, Span ladders) {
  const auto place_of = [](const Item& it) { return it.place; };
  const rules::Place first{document, ladders.begin};
  const rules::Place end{document, ladders.end};
  return {std::ranges::lower_bound(all, first, {}, place_of),
          std::ranges::lower_bound(all, end, {}, place_of)};
}

/// Adds the comments of a document that suppress something in the skills, which have one name. A
/// comment for the whole file may also mean a skill of this name that is not among them: then it
/// has to go on calling that one.
void add_suppressions(const View& view, std::uint32_t document, std::span<const Entity> skills,
                      std::vector<Occurrence>& all) {
  const rules::CheckedDocument& checked = view.corpus.documents()[document];
  const Entity& any = skills.front();
  const std::string& key = view.corpus.ladder(any.place).skills[any.index].key;
  for (const rules::Suppression& it : rules::suppressions_of(*checked.document, checked.text)) {
    if (model::key_of(text::slice(checked.text, it.skill)) != key) continue;
    const Span ladders = rules::ladders_of(*checked.document, it);
    const std::span<const Entity> meant = part_in(skills, document, ladders);
    const auto named = part_in(view.corpus.skills_named(key), document, ladders);
    if (meant.empty() || meant.size() != named.size()) continue;
    // It calls the skill as the first of its headings does.
    const model::Skill& skill = view.corpus.ladder(meant[0].place).skills[meant[0].index];
    all.push_back({document, it.skill, Form::suppression, skill.layout, false});
  }
}

void add_suppressions(const View& view, std::span<const Entity> skills,
                      std::vector<Occurrence>& all) {
  for (std::size_t i = 0; i < skills.size(); ++i) {
    const std::uint32_t document = skills[i].place.document;
    const bool is_new = i == 0 || skills[i - 1].place.document != document;
    if (is_new) add_suppressions(view, document, skills, all);
  }
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

std::vector<Occurrence> occurrences_of(const View& view, std::span<const Entity> entities) {
  std::vector<Occurrence> all;
  for (const Entity& it : entities) {
    Gathering own(view, it.place, all);
    switch (it.kind) {
      case EntityKind::ladder:
        own.add_title();
        for (const rules::Place extender : extenders_of(view, it.place))
          Gathering(view, extender, all).add_extension();
        break;
      case EntityKind::level: own.add_level(it.index); break;
      case EntityKind::skill: own.add_skill(it.index); break;
      case EntityKind::scale_word: own.add_scale_word(it.index); break;
    }
  }
  const bool skills = !entities.empty() && entities.front().kind == EntityKind::skill;
  if (skills) add_suppressions(view, entities, all);
  std::ranges::sort(all, {},
                    [](const Occurrence& it) { return std::tuple(it.document, it.span.begin); });
  return all;
}

}  // namespace ladder::semantics
