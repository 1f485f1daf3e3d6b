#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/completion/site.h"
#include "rules/checked_document.h"
#include "text/diagnostic.h"

namespace ladder::features::completion {

/// A level that can be named at the cursor.
struct LevelCandidate {
  std::string name;  // in plain text
  std::string detail;
  std::optional<text::Edit> declaration;  // adds it to `Levels:`, in the document
};

/// The levels that a part of the ladder lacks and that fit between those above and below the
/// cursor, lowest first; then the next one of their series.
std::vector<LevelCandidate> lacking_levels(const Site& site, std::uint32_t part);

/// The levels that a new skill of the ladder has, in plain text, lowest first: its own, those of
/// the ladder it extends, or the usual ones.
std::vector<std::string> levels_of_new_skill(const Site& site);

/// The skills for a new level of a ladder whose sections put the level first: the ladder's own.
std::vector<std::string> skills_of_new_level(const Site& site);

/// The skills of the ladder that one of its levels lacks, in plain text.
std::vector<std::string> skills_lacking_at(const Site& site, const model::Mention& level);

/// Whether the cursor is in a name, rather than above or below it.
bool is_own(const Site& site, const model::Mention& mention);

/// A skill that other ladders have and the one at the cursor lacks.
struct SkillCandidate {
  std::string name;                   // in plain text
  std::optional<rules::Place> place;  // of the first ladder that has it; none where only
                                      // ladder.json requires it
  std::uint32_t related = 0;          // ladders that have it and seem to be of the same company
  std::uint32_t all = 0;              // ladders that have it
};

/// Those that ladder.json requires first, then those of related ladders, then by how many have
/// them.
std::vector<SkillCandidate> lacking_skills(const Site& site);

}  // namespace ladder::features::completion
