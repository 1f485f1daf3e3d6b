#pragma once

#include <string>
#include <string_view>

namespace ladder::rules {

/// What two spellings of one name have in common: its letters and digits, folded, and the signs
/// that distinguish `C`, `C++` and `C#`; `&` counts as `and`. Empty for a name of emoji alone.
std::string spelling_key(std::string_view name);

}  // namespace ladder::rules
