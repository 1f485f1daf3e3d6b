#pragma once

#include <string>

#include "config/config.h"
#include "rules/settings.h"

namespace ladder::config {

/// All settings for a file.
struct Settings {
  rules::Settings rules;
  std::string baseline;  // its path; empty: none
};

/// The defaults.
Settings default_settings();

/// Whether two keys name the same setting.
bool name_same_setting(std::string_view key, std::string_view other);

void apply(const Assignment& assignment, Settings& settings);

}  // namespace ladder::config
