#include "cli/policy.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include <fmt/core.h>

#include "cli/suggestion.h"
#include "config/read_rules.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "system/failure.h"
#include "text/interned.h"
#include "text/json_writer.h"

namespace ladder::cli {

namespace {

/// Those of the checker's rules that a word names.
std::vector<std::string_view> rules_but_own(const std::string& word) {
  std::vector<std::string_view> meant;
  for (const rules::Rule* it : rules::catalog())
    if (it->name == word || rules::name_of(it->group) == word) meant.push_back(it->name);
  return meant;
}

std::string_view name_of(std::optional<text::Severity> severity) {
  return severity ? rules::name_of(*severity) : "off";
}

bool is_group_with_own(std::string_view word) {
  return word == rules::name_of(rules::Group::style);
}

/// Severities by the names of rules, and the names of a team's own rules that stay on. The order is
/// that of names, so what's about all of a team's own rules comes before what's about one.
using RulesJson = std::map<std::string, std::variant<std::string_view, std::vector<std::string>>>;

/// Turns off all rules but those that are named.
void select(const std::vector<std::string>& only, RulesJson& rules) {
  std::set<std::string_view> selected;
  std::vector<std::string> own;
  for (const std::string& word : only) {
    const std::vector<std::string_view> meant = rules_but_own(word);
    selected.insert(meant.begin(), meant.end());
    if (meant.empty()) own.push_back(word);
  }
  for (const rules::Rule* it : rules::catalog())
    if (!selected.contains(it->name)) rules[std::string(it->name)] = "off";
  if (std::ranges::none_of(only, is_group_with_own))
    rules[std::string(config::selected_own_rules)] = std::move(own);
}

}  // namespace

std::vector<std::string_view> rules_of(const std::string& word,
                                       const std::set<std::string>& own_rules) {
  std::vector<std::string_view> meant = rules_but_own(word);
  for (const std::string& it : own_rules)
    if (it == word || is_group_with_own(word)) meant.push_back(text::interned(it));
  if (!meant.empty()) return meant;
  std::vector<std::string> known(own_rules.begin(), own_rules.end());
  for (const rules::Rule* it : rules::catalog()) {
    known.emplace_back(it->name);
    known.emplace_back(rules::name_of(it->group));
  }
  throw system::Failure(
      fmt::format("`{}` is neither a rule nor a rule group{} `ladder rule --all` lists both", word,
                  suggestion(known, word)));
}

std::string to_config(const RuleChoice& choice) {
  RulesJson rules;
  // A choice about a single rule overrides one about its group.
  for (const RuleSeverity& chosen : choice.severities)
    if (is_group_with_own(chosen.rule))
      rules[std::string(config::all_own_rules)] = name_of(chosen.severity);
  if (!choice.only.empty()) select(choice.only, rules);
  for (const bool group : {true, false}) {
    for (const RuleSeverity& chosen : choice.severities) {
      std::vector<std::string_view> meant = rules_but_own(chosen.rule);
      if (meant.empty()) meant.push_back(chosen.rule);
      if ((meant.front() != chosen.rule) != group) continue;
      for (const std::string_view it : meant) rules[std::string(it)] = name_of(chosen.severity);
    }
  }
  return rules.empty() ? "" : text::to_json({{"rules", rules}});
}

void refuse_unknown(const RuleChoice& choice, const std::set<std::string>& own_rules) {
  for (const std::string& it : choice.only) rules_of(it, own_rules);
  for (const RuleSeverity& it : choice.severities) rules_of(it.rule, own_rules);
}

bool fails(const Summary& summary, const Limits& limits) {
  if (0 < summary.errors) return true;
  if (limits.fail_on == text::Severity::hint && 0 < summary.hints) return true;
  if (limits.most_warnings) return *limits.most_warnings < summary.warnings;
  return limits.fail_on != text::Severity::error && 0 < summary.warnings;
}

}  // namespace ladder::cli
