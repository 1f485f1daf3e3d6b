#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::cli {

/// What follows "`chekc` isn't a command": "; did you mean `check`?", or only a semicolon if
/// nothing is similar.
std::string suggestion(const std::vector<std::string>& candidates, std::string_view wanted);

}  // namespace ladder::cli
