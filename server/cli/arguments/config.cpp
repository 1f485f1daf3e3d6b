#include "cli/arguments/config.h"

#include "cli/arguments/options.h"
#include "cli/arguments/settings.h"

namespace ladder::cli {

void declare(CLI::App& command, ConfigArguments& arguments) {
  command.add_option("action", arguments.action, "show")->type_name("show");
  command.add_option("file", arguments.path, "The ladder, or a folder of ladders")
      ->type_name("FILE");
  command.add_flag("--origin", arguments.origin, "Say where each value comes from");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "json is for other programs", formats, arguments.format);
  add_settings(command, arguments.settings);
  add_colour(command, arguments.colour);
  command.footer(
      "Examples:\n"
      "  ladder config show sales.ladder\n"
      "  ladder config show --origin sales.ladder");
}

ConfigArguments complete(ConfigArguments arguments) {
  if (arguments.action != "show")
    throw system::Failure("what is to be done? For example: `ladder config show sales.ladder`");
  if (arguments.path.empty())
    throw system::Failure(
        "the settings of which file? For example: `ladder config show sales.ladder`");
  return arguments;
}

}  // namespace ladder::cli
