#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::semantics {

/// A place where a skill says nothing at a level, and could.
struct Gap {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
};

/// The gaps of a ladder, by skill and then by level: empty cells and sections, cells that short
/// rows lack, headings that a skill lacks. A level that a skill's grid does not have is none.
std::vector<Gap> gaps_of(const model::Ladder& ladder);

}  // namespace ladder::semantics
