#include "cli/baseline.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/diagnose.h"
#include "cli/printable.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replace.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

using baseline::BaselineEntry;

/// All that is found in what a baseline covers.
struct Run {
  SettingsFinder settings;
  Batch batch;

  Run(const std::vector<std::string>& paths, const SettingsArguments& arguments)
      : settings(arguments), batch(load({.paths = paths}, settings)) {
    diagnose(batch, settings, 0);
  }
};

std::vector<BaselineEntry> entries_of(const Batch& batch) {
  std::vector<BaselineEntry> entries;
  for (const File& file : batch.files)
    for (const text::Diagnostic& it : file.findings)
      for (baseline::Identity& identity : baseline::identities_of(it, file.document, file.text))
        entries.push_back({std::move(identity)});
  return entries;
}

std::size_t findings_in(const Batch& batch) {
  std::size_t count = 0;
  for (const File& it : batch.files) count += it.findings.size();
  return count;
}

std::size_t counted_in(const std::vector<BaselineEntry>& entries) {
  std::size_t count = 0;
  for (const BaselineEntry& it : entries) count += it.count;
  return count;
}

/// A path as it is seen from a folder.
std::string seen_from(const std::string& folder, const std::string& path) {
  const std::string seen = fs::path(system::absolute_path(path))
                               .lexically_proximate(system::absolute_path(folder))
                               .native();
  return seen.size() > 1 && seen.ends_with('/') ? seen.substr(0, seen.size() - 1) : seen;
}

void save(const Baseline& baseline) {
  const std::string text = baseline::to_text(baseline.file);
  if (text != baseline.text) system::write_file(baseline.path, text);
}

/// Nothing is taken out for a file that could not be looked into.
bool stops(const Batch& batch, Console& console) {
  if (batch.problems.empty()) return false;
  print(batch.problems, console.errors);
  return true;
}

int create(const BaselineArguments& arguments, Console& console) {
  if (system::own_kind_of(arguments.path) != system::FileKind::missing)
    throw system::Failure(fmt::format(
        "there is a baseline `{0}` already: `ladder baseline update {0}` keeps it true, and once "
        "it is deleted a new one can be made",
        arguments.path));
  Baseline baseline{arguments.path, "", {}};
  const std::string folder = system::folder_of(arguments.path);
  for (const std::string& it : arguments.paths)
    baseline.file.paths.push_back(seen_from(folder, it));
  if (baseline.file.paths.empty()) baseline.file.paths.emplace_back(".");
  const Run run(covered_paths(baseline), arguments.settings);
  if (stops(run.batch, console)) return 2;
  baseline.file.entries = entries_of(run.batch);
  save(baseline);
  console.errors.write(fmt::format("{}: {} in {} put off\n", arguments.path,
                                   counted(findings_in(run.batch), "finding"),
                                   counted(run.batch.files.size(), "file")));
  return 0;
}

/// "2 findings fewer": what has become of a baseline.
std::string change_in_words(const Baseline& baseline, std::size_t before) {
  const std::size_t after = counted_in(baseline.file.entries);
  if (after < before) return counted(before - after, "finding") + " fewer";
  if (before < after) return counted(after - before, "finding") + " more";
  return "as many findings as before";
}

std::string new_in_words(const Batch& batch) {
  const std::size_t fresh = findings_in(batch);
  return fmt::format("{} new and {} out: mend {}, or take {} in with --allow-growth\n",
                     fresh == 1 ? "1 finding is" : counted(fresh, "finding") + " are",
                     fresh == 1 ? "stays" : "stay", fresh == 1 ? "it" : "them",
                     fresh == 1 ? "it" : "them");
}

int update(const BaselineArguments& arguments, Console& console) {
  Baseline baseline = read_baseline(arguments.path);
  Run run(covered_paths(baseline), arguments.settings);
  if (stops(run.batch, console)) return 2;
  HeldBack held = hold_back(run.batch, baseline, run.settings);
  const std::vector<std::size_t> absent = gone(run.batch, run.settings, baseline, held);

  std::vector<BaselineEntry>& entries = baseline.file.entries;
  const std::size_t before = counted_in(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].count -= held.found[i] + absent[i];
  std::erase_if(entries, [](const BaselineEntry& it) { return it.count == 0; });
  // What is found is written as it is found now.
  std::ranges::move(held.entries, std::back_inserter(entries));
  if (arguments.allows_growth)
    std::ranges::move(entries_of(run.batch), std::back_inserter(entries));
  save(baseline);
  console.errors.write(fmt::format("{}: {}\n", arguments.path, change_in_words(baseline, before)));
  if (arguments.allows_growth || findings_in(run.batch) == 0) return 0;
  console.errors.write(new_in_words(run.batch));
  return 1;
}

int prune(const BaselineArguments& arguments, Console& console) {
  Baseline baseline = read_baseline(arguments.path);
  Run run(covered_paths(baseline), arguments.settings);
  if (stops(run.batch, console)) return 2;
  const HeldBack held = hold_back(run.batch, baseline, run.settings);
  const std::vector<std::size_t> absent = gone(run.batch, run.settings, baseline, held);
  std::vector<BaselineEntry>& entries = baseline.file.entries;
  const std::size_t before = counted_in(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) entries[i].count -= absent[i];
  std::erase_if(entries, [](const BaselineEntry& it) { return it.count == 0; });
  save(baseline);
  console.errors.write(fmt::format("{}: {}\n", arguments.path, change_in_words(baseline, before)));
  return 0;
}

}  // namespace

int execute(const BaselineArguments& given, Console& console) {
  BaselineArguments arguments = given;
  if (arguments.path.empty()) {
    SettingsFinder settings(arguments.settings);
    arguments.path = baseline_of_settings(settings);
  }
  if (arguments.path.empty()) arguments.path = baseline::baseline_name;
  switch (arguments.task) {
    case BaselineArguments::Task::create: return create(arguments, console);
    case BaselineArguments::Task::update: return update(arguments, console);
    case BaselineArguments::Task::prune: break;
  }
  return prune(arguments, console);
}

}  // namespace ladder::cli
