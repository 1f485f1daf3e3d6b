#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"

namespace ladder::layout {

/// The names in a list such as `1 | 2 | 3`. A backslash before a bar makes it part of the name. If
/// `problem` isn't empty, it says why the list can't be used; `what` is what it lists.
std::vector<std::string> names_between_bars(std::string_view list, std::string_view what,
                                            std::string& problem);

/// A ladder without expectations, in the standard format. It has a `Levels:` line if the order of
/// its levels doesn't follow from a common numbering.
std::string new_ladder(std::string_view title, const std::vector<std::string>& levels,
                       const std::vector<std::string>& skills, const Form& form);

}  // namespace ladder::layout
