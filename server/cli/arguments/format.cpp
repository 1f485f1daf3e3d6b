#include "cli/arguments/format.h"

#include <algorithm>
#include <limits>

#include "cli/arguments/options.h"
#include "cli/arguments/settings.h"

namespace ladder::cli {
namespace {

LineRange range_of(const std::string& word) {
  constexpr std::size_t most = std::numeric_limits<std::uint32_t>::max();
  const std::size_t dash = word.find('-');
  LineRange range;
  range.first = number_of(word.substr(0, dash), "--range", 1, most);
  range.last = dash == word.npos ? range.first
                                 : number_of(word.substr(dash + 1), "--range", range.first, most);
  return range;
}

void add_turning(CLI::App& command, layout::Turning& turning) {
  const Choices<model::Layout> layouts{{"matrix", model::Layout::matrix},
                                       {"table", model::Layout::table},
                                       {"sections", model::Layout::sections}};
  add_choice(command, "--layout", "Write every ladder in this layout", layouts, turning.layout);
  command.add_flag("--transpose", turning.transposed,
                   "Make columns of the rows of every matrix and table");
}

}  // namespace

void declare(CLI::App& command, FormatArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Files and folders, or `-` for standard input; without one, this folder")
      ->type_name("PATH");
  command.add_flag_callback(
      "--check", [&] { arguments.formatting = std::max(arguments.formatting, Formatting::named); },
      "Name the files that would be changed, and change nothing");
  command.add_flag_callback(
      "--diff", [&] { arguments.formatting = Formatting::shown; },
      "Show what would be changed, and change nothing");
  command
      .add_option_function<std::string>(
          "--range", [&](const std::string& word) { arguments.range = range_of(word); },
          "Only these lines of a file")
      ->type_name("LINE-LINE");
  add_turning(command, arguments.turning);
  add_colour(command, arguments.colour);
  add_settings(command, arguments.settings);
  command.add_option("--stdin-filename", arguments.stdin_filename, "The name of standard input")
      ->type_name("NAME");
  add_threads(command, arguments.threads);
  command.add_flag_callback(
      "--force-exclude", [&] { arguments.named = Named::taken_unless_ignored; },
      "Leave out ignored files even where they are named");
  command.footer(
      "Examples:\n"
      "  ladder format                         format this folder and below\n"
      "  ladder format --check                 say what is not formatted\n"
      "  ladder format --layout sections sales.ladder\n"
      "  ladder format --transpose sales.ladder\n"
      "  ladder format - < sales.ladder");
}

FormatArguments complete(FormatArguments arguments) {
  if (arguments.range && arguments.turns())
    throw system::Failure(
        "`--range` formats a part, and another layout needs the whole; leave one out");
  if (arguments.range && arguments.paths.size() != 1)
    throw system::Failure("`--range` speaks of one file; name just that");
  arguments.paths = paths_meant(std::move(arguments.paths), arguments.stdin_filename);
  return arguments;
}

}  // namespace ladder::cli
