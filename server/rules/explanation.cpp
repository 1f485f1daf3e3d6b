#include "rules/explanation.h"

#include <fmt/core.h>

#include "rules/catalog.h"

namespace ladder::rules {
namespace {

/// What a rule does where a habit is the ladder's own, and where it is not.
struct Switch {
  std::string_view rule;
  bool (*applies)(const Norms& norms);
  std::string_view then;
  std::string_view otherwise;
};

struct Entry {
  std::string_view name;
  Habit Norms::*habit;
  std::string_view text;  // what so many of so many do
  std::vector<Switch> switches;
};

bool paragraphs_stop(const Norms& it) {
  return ends_with_stops(others_of(it.paragraph_stop), others_of(it.expectation_stop));
}

bool items_stop(const Norms& it) {
  return ends_with_stops(others_of(it.item_stop), others_of(it.expectation_stop));
}

/// A new habit is one entry here.
const std::vector<Entry>& entries() {
  static const std::vector<Entry> all = {
      {"capital-start",
       &Norms::capital_start,
       "expectations begin with a capital letter",
       {{"truncated-start",
         [](const Norms& it) { return begins_with_capitals(others_of(it.capital_start)); },
         "reports the ones that do not", "does not go by capital letters here"}}},
      {"expectation-stop",
       &Norms::expectation_stop,
       "expectations end with a full stop",
       {{"truncated-end", [](const Norms& it) { return paragraphs_stop(it) || items_stop(it); },
         "takes a missing one as a sign of a cut", "does not go by full stops here"}}},
      {"paragraph-stop",
       &Norms::paragraph_stop,
       "paragraphs end with a full stop",
       {{"truncated-end", paragraphs_stop, "takes a missing one at the end as a sign of a cut",
         "lets an expectation's last paragraph do without"},
        {"run-together-sentences",
         [](const Norms& it) { return ends_with_stops(it.paragraph_stop); },
         "looks for a full stop between sentences", "expects none between sentences"}}},
      {"item-stop",
       &Norms::item_stop,
       "list items end with a full stop",
       {{"truncated-end", items_stop, "takes a missing one at the end as a sign of a cut",
         "lets an expectation's last list item do without"}}},
      {"comma-end",
       &Norms::comma_end,
       "paragraphs and list items end with a comma",
       {{"truncated-end", [](const Norms& it) { return !ends_with_commas(it.comma_end); },
         "reports expectations that do", "takes a comma for an end here"}}},
  };
  return all;
}

HabitEffect effect_of(const Switch& it, const Norms& norms, const Settings& settings) {
  if (!settings.severities[rule_index(it.rule)]) return {it.rule, false, "is switched off"};
  const bool applies = it.applies(norms);
  return {it.rule, applies, applies ? it.then : it.otherwise};
}

}  // namespace

std::vector<ExplainedHabit> explain(const Norms& norms, const Settings& settings) {
  std::vector<ExplainedHabit> all;
  for (const Entry& entry : entries()) {
    const Habit habit = norms.*entry.habit;
    if (habit.all == 0) continue;
    ExplainedHabit& it = all.emplace_back();
    it.name = entry.name;
    it.habit = habit;
    it.text = fmt::format("{} of {} {}", habit.keeping, habit.all, entry.text);
    for (const Switch& one : entry.switches) it.effects.push_back(effect_of(one, norms, settings));
  }
  return all;
}

}  // namespace ladder::rules
