#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "breaking/change_class.h"
#include "language/grades.h"

namespace ladder::breaking {

/// A number that changed, was added or was dropped, as it is written.
struct NumberChange {
  ChangeClass change;
  std::string before;
  std::string after;
};

/// Compares the numbers of two versions of a text, in their order. A higher number asks for more,
/// but after words such as `within` a lower one does. Years don't count.
std::vector<NumberChange> number_changes(std::string_view before, std::string_view after,
                                         const language::Grades& language);

}  // namespace ladder::breaking
