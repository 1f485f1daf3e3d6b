#pragma once

#include <string>

#include "rules/rule.h"

namespace ladder::cli {

/// A rule and its page as a JSON object.
std::string to_json(const rules::Rule& rule);

/// All rules as one JSON object.
std::string rules_to_json();

}  // namespace ladder::cli
