#include "cli/baseline.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/commands.h"
#include "cli/printable.h"
#include "cli/settings.h"
#include "cli/suggestion.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replace.h"

namespace ladder::cli {
namespace {

/// `ladder baseline create|update|prune [FILE]`
struct BaselineArguments {
  enum class Task { create, update, prune };

  std::string word;  // for the task
  Task task = Task::create;
  std::string path;                // of the baseline; empty: the default one
  std::vector<std::string> paths;  // what a new one covers; empty: its own folder
  SettingsArguments settings;
  bool allows_growth = false;  // an update adds new findings
};

using Task = BaselineArguments::Task;

Task task_named(const std::string& word) {
  const Choices<Task> tasks{
      {"create", Task::create}, {"update", Task::update}, {"prune", Task::prune}};
  for (const auto& [name, task] : tasks)
    if (name == word) return task;
  if (word.empty())
    throw system::Failure(
        "choose what to do: `ladder baseline create` starts a baseline, `update` brings it up to "
        "date, and `prune` removes entries for findings that no longer exist");
  throw system::Failure(
      fmt::format("unknown task `{}`{} `ladder baseline --help` explains the tasks", word,
                  suggestion({"create", "update", "prune"}, word)));
}

void declare(CLI::App& command, BaselineArguments& arguments) {
  command
      .add_option("task", arguments.word, "What to do with the baseline: create, update or prune")
      ->type_name("create|update|prune");
  command
      .add_option("file", arguments.path,
                  "The baseline file (default: the one set in ladder.json, otherwise "
                  "ladder-baseline.json)")
      ->type_name("FILE");
  command
      .add_option("paths", arguments.paths,
                  "With create, the files and folders to cover (default: the baseline's folder)")
      ->type_name("PATH");
  command.add_flag("--allow-growth", arguments.allows_growth, "With update, also add new findings");
  add_settings(command, arguments.settings);
  command.footer(
      "A baseline lists findings your team has set aside; `ladder check` reports all other "
      "findings.\n"
      "  create  sets aside all current findings\n"
      "  update  removes entries for findings that no longer exist, updates the others, and "
      "reports how many findings are new\n"
      "  prune   removes entries for findings that no longer exist, and changes nothing else\n\n"
      "Examples:\n"
      "  ladder baseline create\n"
      "  ladder check --baseline ladder-baseline.json\n"
      "  ladder baseline update");
}

BaselineArguments complete(BaselineArguments arguments) {
  arguments.task = task_named(arguments.word);
  const bool is_new = arguments.task == Task::create;
  if (system::is_folder(arguments.path))
    throw system::Failure(fmt::format(
        "`{0}` is a folder, but the first argument must be the baseline file, as in `ladder "
        "baseline {1} ladder-baseline.json{2}`",
        arguments.path, arguments.word, is_new ? " " + arguments.path : ""));
  if (arguments.path.ends_with(".ladder") || arguments.path.ends_with(".ladder.md"))
    throw system::Failure(fmt::format(
        "`{}` is a ladder, but the first argument must be the baseline file, as in `ladder "
        "baseline {} ladder-baseline.json{}`",
        arguments.path, arguments.word, is_new ? " " + arguments.path : ""));
  if (!is_new && !arguments.paths.empty())
    throw system::Failure(fmt::format("the baseline already says what it covers; leave out `{}`",
                                      arguments.paths.front()));
  if (arguments.allows_growth && arguments.task != Task::update)
    throw system::Failure("`--allow-growth` only works with `ladder baseline update`");
  return arguments;
}

using baseline::BaselineEntry;

std::vector<BaselineEntry> entries_of(const LoadedFiles& loaded) {
  std::vector<BaselineEntry> entries;
  for (const File& file : loaded.files)
    for (const text::Diagnostic& it : file.findings())
      for (baseline::Identity& identity : baseline::identities_of(it, file.document(), file.text()))
        entries.push_back({std::move(identity)});
  return entries;
}

std::size_t findings_in(const LoadedFiles& loaded) {
  std::size_t count = 0;
  for (const File& it : loaded.files) count += it.findings().size();
  return count;
}

std::size_t counted_in(const std::vector<BaselineEntry>& entries) {
  std::size_t count = 0;
  for (const BaselineEntry& it : entries) count += it.count;
  return count;
}

/// A path relative to a folder.
std::string seen_from(const std::string& folder, const std::string& path) {
  const std::string whole = system::absolute_path(path);
  std::string seen = system::relative_path(whole, system::absolute_path(folder));
  if (seen.empty()) seen = whole;
  return seen.size() > 1 && seen.ends_with('/') ? seen.substr(0, seen.size() - 1) : seen;
}

/// Nothing is removed because of a file that couldn't be read.
bool stops(const LoadedFiles& loaded, Console& console) {
  if (loaded.problems.empty()) return false;
  print(loaded.problems, console.errors);
  return true;
}

int create(const BaselineArguments& arguments, Console& console) {
  if (system::own_kind_of(arguments.path) != system::FileKind::missing)
    throw system::Failure(
        fmt::format("`{0}` already exists; update it with `ladder baseline update {0}`, or delete "
                    "it to create a new one",
                    arguments.path));
  baseline::BaselineFile baseline;
  const std::string folder = system::folder_of(arguments.path);
  for (const std::string& it : arguments.paths) baseline.paths.push_back(seen_from(folder, it));
  if (baseline.paths.empty()) baseline.paths.emplace_back(".");
  LoadedFiles loaded({.paths = covered_paths(arguments.path, baseline)},
                     std::make_shared<SettingsFinder>(arguments.settings));
  loaded.check();
  if (stops(loaded, console)) return 2;
  baseline.entries = entries_of(loaded);
  system::write_file(arguments.path, baseline::to_text(baseline));
  console.errors.write(fmt::format("{}: set aside {} in {}\n", arguments.path,
                                   counted(findings_in(loaded), "finding"),
                                   counted(loaded.files.size(), "file")));
  return 0;
}

/// How the size of a baseline changed: "2 fewer findings".
std::string change_in_words(const std::vector<BaselineEntry>& entries, std::size_t before) {
  const std::size_t after = counted_in(entries);
  if (after < before) return counted(before - after, "fewer finding");
  if (before < after) return counted(after - before, "more finding");
  return "same number of findings as before";
}

std::string new_in_words(std::size_t fresh) {
  return fmt::format("{} new: fix {}, or set {} aside with --allow-growth\n",
                     fresh == 1 ? "1 finding is" : counted(fresh, "finding") + " are",
                     fresh == 1 ? "it" : "them", fresh == 1 ? "it" : "them");
}

/// Removes findings that no longer exist, and with `update` refreshes the others.
int renew(const BaselineArguments& arguments, Console& console) {
  const Baseline baseline = read_baseline(arguments.path);
  LoadedFiles loaded({.paths = covered_paths(arguments.path, baseline.content.file)},
                     std::make_shared<SettingsFinder>(arguments.settings));
  set_aside(loaded, {&baseline, 1});
  loaded.check();
  if (stops(loaded, console)) return 2;

  const bool updates = arguments.task == BaselineArguments::Task::update;
  baseline::BaselineFile file = baseline.content.file;
  std::vector<BaselineEntry>& entries = file.entries;
  const std::size_t before = counted_in(entries);
  const std::vector<std::size_t> here = found(loaded, baseline);
  const std::vector<std::size_t> absent = gone(loaded, baseline);
  for (std::size_t i = 0; i < entries.size(); ++i)
    entries[i].count -= absent[i] + (updates ? here[i] : 0);
  std::erase_if(entries, [](const BaselineEntry& it) { return it.count == 0; });
  const project::SetAside* held = loaded.project.set_aside_findings(*baseline.content.index);
  if (updates && held) std::ranges::copy(held->entries(), std::back_inserter(entries));
  if (arguments.allows_growth) std::ranges::move(entries_of(loaded), std::back_inserter(entries));
  if (const std::string text = baseline::to_text(file); text != baseline.content.text)
    system::write_file(arguments.path, text);
  console.errors.write(fmt::format("{}: {}\n", arguments.path, change_in_words(entries, before)));
  if (!updates || arguments.allows_growth || findings_in(loaded) == 0) return 0;
  console.errors.write(new_in_words(findings_in(loaded)));
  return 1;
}

int execute(const BaselineArguments& given, Console& console) {
  BaselineArguments arguments = given;
  if (arguments.path.empty()) {
    SettingsFinder settings(arguments.settings);
    arguments.path = baseline_of_settings(settings);
  }
  if (arguments.path.empty()) arguments.path = baseline::baseline_name;
  const bool creates = arguments.task == BaselineArguments::Task::create;
  return creates ? create(arguments, console) : renew(arguments, console);
}

}  // namespace

Execution baseline_command(CLI::App& command) {
  const auto arguments = std::make_shared<BaselineArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
