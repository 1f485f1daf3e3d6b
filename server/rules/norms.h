#pragma once

#include <cstdint>

#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// How many of a ladder's texts keep to a habit.
struct Habit {
  std::uint32_t keeping = 0;
  std::uint32_t all = 0;

  /// The share in percent among the others, one text that does not keep to it left out.
  std::uint32_t share_of_others() const { return all < 2 ? 0 : 100 * keeping / (all - 1); }
};

/// The ladder's own style, which its cells are judged by.
struct Norms {
  Habit capital_start;  // expectations that begin with a capital, of those that begin with a letter
  Habit paragraph_stop;  // expectations whose last paragraph ends with a full stop
  Habit item_stop;       // expectations whose last list item does
};

/// Cells that are visibly cut tell nothing of the habit at that end and are left out of the count,
/// as a damaged ladder has damaged cells in it.
Norms norms_of(const model::Ladder& ladder, const Facts& facts);

}  // namespace ladder::rules
