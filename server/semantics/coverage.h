#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/ladder.h"

namespace ladder::semantics {

/// How much of a ladder, or of a part of it, is written. `n/a` and `same` are written as well.
struct Coverage {
  std::uint64_t filled = 0;
  std::uint64_t cells = 0;

  Coverage& operator+=(const Coverage& other);
  friend bool operator==(const Coverage&, const Coverage&) = default;
};

Coverage coverage_of(const model::Ladder& ladder);
Coverage coverage_of_skill(const model::Ladder& ladder, std::uint32_t skill);
Coverage coverage_of_level(const model::Ladder& ladder, std::uint32_t level);
/// Of each level. Costs no more than the whole ladder once.
std::vector<Coverage> coverage_by_level(const model::Ladder& ladder);

/// Whether anything is written at a skill and a level.
bool is_filled(const model::Ladder& ladder, std::uint32_t skill, std::uint32_t level);

std::string to_string(const Coverage& coverage);  // "38 of 42"

}  // namespace ladder::semantics
