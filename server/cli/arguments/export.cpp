#include "cli/arguments/export.h"

#include "cli/arguments/options.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

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

}  // namespace

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

}  // namespace ladder::cli
