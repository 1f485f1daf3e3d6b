#pragma once

#include <string_view>

namespace ladder::text {

/// The same characters in a place that stays until the program ends, for the few names that outlive
/// what they were read from.
std::string_view interned(std::string_view name);

}  // namespace ladder::text
