#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule.h"

namespace ladder::rules {

/// Reports each of the names that ladder.json requires and a ladder lacks. `names` are the ladder's
/// own and those it takes over, in plain text, of what `noun` says, skills or levels; `place` is
/// where a finding says which it is about.
void report_lacking(const Subject& subject, Report& report, std::string_view noun,
                    std::string text::Diagnostic::*place, const std::vector<std::string>& required,
                    const std::vector<std::string>& names);

}  // namespace ladder::rules
