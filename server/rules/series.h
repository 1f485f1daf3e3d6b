#pragma once

#include <cstdint>
#include <vector>

#include "model/label.h"

namespace ladder::rules {

/// The levels of one series, `IC1` to `IC6`, by their numbers.
class Series {
 public:
  void add(const model::Rank& rank, std::uint32_t level);
  /// Must be called after the last `add` and before the first question.
  void sort();

  bool holds(std::uint32_t number) const;

  struct Neighbour {
    std::uint32_t level = 0;
    std::uint32_t number = 0;
  };
  /// The level whose number is nearest to one that none has; of two the lower one.
  Neighbour nearest(std::uint32_t number) const;

 private:
  struct Step {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t furthest = 0;  // the highest `last` up to here: labels may overlap
    std::uint32_t level = 0;
  };
  std::vector<Step> steps_;  // in order of `first`
};

}  // namespace ladder::rules
