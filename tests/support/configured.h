#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/settings.h"

namespace ladder::testing {

/// The settings that apply to a ladder with a ladder.json in its folder, and the problems in that
/// file.
struct Configured {
  rules::Settings settings;
  std::string baseline;               // its path, `/w/` being the folder of the ladder.json
  std::vector<std::string> problems;  // `3:5: what is wrong`
};

Configured configured(std::string_view text);

}  // namespace ladder::testing
