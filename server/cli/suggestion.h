#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ladder::cli {

/// What follows "there is no command `chekc`": "; did you mean `check`?", or, when nothing is near,
/// only a semicolon.
std::string suggestion(const std::vector<std::string>& candidates, std::string_view wanted);

}  // namespace ladder::cli
