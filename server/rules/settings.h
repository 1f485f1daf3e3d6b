#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "text/diagnostic.h"

namespace ladder::rules {

/// What ladder.json may say to the rules and features.
struct Settings {
  /// By the rules' places in the catalog; nothing means that the rule is off.
  std::vector<std::optional<text::Severity>> severities;
  bool partial_skills = false;  // empty-expectation lets late starts and early ends pass
  std::vector<std::string> required_skills;
  std::vector<std::string> required_levels;
  std::vector<std::string> vocabulary;  // names and words that are right as they are
  std::optional<model::Layout> layout;  // of what is written anew, where a team has one
};

/// Every rule with its own severity.
Settings default_settings();

}  // namespace ladder::rules
