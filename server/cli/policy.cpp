#include "cli/policy.h"

#include <algorithm>
#include <set>

#include <fmt/core.h>

#include "cli/reporters/json_text.h"
#include "cli/suggestion.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "system/failure.h"

namespace ladder::cli {

std::vector<std::string_view> rules_of(const std::string& word) {
  std::vector<std::string_view> meant;
  std::vector<std::string> known;
  for (const rules::Rule* it : rules::catalog()) {
    known.emplace_back(it->name);
    known.emplace_back(rules::name_of(it->group));
    if (it->name == word || rules::name_of(it->group) == word) meant.push_back(it->name);
  }
  if (meant.empty())
    throw system::Failure(
        fmt::format("`{}` is neither a rule nor a rule group{} `ladder rule --all` lists both",
                    word, suggestion(known, word)));
  return meant;
}

std::string to_config(const RuleChoice& choice) {
  Json rules = Json::object();
  if (!choice.only.empty()) {
    std::set<std::string_view> selected;
    for (const std::string& word : choice.only)
      for (const std::string_view it : rules_of(word)) selected.insert(it);
    for (const rules::Rule* it : rules::catalog())
      if (!selected.contains(it->name)) rules[std::string(it->name)] = "off";
    rules["*"] = "off";  // a team's own
  }
  // A choice about a single rule overrides one about its group.
  for (const bool group : {true, false}) {
    for (const RuleSeverity& chosen : choice.severities) {
      const std::vector<std::string_view> meant = rules_of(chosen.rule);
      if ((meant.front() != chosen.rule) != group) continue;
      for (const std::string_view it : meant)
        rules[std::string(it)] = chosen.severity ? rules::name_of(*chosen.severity) : "off";
    }
  }
  return rules.empty() ? "" : to_text({{"rules", std::move(rules)}});
}

bool fails(const Summary& summary, const Limits& limits) {
  if (0 < summary.errors) return true;
  if (limits.fail_on == text::Severity::hint && 0 < summary.hints) return true;
  if (limits.most_warnings) return *limits.most_warnings < summary.warnings;
  return limits.fail_on != text::Severity::error && 0 < summary.warnings;
}

}  // namespace ladder::cli
