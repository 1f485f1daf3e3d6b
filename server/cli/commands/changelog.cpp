#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "breaking/changes.h"
#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/reporters/breaking.h"
#include "cli/settings.h"
#include "cli/versions.h"
#include "system/failure.h"

namespace ladder::cli {
namespace {

/// `ladder changelog REVISION..REVISION PATH...`
struct ChangelogArguments {
  std::string revisions;
  std::vector<std::string> paths;
};

void declare(CLI::App& command, ChangelogArguments& arguments) {
  command
      .add_option(
          "revisions", arguments.revisions,
          "The two versions: v1..v2, or just v1 to compare it with the files as they are now")
      ->type_name("REVISION..REVISION");
  command
      .add_option("paths", arguments.paths,
                  "Ladder files, or folders that contain them (default: the current folder)")
      ->type_name("PATH");
  command.footer("Example:\n  ladder changelog v1..v2 ladders/ > changes.md");
}

ChangelogArguments complete(ChangelogArguments arguments) {
  if (arguments.revisions.empty())
    throw system::Failure("specify the two versions, for example: `ladder changelog v1..v2`");
  if (arguments.paths.empty()) arguments.paths = {"."};
  return arguments;
}

/// "from v1 to v2", or "since v1".
std::string title_of(const std::string& revisions) {
  const std::size_t dots = revisions.find("..");
  if (dots == std::string::npos) return "since " + revisions;
  const std::size_t end = std::min(revisions.find_first_not_of('.', dots), revisions.size());
  const std::string to = revisions.substr(end);
  return fmt::format("from {} to {}", revisions.substr(0, dots), to.empty() ? "HEAD" : to);
}

int execute(const ChangelogArguments& arguments, Console& console) {
  SettingsFinder settings{SettingsArguments{}};
  const Versions versions = versions_in_git(arguments.revisions, arguments.paths, settings);
  if (print_problems(versions, settings, console)) return 2;
  report_changelog(breaking::changes_between(versions.before.ladders, versions.after.ladders),
                   title_of(arguments.revisions), console.output);
  return 0;
}

}  // namespace

Execution changelog_command(CLI::App& command) {
  const auto arguments = std::make_shared<ChangelogArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
