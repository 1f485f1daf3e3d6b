#pragma once

#include <functional>
#include <string>
#include <vector>

#include "config/read_json.h"
#include "config/value.h"

namespace ladder::config {

/// What to do with a valid value, and with an invalid one.
struct SettingSink {
  std::function<void(std::string key, const Member& member)> take;
  std::function<void(text::Span span, std::string message)> refuse;
  std::vector<std::string> own_rules = {};  // the names of a team's own rules
};

/// Reads the value of `rules`.
void read_rules(const Value& value, const SettingSink& sink);

}  // namespace ladder::config
