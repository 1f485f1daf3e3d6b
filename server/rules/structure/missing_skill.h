#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/report.h"
#include "rules/subject.h"

namespace ladder::rules {

/// A longer name isn't a label, so no skill can be said to lack it. In bytes.
constexpr std::uint32_t longest_label = 200;

/// The levels that every skill should have, in order.
std::vector<std::uint32_t> expected_levels(const model::Ladder& ladder);

/// Inserts `####` headings with these names into a section, above that of `next`; at the end of the
/// section if `next` is null or isn't a heading. `noun` is what they name.
text::Fix heading_insertion(const Subject& subject, const model::Mention& section,
                            const model::Expectation* next, std::span<const std::string> names,
                            std::string_view noun);

/// Reports, for a ladder whose sections are levels, the skills that each level lacks.
void report_missing_skills(const Subject& subject, Report& report);

}  // namespace ladder::rules
