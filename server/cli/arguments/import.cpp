#include "cli/arguments/import.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, ImportArguments& arguments) {
  command.add_option("file", arguments.path, "What holds the ladder; `-` is standard input")
      ->type_name("FILE");
  Choices<const exchange::Format*> formats;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->read) formats.emplace_back(it->name, it);
  add_choice(command, "--from", "What it is written in; unless told, by name and content", formats,
             arguments.format);
  command.add_option("--title", arguments.title, "The title of a ladder that has none in the file")
      ->type_name("TITLE");
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "Examples:\n"
      "  ladder import sales.csv --output sales.ladder\n"
      "  ladder import handbook/engineers.md --layout sections\n"
      "  ladder import - --from tsv --title Sales < clipboard.txt");
}

ImportArguments complete(ImportArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure("which file should be imported? For example: `ladder import sales.csv`");
  return arguments;
}

}  // namespace ladder::cli
