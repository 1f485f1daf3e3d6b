#include "cli/baseline.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "baseline/baseline.h"
#include "rules/catalog.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace fs = std::filesystem;

namespace ladder::cli {
namespace {

/// Whether whoever looks at these paths has seen all that a baseline covers.
bool covers(const std::vector<std::string>& paths, const Baseline& baseline) {
  std::vector<fs::path> seen;
  for (const std::string& it : paths)
    if (it != "-") seen.push_back(system::real_path_of(it));
  return std::ranges::all_of(covered_paths(baseline), [&](const std::string& it) {
    const fs::path covered = system::real_path_of(it);
    return std::ranges::any_of(seen,
                               [&](const fs::path& at) { return system::lies_in(covered, at); });
  });
}

}  // namespace

std::string baseline_of_settings(SettingsFinder& settings) {
  const std::string& path = settings.settings_for("ladder.json").baseline;
  return path.empty() ? path : system::shown_path(path);
}

Baseline read_baseline(const std::string& path) {
  if (!system::exists(path))
    throw system::Failure(
        fmt::format("there is no baseline `{0}`; `ladder baseline create {0}` makes one", path));
  Content content = read(path);
  if (content.problem)
    throw system::Failure(fmt::format("`{}`: {}", path, content.problem->message));
  std::string problem;
  Baseline baseline{path, std::move(content.text), {}};
  baseline.file = baseline::parse_baseline(baseline.text, problem);
  if (!problem.empty()) throw system::Failure(fmt::format("`{}` {}", path, problem));
  return baseline;
}

std::vector<std::string> covered_paths(const Baseline& baseline) {
  const fs::path folder = system::folder_of(baseline.path);
  std::vector<std::string> paths;
  for (const std::string& it : baseline.file.paths)
    paths.push_back((folder / it).lexically_normal().native());
  if (paths.empty()) paths.push_back(folder.lexically_normal().native());
  return paths;
}

std::vector<Baseline> baselines_for(const Batch& batch, SettingsFinder& settings) {
  std::set<std::string> paths;
  for (const File& it : batch.files) paths.insert(settings.settings_for(it.path).baseline);
  paths.erase("");
  std::vector<Baseline> baselines;
  for (const std::string& it : paths) {
    baselines.push_back(read_baseline(system::shown_path(it)));
    baselines.back().named_at = it;
  }
  return baselines;
}

namespace {

bool covers(const Baseline& baseline, std::string_view its_path, const File& file) {
  return baseline::covers(baseline.file, its_path, file.real_path) ||
         baseline::covers(baseline.file, its_path, system::own_path_of(file.path));
}

/// The files with findings that a baseline may hold back: one that ladder.json files name counts
/// for the files that they count for. First come those that it covers: what is left of it then may
/// have moved to another file.
std::vector<File*> files_for(Batch& batch, const Baseline& baseline, SettingsFinder& settings) {
  std::vector<File*> files;
  for (File& it : batch.files) {
    const bool is_named_for =
        baseline.named_at.empty() || settings.settings_for(it.path).baseline == baseline.named_at;
    if (!it.findings.empty() && is_named_for) files.push_back(&it);
  }
  const std::string its_path = system::real_path_of(baseline.path);
  std::stable_partition(files.begin(), files.end(),
                        [&](const File* it) { return covers(baseline, its_path, *it); });
  return files;
}

}  // namespace

HeldBack hold_back(Batch& batch, const Baseline& baseline, SettingsFinder& settings) {
  const baseline::BaselineIndex index(baseline.file.entries);
  baseline::BaselineMatch match(index);
  HeldBack held;
  for (File* const file : files_for(batch, baseline, settings))
    held.findings += std::erase_if(file->findings, [&](const text::Diagnostic& it) {
      std::vector<baseline::Identity> identities =
          baseline::identities_of(it, file->document, file->text);
      if (!match.holds(identities)) return false;
      for (baseline::Identity& one : identities) held.entries.push_back({std::move(one)});
      return true;
    });
  held.found = match.found();
  return held;
}

std::vector<std::size_t> gone(const Batch& batch, SettingsFinder& settings,
                              const Baseline& baseline, const HeldBack& held) {
  std::vector<bool> is_on(rules::catalog().size(), false);
  for (const File& file : batch.files) {
    const rules::Settings& its = settings.settings_for(file.path).rules;
    for (std::size_t i = 0; i < is_on.size(); ++i)
      if (its.severities[i]) is_on[i] = true;
  }
  std::vector<std::size_t> counts;
  for (std::size_t i = 0; i < baseline.file.entries.size(); ++i) {
    const baseline::BaselineEntry& it = baseline.file.entries[i];
    const std::uint32_t rule = rules::rule_index(it.identity.rule);
    const bool tells = rule == model::none || is_on[rule];
    counts.push_back(tells ? it.count - held.found[i] : 0);
  }
  return counts;
}

BaselineSummary summary_of(const Batch& batch, SettingsFinder& settings, const Baseline& baseline,
                           const HeldBack& held, const std::vector<std::string>& paths) {
  BaselineSummary summary{baseline.path, held.findings, 0};
  if (batch.problems.empty() && covers(paths, baseline))
    for (const std::size_t it : gone(batch, settings, baseline, held)) summary.gone += it;
  return summary;
}

}  // namespace ladder::cli
