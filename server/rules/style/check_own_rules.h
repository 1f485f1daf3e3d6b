#pragma once

#include <optional>
#include <string>
#include <string_view>
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

/// How severe a team's own rule is; nothing if it's off.
std::optional<text::Severity> severity_of(const Settings& settings, const OwnRule& rule);

/// The page of such a rule, in Markdown: for hovers and `ladder rule`.
std::string to_markdown(const OwnRule& rule);

/// The rule of this name among a team's own, or nothing.
const OwnRule* own_rule_named(const Settings& settings, std::string_view name);

}  // namespace ladder::rules
