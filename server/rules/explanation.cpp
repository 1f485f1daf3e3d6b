#include "rules/explanation.h"

#include <algorithm>

#include <fmt/core.h>

#include "rules/catalog.h"

namespace ladder::rules {
namespace {

struct Entry {
  std::string_view name;
  Habit Norms::*habit;
  std::string_view text;  // what so many of so many do
};

/// A new habit is one entry here; a rule that goes by it says so in its own file.
constexpr Entry entries[] = {
    {"capital-start", &Norms::capital_start, "expectations begin with a capital letter"},
    {"expectation-stop", &Norms::expectation_stop, "expectations end with a full stop"},
    {"paragraph-stop", &Norms::paragraph_stop, "paragraphs end with a full stop"},
    {"item-stop", &Norms::item_stop, "list items end with a full stop"},
    {"comma-end", &Norms::comma_end, "paragraphs and list items end with a comma"},
};

/// Every rule, the gravest first.
std::vector<const Rule*> gravest_first() {
  std::vector<const Rule*> all(catalog().begin(), catalog().end());
  std::ranges::stable_sort(all, {}, &Rule::severity);
  return all;
}

HabitEffect effect_of(const Rule& rule, const HabitUse& use, const Norms& norms,
                      const Settings& settings) {
  if (!settings.severities[rule_index(rule.name)]) return {rule.name, false, "is switched off"};
  const bool applies = use.applies(norms);
  return {rule.name, applies, applies ? use.then : use.otherwise};
}

}  // namespace

std::vector<ExplainedHabit> explain(const Norms& norms, const Settings& settings) {
  static const std::vector<const Rule*> rules = gravest_first();
  std::vector<ExplainedHabit> all;
  for (const Entry& entry : entries) {
    const Habit habit = norms.*entry.habit;
    if (habit.all == 0) continue;
    ExplainedHabit& it = all.emplace_back();
    it.name = entry.name;
    it.habit = habit;
    it.text = fmt::format("{} of {} {}", habit.keeping, habit.all, entry.text);
    for (const Rule* rule : rules)
      for (const HabitUse& use : rule->habits)
        if (use.habit == entry.habit) it.effects.push_back(effect_of(*rule, use, norms, settings));
  }
  return all;
}

}  // namespace ladder::rules
