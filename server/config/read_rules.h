#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "config/read_json.h"
#include "config/value.h"

namespace ladder::config {

/// What to do with a valid value, and with an invalid one.
struct SettingSink {
  std::function<void(std::string key, const Member& member)> take;
  std::function<void(text::Span span, std::string message)> refuse;
  std::function<void(const Member& member)> doubt;  // with a rule that is unknown here
  std::vector<std::string> own_rules = {};          // the names of a team's own rules here
  bool is_file = true;
};

// Keys of `rules` for all of a team's own rules. Only the command line sets them.

/// Their severity.
constexpr std::string_view all_own_rules = "*";
/// Those that stay on.
constexpr std::string_view selected_own_rules = "* except";

/// Reads the value of `rules`.
void read_rules(const Value& value, const SettingSink& sink);

/// "`rules.level-gpa` isn't a rule; did you mean `level-gap`?"
std::string unknown_rule(std::string_view key, const std::string& name,
                         std::vector<std::string> own_rules);

}  // namespace ladder::config
