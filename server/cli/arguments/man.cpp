#include "cli/arguments/man.h"

#include <CLI/App.hpp>

namespace ladder::cli {

void declare(CLI::App& command, ManArguments&) {
  command.footer("Example:\n  ladder man | man -l -");
}

ManArguments complete(ManArguments arguments) { return arguments; }

}  // namespace ladder::cli
