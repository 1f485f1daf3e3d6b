#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/deliver.h"
#include "cli/excerpt.h"
#include "cli/loaded_files.h"
#include "cli/printable.h"
#include "exchange/exporting.h"
#include "exchange/format.h"
#include "system/failure.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

/// `ladder export FILE --to KIND`
struct ExportArguments {
  std::string path;                          // `-` is standard input
  const exchange::Format* format = nullptr;  // nothing: by the name of the output file
  std::string title;                         // of the only ladder to export; empty: all
  Destination destination;
};

Choices<const exchange::Format*> formats() {
  Choices<const exchange::Format*> all;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->write) all.emplace_back(it->name, it);
  return all;
}

void declare(CLI::App& command, ExportArguments& arguments) {
  command.add_option("file", arguments.path, "The file to export, or `-` for standard input")
      ->type_name("FILE");
  add_choice(command, "--to", "Output format (default: based on the output file's name)", formats(),
             arguments.format);
  command.add_option("--ladder", arguments.title, "Export only the ladder with this title")
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
    throw system::Failure("specify a file, for example: `ladder export sales.ladder --to html`");
  if (!arguments.format) arguments.format = exchange::format_to_write(arguments.destination.path);
  if (arguments.format) return arguments;
  std::vector<std::string> names;
  for (const auto& [name, format] : formats()) names.push_back(name);
  throw system::Failure(fmt::format("choose a format with `--to`: {}", fmt::join(names, ", ")));
}

using layout::PlainDocument;
using layout::PlainLadder;

void keep_only(const std::string& title, PlainDocument& document) {
  const std::string wanted = text::folded(title);
  const auto is_wanted = [&](const PlainLadder& it) { return text::folded(it.title) == wanted; };
  if (std::ranges::none_of(document.ladders, is_wanted)) {
    std::vector<std::string> titles;
    for (const PlainLadder& it : document.ladders) titles.push_back("`" + it.title + "`");
    throw system::Failure(fmt::format("unknown ladder `{}`; ladders in this file: {}", title,
                                      fmt::join(titles, ", ")));
  }
  std::erase_if(document.ladders, [&](const PlainLadder& it) { return !is_wanted(it); });
}

exchange::Export exported(const PlainDocument& document, const exchange::Format& format,
                          const File& file) {
  exchange::Export result = exchange::exported(document, format, {file.path, file.text()});
  if (result.obstacle.empty()) return result;
  if (format.holds_one && 1 < document.ladders.size())
    result.obstacle += fmt::format(
        "; choose one, for example with `--ladder \"{}\"`, or export all of them with `--to {}`",
        document.ladders.front().title, result.instead->name);
  else result.obstacle += fmt::format("; use `--to {}`", result.instead->name);
  throw system::Failure(result.obstacle);
}

int execute(const ExportArguments& arguments, Console& console) {
  const LoadedFiles loaded = load_file(arguments.path, console.input);
  if (!loaded.problems.empty()) {
    print(loaded.problems, console.errors);
    return 2;
  }
  const File& file = loaded.files.front();
  PlainDocument document = layout::read_plain(file.document(), file.text());
  if (document.ladders.empty())
    throw system::Failure(fmt::format("`{}` contains no ladder", file.path));
  if (!arguments.title.empty()) keep_only(arguments.title, document);
  const bool to_terminal =
      arguments.destination.path.empty() && console.screen(ColourChoice::never).is_terminal;
  if (arguments.format->is_binary && to_terminal)
    throw system::Failure("a terminal can't show a workbook; choose a file with `--output`");
  const exchange::Export result = exported(document, *arguments.format, file);
  deliver(result.bytes, arguments.destination, console);
  if (!result.left_out.empty())
    console.errors.write(
        fmt::format("{}: left out: {}\n", file.path, fmt::join(result.left_out, ", ")));
  return 0;
}

}  // namespace

Execution export_command(CLI::App& command) {
  const auto arguments = std::make_shared<ExportArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
