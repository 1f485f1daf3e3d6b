#include "cli/arguments/import.h"

#include "cli/arguments/options.h"

namespace ladder::cli {

void declare(CLI::App& command, ImportArguments& arguments) {
  command.add_option("file", arguments.path, "What holds the ladder; `-` is standard input")
      ->type_name("FILE");
  const Choices<exchange::Kind> kinds{
      {"csv", exchange::Kind::csv},           {"tsv", exchange::Kind::tsv},
      {"markdown", exchange::Kind::markdown}, {"html", exchange::Kind::html},
      {"yaml", exchange::Kind::yaml},         {"json", exchange::Kind::json}};
  add_choice(command, "--from", "What it is written in; unless told, by name and content", kinds,
             arguments.kind);
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
