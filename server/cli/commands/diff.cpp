#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/reporters/changes.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "cli/versions.h"
#include "diff/all_changes.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

/// `ladder diff OLD NEW` or `ladder diff --git REVISION PATH...`
struct DiffArguments {
  std::vector<std::string> paths;
  std::string revision;  // of git; empty: the paths are the two versions
  ViewFormat format = ViewFormat::text;
  ColourChoice colour = ColourChoice::automatic;
  bool exit_code = false;  // exit with 1 if the meaning changed
};

void declare(CLI::App& command, DiffArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Two files or folders to compare; with --git, any number of files and folders "
                  "(default: the current folder)")
      ->type_name("PATH");
  command
      .add_option("--git", arguments.revision,
                  "Compare with a git revision, such as main, or compare two revisions, such as "
                  "main..HEAD or main...HEAD")
      ->type_name("REVISION");
  add_view_format(command, arguments.format);
  command.add_flag("--exit-code", arguments.exit_code,
                   "Exit with 1 if anything but formatting changed");
  add_colour(command, arguments.colour);
  command.footer(
      "Examples:\n"
      "  ladder diff old/sales.ladder sales.ladder\n"
      "  ladder diff --git HEAD\n"
      "  ladder diff --git main...HEAD --output-format markdown ladders/");
}

DiffArguments complete(DiffArguments arguments) {
  if (!arguments.revision.empty()) {
    if (arguments.paths.empty()) arguments.paths = {"."};
    return arguments;
  }
  if (arguments.paths.size() != 2)
    throw system::Failure(
        "specify two versions, for example: `ladder diff old.ladder new.ladder`, or `ladder diff "
        "--git HEAD`");
  return arguments;
}

Versions versions_of(const DiffArguments& arguments, SettingsFinder& settings) {
  const std::vector<std::string>& paths = arguments.paths;
  if (!arguments.revision.empty()) return versions_in_git(arguments.revision, paths, settings);
  return {version_at(paths[0], paths[1], settings), version_at(paths[1], paths[1], settings)};
}

void report(std::span<const diff::LadderChanges> changes, const DiffArguments& arguments,
            Console& console) {
  switch (arguments.format) {
    case ViewFormat::text:
      return report_changes(changes, console.screen(arguments.colour), console.output);
    case ViewFormat::markdown: return report_changes_markdown(changes, console.output);
    case ViewFormat::json: return report_changes_json(changes, console.output);
  }
}

int execute(const DiffArguments& arguments, Console& console) {
  SettingsFinder settings{SettingsArguments{}};
  const Versions versions = versions_of(arguments, settings);
  const std::vector<diff::LadderChanges> changes =
      diff::all_changes(versions.before.ladders, versions.after.ladders);
  if (print_problems(versions, settings, console)) return 2;
  report(changes, arguments, console);
  return arguments.exit_code && std::ranges::any_of(changes, &diff::LadderChanges::in_meaning) ? 1
                                                                                               : 0;
}

}  // namespace

Execution diff_command(CLI::App& command) {
  const auto arguments = std::make_shared<DiffArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
