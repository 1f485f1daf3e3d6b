#pragma once

#include <string>

#include "config/config.h"
#include "rules/settings.h"

namespace ladder::config {

/// All that is set for a file.
struct Settings {
  rules::Settings rules;
  std::string baseline;  // its path; empty: none
};

/// Nothing was said.
Settings default_settings();

/// Whether two keys are two names of one setting.
bool mean_the_same(std::string_view key, std::string_view other);

void apply(const Assignment& assignment, Settings& settings);

}  // namespace ladder::config
