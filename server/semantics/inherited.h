#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/corpus.h"
#include "semantics/change.h"
#include "semantics/view.h"

namespace ladder::semantics {

/// A skill that a ladder has from one that it extends.
struct InheritedSkill {
  struct Cell {
    std::uint32_t level = 0;  // of the ladder that inherits
    std::string own;          // all that it says, as layout/cell_text.h has it
  };

  std::string name;
  std::string title;  // of the ladder that has it
  Location place;     // of its name there
  std::vector<Cell> cells;
};

/// The skills that a ladder extends and doesn't have itself, those of the nearest ladder first.
std::vector<InheritedSkill> inherited_skills(const View& view, rules::Place ladder);

}  // namespace ladder::semantics
