#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "semantics/target.h"
#include "semantics/view.h"

namespace ladder::semantics {

enum class EntityKind { ladder, level, skill, scale_word };

/// Something with a name that several places use.
struct Entity {
  EntityKind kind = EntityKind::ladder;
  rules::Place place;                 // the ladder that it is, or that it belongs to
  std::uint32_t index = model::none;  // into its levels, skills or words of `Scale:`

  friend bool operator==(const Entity&, const Entity&) = default;
};

/// The entity that a place of the view's document names; nothing if the place names nothing, or if
/// nothing has that name.
std::optional<Entity> entity_of(const View& view, const Target& target);

/// The name at its first place, relative to the ladder. Empty if it is missing.
text::Span name_of(const View& view, const Entity& entity);

/// What another ladder calls by the same name: a level or a skill.
std::optional<Entity> namesake_in(const View& view, const Entity& entity, rules::Place ladder);

/// The first of the ladders that this one's ladder extends, or itself, that has something of this
/// name: all ladders below that one mean the same by it.
rules::Place origin_of(const View& view, const Entity& entity);

/// All entities that must have the same name as this one, including itself, in document order: the
/// level or skill in the ladders that extend this one or that it extends. A skill of an extending
/// ladder replaces the base's; its levels are those of its base.
std::vector<Entity> kin_of(const View& view, const Entity& entity);

/// The skills of all ladders that have this one's name, itself among them, in the order of the
/// documents; of anything else its kin.
std::vector<Entity> namesakes_of(const View& view, const Entity& entity);

/// How a place calls something.
enum class Form {
  name,         // a title, a label, a cell of a header, a heading
  entry,        // of `Levels:` or `Scale:`
  text,         // in the text of an expectation
  title,        // after the `#` of `Extends:`
  path,         // in an `Extends:` that needs no title
  suppression,  // after the `in` of a comment
};

/// A place that calls something by its name.
struct Occurrence {
  std::uint32_t document = 0;  // into the corpus
  text::Span span;             // in the document
  Form form = Form::name;
  model::Layout layout = model::Layout::sections;  // of the grid or section it is in
  bool declares = false;  // a ladder's first: `Levels:`, `Scale:`, or else the first mention
};

/// Where names are used, in document order. A place without a name isn't included.
std::vector<Occurrence> occurrences_of(const View& view, std::span<const Entity> entities);

}  // namespace ladder::semantics
