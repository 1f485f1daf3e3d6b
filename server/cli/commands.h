#pragma once

#include <string>
#include <variant>

#include "cli/arguments/baseline.h"
#include "cli/arguments/check.h"
#include "cli/arguments/compare.h"
#include "cli/arguments/complete.h"
#include "cli/arguments/completions.h"
#include "cli/arguments/config.h"
#include "cli/arguments/diff.h"
#include "cli/arguments/export.h"
#include "cli/arguments/format.h"
#include "cli/arguments/import.h"
#include "cli/arguments/man.h"
#include "cli/arguments/new.h"
#include "cli/arguments/rule.h"
#include "cli/arguments/server.h"
#include "cli/arguments/show.h"
#include "cli/console.h"

namespace ladder::cli {

/// Help or the version: there is nothing to do but to say it.
struct Notice {
  std::string text;
  int exit_code = 0;
};

// A macro, so that a command is a line in one place: one that is listed and not written does not
// link.
#define COMMAND(Arguments, name, purpose) , Arguments
using Command = std::variant<Notice
#include "cli/commands.inc"
                             >;
#undef COMMAND

/// What a command does. Gives the exit code.
#define COMMAND(Arguments, name, purpose) int execute(const Arguments& arguments, Console& console);
#include "cli/commands.inc"
#undef COMMAND

}  // namespace ladder::cli
