#pragma once

#include <optional>
#include <string>

#include "cli/arguments/reports.h"
#include "cli/screen.h"
#include "cli/settings.h"

namespace ladder::cli {

/// `ladder config show FILE`
struct ConfigArguments {
  std::string action;  // show
  std::string path;
  SettingsArguments settings;
  bool origin = false;  // where each value comes from, too
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, ConfigArguments& arguments);
ConfigArguments complete(ConfigArguments arguments);

}  // namespace ladder::cli
