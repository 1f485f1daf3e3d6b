#include "cli/arguments/export.h"

#include "cli/arguments/options.h"

namespace ladder::cli {
namespace {

Choices<const exchange::Format*> formats() {
  Choices<const exchange::Format*> all;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->write) all.emplace_back(it->name, it);
  return all;
}

}  // namespace

void declare(CLI::App& command, ExportArguments& arguments) {
  command.add_option("file", arguments.path, "The ladders to export; `-` is standard input")
      ->type_name("FILE");
  add_choice(command, "--to", "Unless told, by the name of the file to write", formats(),
             arguments.format);
  command.add_option("--ladder", arguments.title, "Only the ladder of this title")
      ->type_name("TITLE");
  add_destination(command, arguments.destination);
  command.footer(
      "Examples:\n"
      "  ladder export sales.ladder --output sales.xlsx\n"
      "  ladder export sales.ladder --to html > sales.html\n"
      "  ladder export studio.ladder --ladder Design --to csv");
}

ExportArguments complete(ExportArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure(
        "which file should be exported? For example: `ladder export sales.ladder --to html`");
  if (!arguments.format) arguments.format = exchange::format_to_write(arguments.destination.path);
  if (arguments.format) return arguments;
  std::vector<std::string> names;
  for (const auto& [name, format] : formats()) names.push_back(name);
  throw system::Failure(fmt::format("`--to` says what to make of it: {}", fmt::join(names, ", ")));
}

}  // namespace ladder::cli
