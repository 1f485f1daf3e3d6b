#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace ladder::rules {

/// Reports each name that ladder.json requires and a ladder lacks. `noun` is "skill" or "level";
/// `names` are those of the ladder, its own and inherited ones, in plain text; `place` is the
/// member of a finding that names what it is about.
void report_lacking(const Subject& subject, Report& report, std::string_view noun,
                    std::string text::Diagnostic::*place, const std::vector<std::string>& required,
                    const std::vector<std::string>& names);

}  // namespace ladder::rules
