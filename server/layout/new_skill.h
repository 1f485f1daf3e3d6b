#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How a skill is added to a ladder and taken out of it.
namespace ladder::layout {

/// A skill to be written, in the notation of where it goes to.
struct NewSkill {
  std::string name;
  std::vector<std::string> texts;  // by level; none at all for a skill that is yet to be written
};

/// Where a skill is defined; of `none` the last one. Nothing in a ladder without a skill.
const model::Mention* definition_of(const model::Ladder& ladder, std::uint32_t skill);

/// The layout of a skill that goes behind another one, or to the ladder's end where that is `none`.
model::Layout layout_after(const model::Ladder& ladder, std::uint32_t skill);

/// Writes a skill behind another one, into the same grid or among the same sections. A section of
/// its own has a heading for each level that it has a text for, or that every skill should have.
std::vector<text::Edit> inserted_skill(const Source& source, std::uint32_t behind,
                                       const NewSkill& skill);

/// Writes a skill's section as it stands in another ladder, without the last line's end, into one
/// that does not put the levels first. What it goes behind is a section; behind a grid it goes to
/// the ladder's end.
std::vector<text::Edit> inserted_section(const Source& source, std::uint32_t behind,
                                         std::string_view section);

/// Takes a skill out of the part that defines it. The last one of a grid takes the grid with it.
std::vector<text::Edit> removed_skill(const Source& source, std::uint32_t skill);

/// A skill as it stands, with what it needs to stand in a ladder of its own: its section, or its
/// grid without the other skills. The comments that speak of it go with it. Without the end of the
/// last line.
std::string lone_skill(const Source& source, std::uint32_t skill);

/// Writes a level without texts into every grid and among the sections of every skill, and into
/// `Levels:` where that holds. `height` is the place that it will have among the ladder's levels.
/// Below a `same` it says `same`, too, so that what that stands for stays.
std::vector<text::Edit> inserted_level(const Source& source, std::uint32_t height,
                                       std::string_view label);

}  // namespace ladder::layout
