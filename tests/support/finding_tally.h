#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::testing {

/// How often each finding is reported, by its rule, level and skill. Names are folded, since a fix
/// may correct the spaces in a name. A finding about several places counts once for each place.
using FindingTally = std::map<std::tuple<std::string_view, std::string, std::string>, int>;

FindingTally tally_of(const std::vector<text::Diagnostic>& findings);

/// The findings that are reported more often than before.
FindingTally added_to_tally(const std::vector<text::Diagnostic>& before,
                            const std::vector<text::Diagnostic>& after);

/// Shown when a test fails.
std::string one_per_line(const std::vector<text::Diagnostic>& findings);

}  // namespace ladder::testing
