#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/reporters/summary.h"
#include "text/diagnostic.h"

namespace ladder::cli {

/// How severe a rule should be in this run. It can't be turned off here.
struct RuleSeverity {
  std::string rule;  // or a group of rules
  std::optional<text::Severity> severity;
};

/// Which rules a run uses, before ladder.json is taken into account.
struct RuleChoice {
  std::vector<std::string> only;         // rules or groups; empty: all
  std::vector<RuleSeverity> severities;  // a rule's severity overrides its group's
};

/// The rules that a word names: one rule, or all rules of a group. A team's own are in the group of
/// rules about style. A Failure if it is neither.
std::vector<std::string_view> rules_of(const std::string& word,
                                       const std::set<std::string>& own_rules);

/// The choice as a ladder.json that overrides the others; empty if nothing is chosen. Any word may
/// be the name of a team's own rule, until `refuse_unknown` knows them.
std::string to_config(const RuleChoice& choice);

/// A Failure names a word that is neither a rule nor a group.
void refuse_unknown(const RuleChoice& choice, const std::set<std::string>& own_rules);

/// What makes a run fail.
struct Limits {
  text::Severity fail_on = text::Severity::warning;  // or worse
  std::optional<std::size_t> most_warnings;          // how many are allowed
};

bool fails(const Summary& summary, const Limits& limits);

}  // namespace ladder::cli
