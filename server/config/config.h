#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/settings.h"

namespace ladder::config {

/// What one ladder.json says.
struct Config {
  rules::Settings settings;
  std::vector<std::string> problems;  // what is wrong in it, with where and how to mend it
};

/// Reads the text of a ladder.json. What is wrong is left at its default.
Config parse(std::string_view text);

/// The same where something is set already: what the text does not speak of stays as it is in
/// `base`.
Config parse(std::string_view text, rules::Settings base);

}  // namespace ladder::config
