#include "rules/series.h"

#include <algorithm>

namespace ladder::rules {

void Series::add(const model::Rank& rank, std::uint32_t level) {
  steps_.push_back({rank.first, rank.last, rank.last, level});
}

void Series::sort() {
  std::ranges::stable_sort(steps_, {}, &Step::first);
  for (std::size_t i = 1; i < steps_.size(); ++i)
    steps_[i].furthest = std::max(steps_[i].last, steps_[i - 1].furthest);
}

bool Series::holds(std::uint32_t number) const {
  auto above = std::ranges::upper_bound(steps_, number, {}, &Step::first);
  return above != steps_.begin() && number <= std::prev(above)->furthest;
}

Series::Neighbour Series::nearest(std::uint32_t number) const {
  auto above = std::ranges::upper_bound(steps_, number, {}, &Step::first);
  if (above == steps_.begin()) return {above->level, above->first};
  auto below = std::prev(above);
  if (above == steps_.end() || number - below->last <= above->first - number)
    return {below->level, below->last};
  return {above->level, above->first};
}

}  // namespace ladder::rules
