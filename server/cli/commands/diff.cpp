#include <algorithm>
#include <string>
#include <utility>

#include "cli/commands.h"
#include "cli/git.h"
#include "cli/reporters/changes.h"
#include "cli/versions.h"
#include "diff/all_changes.h"

namespace ladder::cli {
namespace {

struct Versions {
  Version before;
  Version after;
};

/// `main` is compared with the files as they are now, `main..HEAD` with HEAD, and `main...HEAD`
/// with HEAD from where the two parted, as git says it.
Versions versions_in_git(const std::string& revision, const std::vector<std::string>& paths,
                         SettingsFinder& settings) {
  const auto or_head = [](const std::string& name) { return name.empty() ? "HEAD" : name; };
  const std::size_t dots = revision.find("..");
  if (dots == std::string::npos) {
    Version before = version_in_git(revision, paths, settings);
    Version now = version_now(paths, before, settings);
    return {std::move(before), std::move(now)};
  }
  const bool from_fork = revision.substr(dots).starts_with("...");
  std::string before = or_head(revision.substr(0, dots));
  const std::string after = or_head(revision.substr(dots + (from_fork ? 3 : 2)));
  if (from_fork) before = git_fork(before, after);
  return {version_in_git(before, paths, settings), version_in_git(after, paths, settings)};
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

}  // namespace

int execute(const DiffArguments& arguments, Console& console) {
  SettingsFinder settings{SettingsArguments{}};
  const Versions versions = versions_of(arguments, settings);
  const std::vector<diff::LadderChanges> changes =
      diff::all_changes(versions.before.ladders, versions.after.ladders);
  std::vector<Problem> problems = settings.take_problems();
  for (const Version* it : {&versions.before, &versions.after})
    problems.insert(problems.end(), it->problems.begin(), it->problems.end());
  print(problems, console.errors);
  // What could not be read would look as if it were gone.
  if (!problems.empty()) return 2;
  report(changes, arguments, console);
  return arguments.exit_code && std::ranges::any_of(changes, &diff::LadderChanges::in_meaning)
             ? 1
             : 0;
}

}  // namespace ladder::cli
