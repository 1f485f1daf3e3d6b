#pragma once

#include <cstddef>
#include <optional>
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

/// The rules that a word names: one rule, or all rules of a group. A Failure if it is neither.
std::vector<std::string_view> rules_of(const std::string& word);

/// The choice as a ladder.json that comes before the others; empty if nothing is chosen. A Failure
/// names a word that is neither a rule nor a group.
std::string to_config(const RuleChoice& choice);

/// What makes a run fail.
struct Limits {
  text::Severity fail_on = text::Severity::warning;  // or worse
  std::optional<std::size_t> most_warnings;          // how many are allowed
};

bool fails(const Summary& summary, const Limits& limits);

}  // namespace ladder::cli
