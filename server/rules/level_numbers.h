#pragma once

#include <cstdint>
#include <map>
#include <utility>

#include "model/label.h"
#include "rules/series.h"

namespace ladder::rules {

/// The numbers of the levels that ladders have in one series, `IC1` to `IC6`, however often each.
class LevelNumbers {
 public:
  void add(const model::Rank& rank);
  void remove(const model::Rank& rank);  // which was added before
  /// Must be called after the last change and before the first question.
  void settle();

  bool is_settled() const { return is_settled_; }
  bool holds(std::uint32_t number) const { return series_.holds(number); }

 private:
  using Range = std::pair<std::uint32_t, std::uint32_t>;  // the first and the last number

  std::map<Range, std::uint32_t> uses_;
  Series series_;
  bool is_settled_ = true;
};

}  // namespace ladder::rules
