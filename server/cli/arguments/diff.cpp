#include "cli/arguments/diff.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, DiffArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Two files or folders; with --git those to look at, this folder unless told")
      ->type_name("PATH");
  command
      .add_option("--git", arguments.revision,
                  "Against a revision: main, HEAD~1; main..HEAD and main...HEAD compare two")
      ->type_name("REVISION");
  add_view_format(command, arguments.format);
  command.add_flag("--exit-code", arguments.exit_code, "Exit with 1 if the meaning changed");
  add_colour(command, arguments.colour);
  command.footer(
      "Examples:\n"
      "  ladder diff old/sales.ladder sales.ladder\n"
      "  ladder diff --git HEAD\n"
      "  ladder diff --git main...HEAD --output-format markdown ladders/");
}

DiffArguments complete(DiffArguments arguments) {
  if (!arguments.revision.empty()) {
    if (arguments.paths.empty()) arguments.paths = {"."};
    return arguments;
  }
  if (arguments.paths.size() != 2)
    throw system::Failure(
        "which two versions should be compared? For example: `ladder diff old.ladder "
        "new.ladder`, or `ladder diff --git HEAD`");
  return arguments;
}

}  // namespace ladder::cli
