#pragma once

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "text/diagnostic.h"

namespace ladder::testing {

/// How often each thing is said: a rule's name, a level and a skill, folded, since a fix may mend
/// the spaces in a name. A finding about several places counts as one about each.
using Sayings = std::map<std::tuple<std::string_view, std::string, std::string>, int>;

Sayings sayings(const std::vector<text::Diagnostic>& findings);

/// What is said more often than before.
Sayings new_sayings(const std::vector<text::Diagnostic>& before,
                    const std::vector<text::Diagnostic>& after);

/// For a failure to show.
std::string one_a_line(const std::vector<text::Diagnostic>& findings);

}  // namespace ladder::testing
