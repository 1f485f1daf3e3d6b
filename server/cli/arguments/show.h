#pragma once

#include <string>

#include "cli/screen.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// `ladder show FILE`
struct ShowArguments {
  std::string path;
  ColourChoice colour = ColourChoice::automatic;
};

void declare(CLI::App& command, ShowArguments& arguments);
ShowArguments complete(ShowArguments arguments);

}  // namespace ladder::cli
