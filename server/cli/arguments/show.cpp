#include "cli/arguments/show.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, ShowArguments& arguments) {
  command.add_option("file", arguments.path, "The ladders to draw; `-` is standard input")
      ->type_name("FILE");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "json is what they say, for other programs", formats,
             arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Example:\n  ladder show sales.ladder");
}

ShowArguments complete(ShowArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure("which file should be shown? For example: `ladder show sales.ladder`");
  return arguments;
}

}  // namespace ladder::cli
