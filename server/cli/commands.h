#pragma once

#include <functional>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// Does what a command line asks for. Gives the exit code.
using Execution = std::function<int(Console&)>;

/// Says what can be asked of a command; what it gives does what was asked, once that is read. A
/// macro, so that a command is a line in one place: one that is listed and not written does not
/// link.
#define COMMAND(name, purpose) Execution name##_command(CLI::App& command);
#include "cli/commands.inc"
#undef COMMAND

}  // namespace ladder::cli
