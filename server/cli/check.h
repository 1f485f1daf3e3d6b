#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace ladder::cli {

/// `ladder check`: reports what is wrong in ladders. Gives the exit code.
int execute(const CheckArguments& arguments, Console& console);

}  // namespace ladder::cli
