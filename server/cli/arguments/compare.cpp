#include "cli/arguments/compare.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, CompareArguments& arguments) {
  command.add_option("file", arguments.path, "The ladder; `-` is standard input")
      ->type_name("FILE");
  command.add_option("level", arguments.one, "A level, as the ladder calls it")->type_name("LEVEL");
  command.add_option("other", arguments.other, "The level to compare it with")->type_name("LEVEL");
  command.add_option("--ladder", arguments.ladder, "Of several ladders in the file only this one")
      ->type_name("TITLE");
  add_view_format(command, arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Example:\n  ladder compare sales.ladder 2 3");
}

CompareArguments complete(CompareArguments arguments) {
  if (arguments.other.empty())
    throw system::Failure(
        "which two levels of which file should be compared? For example: `ladder compare "
        "sales.ladder 2 3`");
  return arguments;
}

}  // namespace ladder::cli
