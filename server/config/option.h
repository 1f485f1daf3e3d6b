#pragma once

#include <span>
#include <string_view>

#include "rules/settings.h"

namespace ladder::config {

/// What ladder.json can set of a rule beside its severity.
struct Option {
  std::string_view rule;
  std::string_view key;
  bool rules::Settings::*setting;
  std::string_view summary;
};

std::span<const Option> options();

/// The option of a rule, or nothing.
const Option* option_named(std::string_view rule, std::string_view key);

}  // namespace ladder::config
