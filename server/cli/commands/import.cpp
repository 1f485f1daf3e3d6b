#include "exchange/import.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/deliver.h"
#include "cli/excerpt.h"
#include "cli/new_form.h"
#include "cli/printable.h"
#include "exchange/format.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

/// `ladder import FILE`
struct ImportArguments {
  std::string path;                          // `-` is standard input
  const exchange::Format* format = nullptr;  // nothing: by name and content
  std::string title;                // of a ladder that has none in the file; empty: the file's name
  std::vector<std::string> sheets;  // of a workbook; none: all that are not hidden
  FormChoice form;
  Destination destination;
};

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
  command.add_option("--sheet", arguments.sheets, "A sheet of a workbook (can be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "Examples:\n"
      "  ladder import sales.csv --output sales.ladder\n"
      "  ladder import team.xlsx --sheet Delivery\n"
      "  ladder import handbook/engineers.md --layout sections\n"
      "  ladder import - --from tsv --title Sales < clipboard.txt");
}

ImportArguments complete(ImportArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure("which file should be imported? For example: `ladder import sales.csv`");
  return arguments;
}

constexpr std::string_view standard_input = "-";
constexpr std::size_t most_told = 20;  // of what is unplaced, each of which the document has, too

Content content_of(const ImportArguments& arguments, const Console& console) {
  Content content = arguments.path == standard_input
                        ? read_standard_input(console.input, "standard input")
                        : read(arguments.path);
  if (content.problem)
    throw system::Failure(fmt::format("{}: {}", content.problem->path, content.problem->message));
  return content;
}

/// `data-engineers.csv` holds the ladder `data engineers`.
std::string name_of(const ImportArguments& arguments) {
  if (!arguments.title.empty()) return arguments.title;
  if (arguments.path == standard_input) return "";
  std::string name = std::filesystem::path(arguments.path).stem().string();
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '_'; }, ' ');
  return name;
}

std::string size_of(const exchange::Import& import) {
  std::size_t levels = 0;
  std::size_t skills = 0;
  std::size_t texts = 0;
  for (const layout::PlainLadder& ladder : import.document.ladders) {
    levels += ladder.levels.size();
    skills += ladder.skills.size();
    for (const layout::PlainSkill& skill : ladder.skills)
      for (const layout::PlainExpectation& it : skill.expectations)
        if (!it.passages.empty() || it.marker != model::Marker::none) ++texts;
  }
  return fmt::format("{} with {}, {} and {}", counted(import.document.ladders.size(), "ladder"),
                     counted(levels, "level"), counted(skills, "skill"), counted(texts, "text"));
}

/// What has no place.
void list_unplaced(const exchange::Import& import, const std::string& path, const Screen& screen,
                   Output& errors) {
  const std::vector<exchange::Unplaced>& all = import.unplaced;
  for (std::size_t i = 0; i < std::min(all.size(), most_told); ++i) {
    const std::string place = !all[i].place.empty() ? fmt::format("{}: {}", path, all[i].place)
                              : all[i].line == 0    ? path
                                                    : fmt::format("{}:{}", path, all[i].line);
    const std::string line =
        fmt::format("{}: not placed, {}: {}", place, all[i].why, printable(all[i].text));
    errors.write(shortened(line, std::max<std::uint32_t>(screen.width, 40), "…") + "\n");
  }
  if (most_told < all.size())
    errors.write(fmt::format("{}: and {} more\n", path, all.size() - most_told));
}

int execute(const ImportArguments& arguments, Console& console) {
  const Content content = content_of(arguments, console);
  const exchange::Format& format =
      arguments.format ? *arguments.format : exchange::format_of(arguments.path, content.text);
  const exchange::Import import =
      exchange::imported(content.text, format, name_of(arguments), arguments.sheets);
  const std::string path = arguments.path == standard_input ? "standard input" : arguments.path;
  for (const std::string& it : import.notes)
    console.errors.write(fmt::format("{}: {}\n", path, it));
  if (!import.trouble.empty())
    throw system::Failure(fmt::format("`{}` cannot be read: {}", path, import.trouble));
  const Screen screen = console.screen(ColourChoice::never);
  if (import.document.ladders.empty()) {
    list_unplaced(import, path, screen, console.errors);
    throw system::Failure(fmt::format(
        "there is no ladder in `{}`: neither a table with levels along one side, nor headings for "
        "levels and skills",
        path));
  }
  std::vector<Problem> problems;
  const layout::Form form = new_form(arguments.form, arguments.destination,
                                     exchange::usual_form(import, format), problems);
  deliver(exchange::to_document(import, form), arguments.destination, console);
  list_unplaced(import, path, screen, console.errors);
  if (!import.unplaced.empty())
    console.errors.write("What is not placed stands in comments at the end of the ladder.\n");
  console.errors.write(fmt::format("{}: {}\n", path, size_of(import)));
  print(problems, console.errors);
  return problems.empty() ? 0 : 2;
}

}  // namespace

Execution import_command(CLI::App& command) {
  const auto arguments = std::make_shared<ImportArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
