#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::testing {

/// The contents of the string literals in a C++ source, raw ones too, as they are written there.
std::vector<std::string> literals_in(std::string_view code);

}  // namespace ladder::testing
