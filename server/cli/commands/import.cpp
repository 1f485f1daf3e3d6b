#include "exchange/import.h"

#include <algorithm>
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
#include "exchange/file_names.h"
#include "exchange/format.h"
#include "exchange/statement.h"
#include "system/failure.h"
#include "system/files.h"

namespace ladder::cli {
namespace {

/// `ladder import FILE...`
struct ImportArguments {
  std::vector<std::string> paths;            // several make one ladder
  std::string path;                          // `-` is standard input
  const exchange::Format* format = nullptr;  // nothing: detected from name and content
  std::string title;                         // for a ladder without one; empty: the file's name
  exchange::Choices choices;                 // how the file is read
  bool explain = false;
  FormChoice form;
  Destination destination;
};

Choices<std::optional<exchange::Choices::Levels>> levels_by_name() {
  return {exchange::places_of_levels.begin(), exchange::places_of_levels.end()};
}

void declare(CLI::App& command, ImportArguments& arguments) {
  command
      .add_option("file", arguments.paths,
                  "The file to import, or `-` for standard input; several files, or a folder, "
                  "become one ladder, with one level or skill per file")
      ->type_name("FILE");
  Choices<const exchange::Format*> formats;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->read) formats.emplace_back(it->name, it);
  add_choice(command, "--from", "Input format (default: detected)", formats, arguments.format);
  command.add_option("--title", arguments.title, "The title to use if the file doesn't have one")
      ->type_name("TITLE");
  add_choice(command, "--levels", "Where the levels are (default: inferred)", levels_by_name(),
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
      .add_option("--table", arguments.choices.table,
                  "Read only this table in the file (the first is 1)")
      ->type_name("N");
  command.add_flag("--explain", arguments.explain,
                   "Show how each table could be read, with the evidence for each reading");
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
  if (arguments.paths.empty() || arguments.paths.front().empty())
    throw system::Failure("specify a file, for example: `ladder import sales.csv`");
  arguments.path = arguments.paths.front();
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

std::string name_of(const ImportArguments& arguments) {
  if (!arguments.title.empty()) return arguments.title;
  return arguments.path == standard_input ? "" : exchange::name_from_path(arguments.path);
}

/// The files in a folder that can be read, by their names.
std::vector<std::string> files_in(const std::string& folder) {
  const system::Folder found = system::read_folder(folder);
  if (found.error) throw system::Failure(fmt::format("{}: the folder can't be read", folder));
  std::vector<std::string> paths;
  for (const system::FolderEntry& it : found.entries) {
    const bool is_file = it.kind == system::FileKind::file && !it.name.starts_with('.');
    if (is_file && exchange::is_readable_name(it.name)) paths.push_back(folder + "/" + it.name);
  }
  std::ranges::sort(paths);
  return paths;
}

/// What several files say together.
exchange::Import import_together(const ImportArguments& arguments,
                                 const std::vector<std::string>& paths) {
  std::vector<exchange::PartFile> files;
  for (const std::string& it : paths) {
    Content content = read(it);
    if (content.problem)
      throw system::Failure(fmt::format("{}: {}", content.problem->path, content.problem->message));
    files.push_back(exchange::part_file(it, std::move(content.text), arguments.format));
  }
  const std::string name =
      arguments.title.empty() ? exchange::name_from_folder_of(paths.front()) : arguments.title;
  return exchange::imported_together(files, name, arguments.choices);
}

void say_what_was_read(const exchange::Import& import, const std::string& path, Output& errors) {
  for (const std::string& it : exchange::statements_of(import))
    errors.write(printable(fmt::format("{}: {}", path, it)) + "\n");
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
        fmt::format("not placed ({}): {}: {}", all[i].why, place, printable(all[i].text));
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

/// How to ask for a reading, with what it is.
std::string in_words(const exchange::Doubt& doubt) {
  if (!doubt.choices) return doubt.description;
  const exchange::Choices& it = *doubt.choices;
  std::string options;
  if (it.levels)
    for (const auto& [name, side] : exchange::places_of_levels)
      if (side == it.levels) options += fmt::format(" --levels {}", name);
  if (!it.level_column.empty()) options += fmt::format(" --level-column \"{}\"", it.level_column);
  if (!it.skills_column.empty())
    options += fmt::format(" --skills-column \"{}\"", it.skills_column);
  return fmt::format("`{}`: {}", options.substr(1), doubt.description);
}

std::vector<std::string> hidden_in_words(const exchange::Import& import) {
  std::vector<std::string> lines;
  for (const std::string& it : import.hidden_sheets)
    lines.push_back(fmt::format("sheet `{0}` is hidden; use `--sheet \"{0}\"` to read it", it));
  return lines;
}

/// Says first why nothing is written, then how to choose.
int refuse(const exchange::Import& import, const std::string& path, Output& errors) {
  const std::string advice = !import.doubts.empty()  ? "; choose one:"
                             : import.advice.empty() ? ""
                                                     : "; " + import.advice;
  errors.write(printable(fmt::format("ladder: `{}` contains no ladder: {}{}", path,
                                     exchange::refusal_of(import), advice)) +
               "\n");
  for (const exchange::Doubt& it : import.doubts)
    errors.write(printable("  " + in_words(it)) + "\n");
  for (const std::string& it : hidden_in_words(import)) errors.write(printable("  " + it) + "\n");
  for (const std::string& it : import.notes) errors.write(printable("  " + it) + "\n");
  return 2;
}

/// Tells how it was read, where that should be known.
void note(const exchange::Import& import, const std::string& path, Output& errors) {
  const auto add = [&](const std::string& words) {
    errors.write(printable(fmt::format("{}: {}", path, words)) + "\n");
  };
  for (const exchange::Doubt& it : import.doubts)
    add((it.is_used ? "read as " : "could also be read as ") + in_words(it));
  for (const std::string& it : hidden_in_words(import)) add(it);
  for (const std::string& it : import.notes) add(it);
}

/// The names of the formats that can be read.
std::string readable_formats() {
  std::string names;
  for (const exchange::Format* it : exchange::all_formats())
    if (it->read) names.append(names.empty() ? "" : ", ").append(it->name);
  return names;
}

exchange::Import import_alone(const ImportArguments& arguments, const Console& console) {
  const Content content = content_of(arguments, console);
  const std::string unknown = arguments.format || arguments.path == standard_input
                                  ? std::string()
                                  : exchange::why_unknown(arguments.path, content.text);
  if (!unknown.empty())
    throw system::Failure(
        fmt::format("`{}` can't be read: {}; use `--from` to read the file as one of {}",
                    arguments.path, unknown, readable_formats()));
  const exchange::Format& format =
      arguments.format ? *arguments.format : exchange::format_of(arguments.path, content.text);
  exchange::Import import =
      exchange::imported(content.text, format, name_of(arguments), arguments.choices);
  if (!import.form) import.form = exchange::usual_form(import, format);
  return import;
}

/// The files, if there are several or a folder is named. None if there's just one file.
std::vector<std::string> parts_named(const ImportArguments& arguments) {
  if (1 < arguments.paths.size()) return arguments.paths;
  if (!system::is_folder(arguments.path)) return {};
  std::vector<std::string> paths = files_in(arguments.path);
  if (paths.empty())
    throw system::Failure(
        fmt::format("`{}` contains no files that can be imported", arguments.path));
  return paths;
}

int execute(const ImportArguments& arguments, Console& console) {
  const std::vector<std::string> parts = parts_named(arguments);
  const exchange::Import import =
      parts.empty() ? import_alone(arguments, console) : import_together(arguments, parts);
  const std::string path = arguments.path == standard_input ? "standard input"
                           : parts.size() < 2               ? arguments.path
                                                            : fmt::format("{} files", parts.size());
  if (arguments.explain)
    for (const std::string& it : import.explanation) console.errors.write(printable(it) + "\n");
  if (!import.trouble.empty())
    throw system::Failure(fmt::format("`{}` can't be read: {}", path, import.trouble));
  if (import.document.ladders.empty()) return refuse(import, path, console.errors);
  note(import, path, console.errors);
  const Screen screen = console.screen(ColourChoice::never);
  std::vector<Problem> problems;
  const layout::Form form =
      new_form(arguments.form, arguments.destination,
               exchange::usual_form(import, exchange::formats::markdown), problems);
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
