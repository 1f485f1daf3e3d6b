#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/norms.h"
#include "rules/settings.h"

namespace ladder::rules {

/// What a rule makes of a habit.
struct HabitEffect {
  std::string_view rule;
  bool applies = false;   // the rule holds the ladder to the habit
  std::string_view text;  // "reports the ones that do not"
};

/// A habit that was seen in a ladder, and what it switches; for people who are no programmers.
struct ExplainedHabit {
  std::string_view name;  // "capital-start"
  Habit habit;
  std::string text;  // "41 of 42 expectations begin with a capital letter"
  std::vector<HabitEffect> effects;
};

/// The habits of a ladder that has texts to see them in.
std::vector<ExplainedHabit> explain(const Norms& norms, const Settings& settings);

}  // namespace ladder::rules
