#pragma once

#include <functional>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// Does what a command line asks for, and returns the exit code.
using Execution = std::function<int(Console&)>;

/// Declares a command's arguments; returns a function that executes the command once they are
/// parsed. A macro, so that each command is one line in one place: a command that is listed but not
/// written does not link.
#define COMMAND(name, purpose) Execution name##_command(CLI::App& command);
#include "cli/commands.inc"
#undef COMMAND

}  // namespace ladder::cli
