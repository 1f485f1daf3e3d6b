#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/norms.h"
#include "rules/settings.h"

namespace ladder::rules {

/// What a convention means for a rule.
struct ConventionEffect {
  std::string_view rule;
  bool applies = false;   // the rule checks the ladder against the convention
  std::string_view text;  // "reports the ones that don't"
};

/// A convention seen in a ladder, and its effects on rules; for people who aren't programmers.
struct ExplainedConvention {
  std::string_view name;  // "capital-start"
  Convention convention;
  std::string text;  // "41 of 42 expectations begin with a capital letter"
  std::vector<ConventionEffect> effects;
};

/// The conventions of a ladder that has expectations to show them.
std::vector<ExplainedConvention> explain(const Norms& norms, const Settings& settings);

}  // namespace ladder::rules
