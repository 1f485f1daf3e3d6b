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
  const exchange::Format* format = nullptr;  // nothing: detected from name and content
  std::string title;                         // for a ladder without one; empty: the file's name
  exchange::Choices choices;                 // how the file is read
  bool explain = false;
  FormChoice form;
  Destination destination;
};

void declare(CLI::App& command, ImportArguments& arguments) {
  command.add_option("file", arguments.path, "The file to import, or `-` for standard input")
      ->type_name("FILE");
  Choices<const exchange::Format*> formats;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->read) formats.emplace_back(it->name, it);
  add_choice(command, "--from", "Input format (default: detected)", formats, arguments.format);
  command.add_option("--title", arguments.title, "The title, if the file doesn't have one")
      ->type_name("TITLE");
  const Choices<std::optional<exchange::Choices::Levels>> sides{
      {"rows", exchange::Choices::Levels::rows},
      {"columns", exchange::Choices::Levels::columns},
      {"headings", exchange::Choices::Levels::headings}};
  add_choice(command, "--levels", "Where the levels are (default: inferred)", sides,
             arguments.choices.levels);
  command
      .add_option("--skills-column", arguments.choices.skills_column,
                  "The column with the names of the skills")
      ->type_name("NAME");
  command
      .add_option("--level-column", arguments.choices.level_column, "The column with the levels")
      ->type_name("NAME");
  command
      .add_option("--ignore-column", arguments.choices.ignored_columns,
                  "Leave out this column (can be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  command
      .add_option("--table", arguments.choices.table, "Read only this table of the file, from 1")
      ->type_name("N");
  command.add_flag("--explain", arguments.explain,
                   "Say how each table could be read, and what speaks for it");
  command
      .add_option("--sheet", arguments.choices.sheets,
                  "Read only this sheet of a workbook (can be repeated)")
      ->type_name("NAME")
      ->allow_extra_args(false);
  add_form(command, arguments.form);
  add_destination(command, arguments.destination);
  command.footer(
      "Examples:\n"
      "  ladder import sales.csv --output sales.ladder\n"
      "  ladder import team.xlsx --sheet Delivery\n"
      "  ladder import grid.csv --levels columns --skills-column Topic\n"
      "  ladder import handbook/engineers.md --layout sections\n"
      "  ladder import - --from tsv --title Sales < clipboard.txt");
}

ImportArguments complete(ImportArguments arguments) {
  if (arguments.path.empty())
    throw system::Failure("specify a file, for example: `ladder import sales.csv`");
  return arguments;
}

constexpr std::string_view standard_input = "-";
constexpr std::size_t most_rows = 3;     // of the screen, for each of the unplaced lines
constexpr std::size_t most_listed = 20;  // unplaced lines; all of them are in the ladder, too

Content content_of(const ImportArguments& arguments, const Console& console) {
  Content content = arguments.path == standard_input
                        ? read_standard_input(console.input, "standard input")
                        : read(arguments.path);
  if (content.problem)
    throw system::Failure(fmt::format("{}: {}", content.problem->path, content.problem->message));
  return content;
}

/// `data-engineers.csv` contains the ladder `data engineers`.
std::string name_of(const ImportArguments& arguments) {
  if (!arguments.title.empty()) return arguments.title;
  if (arguments.path == standard_input) return "";
  std::string name = std::filesystem::path(arguments.path).stem().string();
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '_'; }, ' ');
  return name;
}

/// `3 levels (columns): Junior, Mid, Senior; 12 skills; 34 of 36 expectations`
std::string summary_of(const layout::PlainLadder& ladder, std::string_view origin) {
  std::string labels;
  for (const layout::PlainLevel& it : ladder.levels)
    labels.append(labels.empty() ? "" : ", ").append(it.name);
  std::size_t expectations = 0;
  for (const layout::PlainSkill& skill : ladder.skills)
    for (const layout::PlainExpectation& it : skill.expectations)
      if (!it.passages.empty() || it.marker != model::Marker::none) ++expectations;
  const std::size_t places = ladder.levels.size() * ladder.skills.size();
  return fmt::format("{}{}: {}; {}; {} of {}", counted(ladder.levels.size(), "level"),
                     origin.empty() ? "" : fmt::format(" ({})", origin), labels,
                     counted(ladder.skills.size(), "skill"), expectations,
                     counted(places, "expectation"));
}

void say_what_was_read(const exchange::Import& import, const std::string& path, Output& errors) {
  const std::vector<layout::PlainLadder>& ladders = import.document.ladders;
  for (std::size_t i = 0; i < ladders.size(); ++i) {
    const std::string_view origin =
        i < import.origins.size() ? std::string_view(import.origins[i]) : std::string_view();
    const bool named = 1 < ladders.size() && !ladders[i].title.empty();
    const std::string title = named ? fmt::format("`{}`: ", ladders[i].title) : "";
    errors.write(printable(fmt::format("{}: {}{}", path, title, summary_of(ladders[i], origin))) +
                 "\n");
  }
}

/// Lists what has no place in the ladder.
void list_unplaced(const exchange::Import& import, const std::string& path, const Screen& screen,
                   Output& errors) {
  const std::vector<exchange::Unplaced>& all = import.unplaced;
  for (std::size_t i = 0; i < std::min(all.size(), most_listed); ++i) {
    const std::string place = !all[i].place.empty() ? fmt::format("{}: {}", path, all[i].place)
                              : all[i].line == 0    ? path
                                                    : fmt::format("{}:{}", path, all[i].line);
    const std::string line =
        fmt::format("not placed, {}: {}: {}", all[i].why, place, printable(all[i].text));
    const std::uint32_t columns = std::max<std::uint32_t>(screen.width, 40);
    const std::vector<std::string> lines = wrapped(line, columns - 2);
    for (std::size_t row = 0; row < std::min(lines.size(), most_rows); ++row) {
      const bool is_cut = row + 1 == most_rows && most_rows < lines.size();
      errors.write(fmt::format("{}{}{}\n", row == 0 ? "" : "  ", lines[row], is_cut ? " …" : ""));
    }
  }
  if (most_listed < all.size())
    errors.write(fmt::format("{}: and {} more\n", path, all.size() - most_listed));
}

/// Says first why nothing is written, then how to choose.
int refuse(const exchange::Import& import, const std::string& path, Output& errors) {
  const std::string why =
      import.refusal.empty()
          ? "no table with levels along one side, and no headings for levels and skills"
          : import.refusal;
  errors.write(printable(fmt::format("ladder: `{}` contains no ladder: {}", path, why)) + "\n");
  for (const std::string& it : import.notes) errors.write(printable("  " + it) + "\n");
  return 2;
}

int execute(const ImportArguments& arguments, Console& console) {
  const Content content = content_of(arguments, console);
  const exchange::Format& format =
      arguments.format ? *arguments.format : exchange::format_of(arguments.path, content.text);
  const exchange::Import import =
      exchange::imported(content.text, format, name_of(arguments), arguments.choices);
  const std::string path = arguments.path == standard_input ? "standard input" : arguments.path;
  if (arguments.explain)
    for (const std::string& it : import.explanation) console.errors.write(printable(it) + "\n");
  if (!import.trouble.empty())
    throw system::Failure(fmt::format("`{}` can't be read: {}", path, import.trouble));
  if (import.document.ladders.empty()) return refuse(import, path, console.errors);
  for (const std::string& it : import.notes)
    console.errors.write(printable(fmt::format("{}: {}", path, it)) + "\n");
  const Screen screen = console.screen(ColourChoice::never);
  std::vector<Problem> problems;
  const layout::Form form = new_form(arguments.form, arguments.destination,
                                     exchange::usual_form(import, format), problems);
  deliver(exchange::to_document(import, form), arguments.destination, console);
  list_unplaced(import, path, screen, console.errors);
  if (!import.unplaced.empty())
    console.errors.write(
        "Lines that couldn't be placed are in comments at the end of the ladder.\n");
  say_what_was_read(import, path, console.errors);
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
