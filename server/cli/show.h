#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace ladder::cli {

/// `ladder show`: draws the levels and skills of a file's ladders.
int execute(const ShowArguments& arguments, Console& console);

}  // namespace ladder::cli
