#pragma once

#include <optional>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// Whether a ladder's texts end with full stops, seen from one that does not.
class StopHabit {
 public:
  explicit StopHabit(const Subject& subject);

  /// How many of the other expectations do, where texts of the kind that this one ends with do so:
  /// the expectations as wholes, their paragraphs or list items one by one, and those of its skill.
  std::optional<Habit> of_others(const model::Expectation& expectation) const;

 private:
  const Subject& subject_;
  std::vector<Habit> skills_;  // expectations that are not visibly cut
};

}  // namespace ladder::rules
