#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "semantics/target.h"
#include "semantics/view.h"
#include "model/ladder.h"

namespace ladder::semantics {

enum class EntityKind { ladder, level, skill, scale_word };

/// Something that has a name, by which several places call it.
struct Entity {
  EntityKind kind = EntityKind::ladder;
  rules::Place place;                 // the ladder that it is, or that it belongs to
  std::uint32_t index = model::none;  // into its levels, skills or words of `Scale:`

  friend bool operator==(const Entity&, const Entity&) = default;
};

/// What a place of the view's document calls by its name; nothing where it calls nothing, or where
/// nothing has that name.
std::optional<Entity> entity_of(const View& view, const Target& target);

/// The name where it stands first, counted from the ladder's first byte; empty where it is missing.
text::Span name_of(const View& view, const Entity& entity);

/// What another ladder calls by the same name: a level or a skill.
std::optional<Entity> namesake_in(const View& view, const Entity& entity, rules::Place ladder);

/// The first of the ladders that this one's ladder extends, or itself, that has something of this
/// name: all ladders below that one mean the same by it.
rules::Place origin_of(const View& view, const Entity& entity);

/// What must have the same name as this one, itself among them, in the order of the documents: the
/// level or skill in those ladders that extend this one or that it extends. The skill of an
/// extending ladder stands in the place of the base's; its levels are those of its base.
std::vector<Entity> kin_of(const View& view, const Entity& entity);

/// The skills of all ladders that have this one's name, itself among them, in the order of the
/// documents; of anything else its kin.
std::vector<Entity> namesakes_of(const View& view, const Entity& entity);

}  // namespace ladder::semantics
