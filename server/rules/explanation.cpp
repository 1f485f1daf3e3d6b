#include "rules/explanation.h"

#include <algorithm>

#include <fmt/core.h>

#include "rules/catalog.h"

namespace ladder::rules {
namespace {

struct Entry {
  std::string_view name;
  Convention Norms::*convention;
  std::string_view text;  // follows "5 of 6"
};

/// A new convention is one entry here; a rule that depends on it declares so in its own file.
constexpr Entry entries[] = {
    {"capital-start", &Norms::capital_start, "expectations begin with a capital letter"},
    {"expectation-stop", &Norms::expectation_stop, "expectations end with a full stop"},
    {"paragraph-stop", &Norms::paragraph_stop, "paragraphs end with a full stop"},
    {"item-stop", &Norms::item_stop, "list items end with a full stop"},
    {"comma-end", &Norms::comma_end, "paragraphs and list items end with a comma"},
};

/// Every rule, the most severe first.
std::vector<const Rule*> most_severe_first() {
  std::vector<const Rule*> all(catalog().begin(), catalog().end());
  std::ranges::stable_sort(all, {}, &Rule::severity);
  return all;
}

ConventionEffect effect_of(const Rule& rule, const ConventionUse& use, const Norms& norms,
                           const Settings& settings) {
  if (!settings.severities[rule_index(rule.name)]) return {rule.name, false, "is turned off"};
  const bool applies = use.applies(norms);
  return {rule.name, applies, applies ? use.then : use.otherwise};
}

}  // namespace

std::vector<ExplainedConvention> explain(const Norms& norms, const Settings& settings) {
  static const std::vector<const Rule*> rules = most_severe_first();
  std::vector<ExplainedConvention> all;
  for (const Entry& entry : entries) {
    const Convention convention = norms.*entry.convention;
    if (convention.all == 0) continue;
    ExplainedConvention& it = all.emplace_back();
    it.name = entry.name;
    it.convention = convention;
    it.text = fmt::format("{} of {} {}", convention.keeping, convention.all, entry.text);
    for (const Rule* rule : rules)
      for (const ConventionUse& use : rule->conventions)
        if (use.convention == entry.convention)
          it.effects.push_back(effect_of(*rule, use, norms, settings));
  }
  return all;
}

}  // namespace ladder::rules
