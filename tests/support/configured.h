#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/settings.h"

namespace ladder::testing {

/// What holds where a ladder.json stands beside a ladder, and what is wrong in it.
struct Configured {
  rules::Settings settings;
  std::string baseline;               // its path, `/w/` being the folder of the ladder.json
  std::vector<std::string> problems;  // `3:5: what is wrong`
};

Configured configured(std::string_view text);

}  // namespace ladder::testing
