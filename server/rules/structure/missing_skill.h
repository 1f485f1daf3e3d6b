#pragma once

#include <cstdint>
#include <vector>

#include "rules/report.h"
#include "rules/subject.h"

namespace ladder::rules {

/// A longer name isn't a label, so no skill can be said to lack it. In bytes.
constexpr std::uint32_t longest_label = 200;

/// The levels that every skill should have, in order.
std::vector<std::uint32_t> expected_levels(const model::Ladder& ladder);

/// Reports, for a ladder whose sections are levels, the skills that each level lacks.
void report_missing_skills(const Subject& subject, Report& report);

}  // namespace ladder::rules
