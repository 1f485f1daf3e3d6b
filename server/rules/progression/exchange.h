#pragma once

#include <algorithm>
#include <span>

#include "model/ladder.h"
#include "rules/progression/demand.h"

namespace ladder::rules {

constexpr std::size_t fewest_levels = 3;  // of a skill that is judged

/// What one level asks for.
struct Rung {
  const model::Expectation* expectation = nullptr;
  std::span<const Word> words;
  Demand demand;
  double height = 0;  // of its words in the other skills

  /// How far its words can be trusted: a single one may be there by chance.
  double certainty() const { return std::min(1.0, demand.cues / 2.0); }
};

/// Two levels whose expectations may have been swapped.
struct Exchange {
  const Rung* lower = nullptr;
  const Rung* upper = nullptr;
  double gain = 0;
};

/// What the words that ask for more or less show in the other skills.
enum class Direction {
  unknown,  // not which levels are higher, so that only the heights of words count
  rising,
  falling,  // the ladder is upside down, so that the heights of words count for nothing
};

/// The swap of two expectations that puts a skill's levels in the best order; no gain if there is
/// none.
Exchange best_exchange(std::span<const Rung> rungs, Direction others);

}  // namespace ladder::rules
