#include "cli/arguments/settings.h"

#include <string>
#include <vector>

namespace ladder::cli {

void add_settings(CLI::App& command, SettingsArguments& arguments) {
  command.add_option("--config", arguments.config, "Use this ladder.json for every file")
      ->type_name("FILE");
  command.add_flag("--isolated", arguments.is_isolated, "Use no ladder.json");
  command
      .add_option_function<std::vector<std::string>>(
          "--set", [&](const std::vector<std::string>& words) { arguments.sets = words; },
          "Set what ladder.json can, as in rules.level-gap=off. May be given often")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false)
      ->take_all();
}

}  // namespace ladder::cli
