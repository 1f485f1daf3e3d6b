#include "cli/baseline.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

/// Whether these paths include everything that a baseline covers.
bool covers(const std::vector<std::string>& paths, const Baseline& baseline) {
  std::vector<std::string> seen;
  for (const std::string& it : paths)
    if (it != "-") seen.push_back(system::real_path_of(it));
  return std::ranges::all_of(
      covered_paths(baseline.path, baseline.content.file), [&](const std::string& it) {
        const std::string covered = system::real_path_of(it);
        return std::ranges::any_of(
            seen, [&](const std::string& at) { return system::lies_in(covered, at); });
      });
}

bool covers(const Baseline& baseline, const File& file) {
  const baseline::BaselineFile& content = baseline.content.file;
  return baseline::covers(content, baseline.real_path, file.real_path) ||
         baseline::covers(content, baseline.real_path, system::own_path_of(file.path));
}

}  // namespace

std::string baseline_of_settings(SettingsFinder& settings) {
  const std::string& path = settings.settings_for("ladder.json").baseline;
  return path.empty() ? path : system::shown_path(path);
}

Baseline read_baseline(const std::string& path) {
  if (!system::exists(path))
    throw system::Failure(fmt::format(
        "baseline `{0}` doesn't exist; create it with `ladder baseline create {0}`", path));
  Content text = read(path);
  if (text.problem) throw system::Failure(fmt::format("`{}`: {}", path, text.problem->message));
  Baseline it{path, system::real_path_of(path), {}, project::baseline_in(std::move(text.text))};
  if (!it.content.problem.empty())
    throw system::Failure(fmt::format("`{}` {}", path, it.content.problem));
  return it;
}

std::vector<Baseline> baselines_for(const LoadedFiles& loaded) {
  std::set<std::string> paths;
  for (const File& it : loaded.files) paths.insert(loaded.settings->settings_for(it.path).baseline);
  paths.erase("");
  std::vector<Baseline> baselines;
  for (const std::string& it : paths) {
    baselines.push_back(read_baseline(system::shown_path(it)));
    baselines.back().named_at = it;
  }
  return baselines;
}

std::vector<std::string> covered_paths(const std::string& path,
                                       const baseline::BaselineFile& baseline) {
  // What a link leads to is about its own folder.
  const bool is_link = system::own_kind_of(path) == system::FileKind::link;
  const std::string folder =
      system::folder_of(is_link ? system::shown_path(system::real_path_of(path)) : path);
  std::vector<std::string> paths;
  for (const std::string& it : baseline.paths)
    paths.push_back(system::normal_path(system::joined_path(folder, it)));
  if (paths.empty()) paths.push_back(system::normal_path(folder));
  return paths;
}

void set_aside(LoadedFiles& loaded, std::span<const Baseline> baselines) {
  if (baselines.empty()) return;
  loaded.baseline_of = [&loaded, baselines](const File& file) -> project::Holding {
    for (const Baseline& it : baselines) {
      const bool counts =
          it.named_at.empty() || loaded.settings->settings_for(file.path).baseline == it.named_at;
      if (counts) return {it.content.index.get(), covers(it, file)};
    }
    return {};
  };
}

std::vector<std::size_t> found(const LoadedFiles& loaded, const Baseline& baseline) {
  const project::SetAside* held = loaded.project.set_aside_findings(*baseline.content.index);
  if (held) return held->found();
  return std::vector<std::size_t>(baseline.content.file.entries.size(), 0);
}

std::vector<std::size_t> gone(const LoadedFiles& loaded, const Baseline& baseline) {
  std::vector<bool> is_on(rules::catalog().size(), false);
  for (const File& file : loaded.files) {
    const rules::Settings& its = loaded.settings->settings_for(file.path).rules;
    for (std::size_t i = 0; i < is_on.size(); ++i)
      if (its.severities[i]) is_on[i] = true;
  }
  std::vector<std::size_t> counts = found(loaded, baseline);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const baseline::BaselineEntry& it = baseline.content.file.entries[i];
    const std::uint32_t rule = rules::rule_index(it.identity.rule);
    const bool tells = rule == model::none || is_on[rule];
    counts[i] = tells ? it.count - counts[i] : 0;
  }
  return counts;
}

BaselineSummary summary_of(const LoadedFiles& loaded, const Baseline& baseline,
                           const std::vector<std::string>& paths) {
  const project::SetAside* held = loaded.project.set_aside_findings(*baseline.content.index);
  BaselineSummary summary{baseline.path, held ? held->findings() : 0, 0};
  if (loaded.problems.empty() && covers(paths, baseline))
    for (const std::size_t it : gone(loaded, baseline)) summary.gone += it;
  return summary;
}

}  // namespace ladder::cli
