#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/settings.h"
#include "rules/style/own_rule.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// How severe a team's own rule is; nothing if it's off.
std::optional<text::Severity> severity_of(const Settings& settings, const OwnRule& rule);

/// The page of such a rule, in Markdown: for hovers and `ladder rule`.
std::string to_markdown(const OwnRule& rule);

/// What such a rule reports, in a sentence.
std::string summary_of(const OwnRule& rule);

/// The page of a rule, the checker's or a team's own; empty if there's no such rule.
std::string page_of(const Settings& settings, std::string_view name);

/// The rule of this name among a team's own, or nothing.
const OwnRule* own_rule_named(const Settings& settings, std::string_view name);

// How messages name what such a rule looks at, counts and looks for.

std::string_view noun_of(Unit unit);
std::string_view noun_of(Counted counted);

/// "`a`, `b` or `c`".
std::string alternatives(const OwnRule& rule);

}  // namespace ladder::rules
