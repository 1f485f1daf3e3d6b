#include "rules/level_numbers.h"

namespace ladder::rules {

void LevelNumbers::add(const model::Rank& rank) {
  ++uses_[{rank.first, rank.last}];
  is_settled_ = false;
}

void LevelNumbers::remove(const model::Rank& rank) {
  is_settled_ = false;
  const auto found = uses_.find({rank.first, rank.last});
  if (found != uses_.end() && --found->second == 0) uses_.erase(found);
}

void LevelNumbers::settle() {
  series_ = {};
  for (const auto& [range, uses] : uses_) series_.add({{}, range.first, range.second}, 0);
  series_.sort();
  is_settled_ = true;
}

}  // namespace ladder::rules
