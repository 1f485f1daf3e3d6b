#include "exchange/export.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/deliver.h"
#include "cli/excerpt.h"
#include "cli/loaded_files.h"
#include "cli/printable.h"
#include "cli/reporters/model_json.h"
#include "system/failure.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

enum class ExportKind { json, csv, tsv, markdown, html, xlsx };

/// `ladder export FILE --to KIND`
struct ExportArguments {
  std::string path;                // `-` is standard input
  std::optional<ExportKind> kind;  // nothing: by the name of the file that is written
  std::string title;               // of the one ladder that is wanted; empty: all
  Destination destination;
};

const Choices<ExportKind>& kinds() {
  static const Choices<ExportKind> all{
      {"json", ExportKind::json},         {"csv", ExportKind::csv},   {"tsv", ExportKind::tsv},
      {"markdown", ExportKind::markdown}, {"html", ExportKind::html}, {"xlsx", ExportKind::xlsx}};
  return all;
}

std::optional<ExportKind> kind_by_name(const std::string& path) {
  const std::string name = text::folded(path);
  if (name.ends_with(".md")) return ExportKind::markdown;
  for (const auto& [word, kind] : kinds())
    if (name.ends_with("." + word)) return kind;
  return std::nullopt;
}

void declare(CLI::App& command, ExportArguments& arguments) {
  command.add_option("file", arguments.path, "The ladders to export; `-` is standard input")
      ->type_name("FILE");
  add_choice(command, "--to", "Unless told, by the name of the file to write", kinds(),
             arguments.kind);
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
  if (!arguments.kind) arguments.kind = kind_by_name(arguments.destination.path);
  if (!arguments.kind)
    throw system::Failure("`--to` says what to make of it: json, csv, tsv, markdown, html, xlsx");
  return arguments;
}

using semantics::PlainDocument;
using semantics::PlainLadder;

void keep_only(const std::string& title, PlainDocument& document) {
  const std::string wanted = text::folded(title);
  const auto is_wanted = [&](const PlainLadder& it) { return text::folded(it.title) == wanted; };
  if (std::ranges::none_of(document.ladders, is_wanted)) {
    std::vector<std::string> titles;
    for (const PlainLadder& it : document.ladders) titles.push_back("`" + it.title + "`");
    throw system::Failure(
        fmt::format("no ladder is called `{}`; there is {}", title, fmt::join(titles, ", ")));
  }
  std::erase_if(document.ladders, [&](const PlainLadder& it) { return !is_wanted(it); });
}

/// A spreadsheet's text has room for one ladder.
const PlainLadder& only_ladder(const PlainDocument& document) {
  if (1 < document.ladders.size())
    throw system::Failure(fmt::format(
        "there are {} ladders, and such a file holds one: choose it by `--ladder`, as in `--ladder "
        "\"{}\"`, or export all of them `--to xlsx`",
        document.ladders.size(), document.ladders.front().title));
  return document.ladders.front();
}

std::string workbook(const PlainDocument& document) {
  const std::string obstacle = exchange::obstacle_to_xlsx(document);
  if (!obstacle.empty()) throw system::Failure(obstacle + "; export it `--to html`");
  return exchange::to_xlsx(document);
}

std::string exported(const PlainDocument& document, ExportKind kind, const File& file) {
  switch (kind) {
    case ExportKind::json: return to_json(document, file.path, file.text());
    case ExportKind::csv: return exchange::to_csv(only_ladder(document));
    case ExportKind::tsv: return exchange::to_tsv(only_ladder(document));
    case ExportKind::markdown: return exchange::to_markdown(document);
    case ExportKind::html:
      return exchange::to_html(document, std::filesystem::path(file.path).stem().string());
    case ExportKind::xlsx: return workbook(document);
  }
  return {};
}

/// What stays behind. Comments are for those who write a ladder, and seldom for those who read it.
std::vector<std::string> left_behind(const PlainDocument& document, ExportKind kind) {
  std::size_t comments = document.notes.size();
  std::size_t prose = 0;
  std::size_t described = 0;
  std::size_t directives = 0;
  for (const PlainLadder& ladder : document.ladders) {
    directives += ladder.directives.size();
    if (!ladder.description.empty()) ++described;
    for (const semantics::PlainNote& it : ladder.notes) ++(it.is_comment ? comments : prose);
    for (const semantics::PlainSkill& skill : ladder.skills)
      if (!skill.description.empty()) ++described;
  }
  std::vector<std::string> left;
  const auto add = [&](std::size_t count, std::string_view thing) {
    if (0 < count) left.push_back(counted(count, thing));
  };
  add(document.other_lines, "other line");
  if (kind == ExportKind::json) return left;
  add(comments, "comment");
  add(prose, "note between rows");
  const bool spreadsheet =
      kind == ExportKind::csv || kind == ExportKind::tsv || kind == ExportKind::xlsx;
  if (spreadsheet) add(described, "description");
  if (spreadsheet) add(directives, "directive");
  return left;
}

int execute(const ExportArguments& arguments, Console& console) {
  const LoadedFiles loaded = load_file(arguments.path, console.input);
  if (!loaded.problems.empty()) {
    print(loaded.problems, console.errors);
    return 2;
  }
  const File& file = loaded.files.front();
  PlainDocument document = semantics::plain_document(file.document(), file.text());
  if (document.ladders.empty())
    throw system::Failure(fmt::format("there is no ladder in `{}`", file.path));
  if (!arguments.title.empty()) keep_only(arguments.title, document);
  const bool to_terminal =
      arguments.destination.path.empty() && console.screen(ColourChoice::never).is_terminal;
  if (*arguments.kind == ExportKind::xlsx && to_terminal)
    throw system::Failure("a workbook is nothing to read on a terminal; name a file by `--output`");
  deliver(exported(document, *arguments.kind, file), arguments.destination, console);
  const std::vector<std::string> left = left_behind(document, *arguments.kind);
  if (!left.empty())
    console.errors.write(fmt::format("{}: left behind: {}\n", file.path, fmt::join(left, ", ")));
  return 0;
}

}  // namespace

Execution export_command(CLI::App& command) {
  const auto arguments = std::make_shared<ExportArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
