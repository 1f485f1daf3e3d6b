#pragma once

#include <optional>
#include <string>

#include "cli/arguments/reports.h"
#include "cli/screen.h"

namespace ladder::cli {

/// `ladder rule NAME` or `ladder rule --all`
struct RuleArguments {
  std::string name;
  bool all = false;
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, RuleArguments& arguments);
RuleArguments complete(RuleArguments arguments);

}  // namespace ladder::cli
