#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Adding skills to a ladder, and removing them.
namespace ladder::layout {

/// A skill to write, in the notation of its new place.
struct NewSkill {
  std::string name;
  std::vector<std::string> texts;  // by level; empty for a skill without any expectations yet
};

/// Where a skill is defined, or where the last skill is if it is `none`. Nothing if the ladder has
/// no skills.
const model::Mention* definition_of(const model::Ladder& ladder, std::uint32_t skill);

/// The layout of a skill added after another skill, or at the end of the ladder if that is `none`.
model::Layout layout_after(const model::Ladder& ladder, std::uint32_t skill);

/// Writes a skill after another skill, into the same grid or among the same sections. A new section
/// has a heading for each level that every skill should have, and for each other level that the
/// skill has an expectation for.
std::vector<text::Edit> inserted_skill(const Source& source, std::uint32_t after,
                                       const NewSkill& skill);

/// Writes a skill without expectations before the first skill, in the same way.
std::vector<text::Edit> inserted_first_skill(const Source& source, const NewSkill& skill);

/// Writes a skill's section, as it is in another ladder but without its last line end, into a
/// ladder that puts the skills first. It goes after the section of another skill; if that skill is
/// in a grid, it goes to the end of the ladder.
std::vector<text::Edit> inserted_section(const Source& source, std::uint32_t after,
                                         std::string_view section);

/// Removes a skill from the part that defines it. Removing a grid's only skill removes the grid.
std::vector<text::Edit> removed_skill(const Source& source, std::uint32_t skill);

/// A skill on its own, in a form that can be a ladder's only part: its section, or its grid without
/// the other skills. It includes the comments that belong to it, but not the last line end.
std::string lone_skill(const Source& source, std::uint32_t skill);

/// Writes a level without expectations into every grid, into the sections of every skill, and into
/// a `Levels:` that is valid. `height` is its place among the ladder's levels. If a skill says
/// `same` at the level above, it gets `same` at the new level, too, so that both still mean the
/// same expectation.
std::vector<text::Edit> inserted_level(const Source& source, std::uint32_t height,
                                       std::string_view label);

}  // namespace ladder::layout
