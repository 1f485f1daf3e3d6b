#pragma once

#include "cli/arguments.h"
#include "cli/console.h"

namespace ladder::cli {

/// `ladder rule`: explains a rule, or lists them all.
int execute(const RuleArguments& arguments, Console& console);

}  // namespace ladder::cli
