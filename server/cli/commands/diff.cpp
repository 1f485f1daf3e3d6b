#include <algorithm>
#include <filesystem>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/files.h"
#include "cli/git.h"
#include "cli/reporters/changes.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "diff/all_changes.h"
#include "diff/content.h"
#include "layout/plain.h"
#include "model/lower.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

/// The contents of the ladders of one version, and the files that couldn't be read.
struct Version {
  std::vector<diff::LadderContent> ladders;
  std::vector<Problem> problems;
};

/// A path relative to the current folder, as git shows it.
std::string path_from_here(const std::string& path) {
  return system::shown_path(system::absolute_path(path));
}

void add(Version& version, const std::string& name, std::string_view text) {
  const model::Document document = model::lower(syntax::Tree(text), text);
  for (const auto& [span, ladder] : document.ladders) {
    const std::string obstacle =
        layout::obstacle_to_grid(ladder.skills.size(), ladder.levels.size(), text.size());
    if (!obstacle.empty())
      throw system::Failure(fmt::format("`{}` can't be compared: {}", name, obstacle));
  }
  std::vector<diff::LadderContent> contents = diff::contents_of(document, text, name);
  version.ladders.insert(version.ladders.end(), std::make_move_iterator(contents.begin()),
                         std::make_move_iterator(contents.end()));
}

void add(Version& version, const Source& source, const std::string& name) {
  Content content = read(source.real_path);
  if (content.problem) version.problems.push_back({source.path, content.problem->message});
  else add(version, name, content.text);
}

bool has(const Version& version, const std::string& path) {
  return std::ranges::any_of(version.ladders, [&](const diff::LadderContent& it) {
    return it.path == path || it.path.starts_with(path + "/");
  });
}

/// A file in a revision: its path from the current folder, and its object id.
struct Blob {
  std::string path;
  std::string id;
};

/// Parses `git ls-tree -z`: "100644 blob 0123abcd\tteam.ladder". Skips links and submodules.
std::vector<Blob> blobs_in(std::string_view listing) {
  std::vector<Blob> blobs;
  for (const std::string_view entry : parts_of(listing)) {
    const std::size_t tab = entry.find('\t');
    if (tab == entry.npos || !entry.starts_with("100")) continue;
    const std::string_view head = entry.substr(0, tab);
    blobs.push_back(
        {std::string(entry.substr(tab + 1)), std::string(head.substr(head.rfind(' ') + 1))});
  }
  return blobs;
}

/// A file, or all ladders in a folder and below. The ladders are named after `name` instead of
/// `path`, because two files or folders are compared as versions of each other.
Version version_at(const std::string& path, const std::string& name, SettingsFinder& settings) {
  Version version;
  const std::vector<std::string> paths{path};
  Found found = find(paths, Named::always_taken, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources)
    add(version, it, name + it.path.substr(std::min(it.path.size(), path.size())));
  return version;
}

/// The ladders in these files and folders as they are now. A path that only exists in `before` is a
/// change, not a problem.
Version version_now(const std::vector<std::string>& paths, const Version& before,
                    SettingsFinder& settings) {
  std::vector<std::string> left = paths;
  std::erase_if(left, [&](const std::string& it) {
    return !system::exists(it) && has(before, path_from_here(it));
  });
  Version version;
  Found found = find(left, Named::always_taken, settings.selection());
  version.problems = std::move(found.problems);
  for (const Source& it : found.sources) add(version, it, path_from_here(it.path));
  return version;
}

/// The same in a git revision. The current settings decide which files are ladders. Throws a
/// Failure if the revision doesn't exist.
Version version_in_git(const std::string& revision, const std::vector<std::string>& paths,
                       SettingsFinder& settings) {
  std::vector<std::string> words{"ls-tree", "-r", "-z", git_tree(revision), "--"};
  words.insert(words.end(), paths.begin(), paths.end());
  std::vector<Blob> blobs = blobs_in(git(words));
  const fs::path here = system::identity_of(".");
  const SelectionOf selection = settings.selection();
  const Search search(paths, Named::always_taken, selection);
  std::erase_if(blobs, [&](const Blob& it) {
    return !search.source_at((here / it.path).lexically_normal().native());
  });
  std::string ids;
  for (const Blob& it : blobs) ids += it.id + '\n';
  const std::vector<std::string> texts = texts_in(git({"cat-file", "--batch"}, ids), blobs.size());
  Version version;
  for (std::size_t i = 0; i < blobs.size(); ++i) add(version, blobs[i].path, texts[i]);
  return version;
}

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
      .add_option(
          "paths", arguments.paths,
          "Two files or folders to compare or, with --git, any number (default: this folder)")
      ->type_name("PATH");
  command
      .add_option(
          "--git", arguments.revision,
          "Compare with a revision, such as main, or compare two: main..HEAD or main...HEAD")
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

struct Versions {
  Version before;
  Version after;
};

/// `main` is compared with the files as they are now, `main..HEAD` with HEAD, and `main...HEAD`
/// with HEAD from where the two branches separated, as in git.
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

int execute(const DiffArguments& arguments, Console& console) {
  SettingsFinder settings{SettingsArguments{}};
  const Versions versions = versions_of(arguments, settings);
  const std::vector<diff::LadderChanges> changes =
      diff::all_changes(versions.before.ladders, versions.after.ladders);
  std::vector<Problem> problems = settings.take_problems();
  for (const Version* it : {&versions.before, &versions.after})
    problems.insert(problems.end(), it->problems.begin(), it->problems.end());
  print(problems, console.errors);
  // A file that couldn't be read would look as if it had been removed.
  if (!problems.empty()) return 2;
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
