#pragma once

#include <vector>

#include "rules/report.h"
#include "rules/style/own_rule.h"
#include "rules/subject.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// Appends what the team's own rules find in a ladder.
void check_own_rules(const Subject& subject, std::vector<text::Diagnostic>& all);

/// Adds what one such rule finds. Rules of the checker that are made like one use it, too.
void check_own_rule(const Subject& subject, const OwnRule& rule, Report& report);

}  // namespace ladder::rules
