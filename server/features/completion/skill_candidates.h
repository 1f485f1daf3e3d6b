#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/completion/site.h"
#include "rules/checked_document.h"

namespace ladder::features::completion {

/// A skill that other ladders have and the one at the cursor lacks.
struct SkillCandidate {
  std::string name;                   // in plain text
  std::optional<rules::Place> place;  // of the first ladder that has it; none where only
                                      // ladder.json requires it
  std::uint32_t related = 0;          // ladders that have it and seem to be of the same house
  std::uint32_t all = 0;              // ladders that have it
};

/// Those that ladder.json requires first, then those of related ladders, then by how many have
/// them.
std::vector<SkillCandidate> lacking_skills(const Site& site);

}  // namespace ladder::features::completion
