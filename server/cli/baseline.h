#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "cli/loaded_files.h"
#include "cli/reporters/summary.h"
#include "cli/settings.h"
#include "project/baselines.h"

namespace ladder::cli {

/// A baseline that was read from the disk.
struct Baseline {
  std::string path;       // as shown
  std::string real_path;  // of the same
  std::string named_at;   // its absolute path, where ladder.json files name it; else empty
  project::Baseline content;
};

/// The path of the baseline that the ladder.json which counts in this folder names, as shown; empty
/// where it names none.
std::string baseline_of_settings(SettingsFinder& settings);

/// Reads a baseline. A Failure says what is wrong with it and how to fix it.
Baseline read_baseline(const std::string& path);

/// The baselines that the ladder.json files name which count for some files.
std::vector<Baseline> baselines_for(const LoadedFiles& loaded);

/// What a baseline covers, as seen from here: its own paths are as seen from its folder.
std::vector<std::string> covered_paths(const std::string& path,
                                       const baseline::BaselineFile& baseline);

/// Makes checks set aside the findings in the baselines, which mustn't move.
void set_aside(LoadedFiles& loaded, std::span<const Baseline> baselines);

/// By entry, how often a check has found it.
std::vector<std::size_t> found(const LoadedFiles& loaded, const Baseline& baseline);

/// By entry, how often a check should have found it but didn't. Rules that are off don't count,
/// since they may still find something when they are on.
std::vector<std::size_t> gone(const LoadedFiles& loaded, const Baseline& baseline);

/// What a baseline did for a run over these paths. Entries count as gone only if the run saw
/// everything that the baseline covers.
BaselineSummary summary_of(const LoadedFiles& loaded, const Baseline& baseline,
                           const std::vector<std::string>& paths);

}  // namespace ladder::cli
