#include "cli/arguments/new.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, NewArguments& arguments) {
  command.add_option("--title", arguments.title, "What the ladder is called")->type_name("TITLE");
  command.add_option("--levels", arguments.levels, "Its levels, lowest first, with | between")
      ->type_name("\"1 | 2\"");
  command.add_option("--skills", arguments.skills, "Its skills, with | between")
      ->type_name("\"A | B\"");
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "What is not said is asked for.\n\n"
      "Examples:\n"
      "  ladder new --output sales.ladder\n"
      "  ladder new --title Sales --levels \"1 | 2 | 3\" --skills \"Listening | Closing\"");
}

NewArguments complete(NewArguments arguments) { return arguments; }

}  // namespace ladder::cli
