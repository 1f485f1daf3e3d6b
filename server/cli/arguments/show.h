#pragma once

#include <optional>
#include <string>

#include "cli/arguments/reports.h"
#include "cli/screen.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder show FILE`
struct ShowArguments {
  std::string path;
  std::optional<Format> format;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, ShowArguments& arguments);
ShowArguments complete(ShowArguments arguments);

}  // namespace ladder::cli
