#include "cli/arguments/rule.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, RuleArguments& arguments) {
  command.add_option("name", arguments.name, "The rule's name, as a finding says it")
      ->type_name("RULE");
  command.add_flag("--all", arguments.all, "List all rules");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "json is for other programs", formats, arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Examples:\n  ladder rule truncated-end\n  ladder rule --all");
}

RuleArguments complete(RuleArguments arguments) {
  if (arguments.name.empty() && !arguments.all)
    throw system::Failure("which rule should be explained? `ladder rule --all` lists them");
  if (!arguments.name.empty() && arguments.all)
    throw system::Failure("`ladder rule` takes a name or `--all`, not both");
  return arguments;
}

}  // namespace ladder::cli
