#pragma once

#include <array>
#include <utility>
#include <vector>

#include "rules/report.h"
#include "rules/style/own_rule.h"
#include "rules/style/verdicts.h"
#include "rules/style/word_search.h"
#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Appends what the team's own rules find in a ladder. The verdicts are those of its last check
/// with the same rules, and then those of this one.
void check_own_rules(const Subject& subject, Verdicts& verdicts,
                     std::vector<text::Diagnostic>& all);

/// A rule of the checker that is made like one of a team's own.
struct StyleRule {
  explicit StyleRule(OwnRule made) : rule(std::move(made)) {}

  OwnRule rule;
  WordSearch words{std::array<const OwnRule*, 1>{&rule}};
};

/// Adds what such a rule finds.
void check_style_rule(const Subject& subject, const StyleRule& rule, Report& report);

}  // namespace ladder::rules
