#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace ladder::cli {

/// Serves one editor until it says goodbye or goes away, and gives the exit code.
int execute(const ServerArguments& arguments, Console& console);

}  // namespace ladder::cli
