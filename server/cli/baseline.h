#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cli/batch.h"
#include "cli/reporters/summary.h"
#include "cli/settings.h"
#include "baseline/baseline_file.h"

namespace ladder::cli {

/// A baseline that was read from the disk.
struct Baseline {
  std::string path;  // as shown
  std::string text;
  baseline::BaselineFile file;
  std::string named_at = {};  // its absolute path, where ladder.json files name it
};

/// The path of the baseline that the ladder.json which counts in this folder names, as shown; empty
/// where it names none.
std::string baseline_of_settings(SettingsFinder& settings);

/// Reads a baseline. A Failure says what is wrong with it and how to mend that.
Baseline read_baseline(const std::string& path);

/// What a baseline covers, as seen from here: its own paths are as seen from its folder.
std::vector<std::string> covered_paths(const Baseline& baseline);

/// What a baseline has done for a run.
struct HeldBack {
  std::size_t findings = 0;
  std::vector<std::size_t> found;                // by entry, how often it was found
  std::vector<baseline::BaselineEntry> entries;  // as they would be written now
};

/// The baselines that the ladder.json files name which count for the files of a batch.
std::vector<Baseline> baselines_for(const Batch& batch, SettingsFinder& settings);

/// Takes out of a batch's findings what a baseline holds, first in the files that it covers.
HeldBack hold_back(Batch& batch, const Baseline& baseline, SettingsFinder& settings);

/// By entry, how often it should have been found and was not. A rule that is off cannot show
/// whether it would find something, and so tells nothing.
std::vector<std::size_t> gone(const Batch& batch, SettingsFinder& settings,
                              const Baseline& baseline, const HeldBack& held);

/// What a baseline has done for a run over these paths. What is gone is told by one that has seen
/// all that the baseline covers.
BaselineSummary summary_of(const Batch& batch, SettingsFinder& settings, const Baseline& baseline,
                           const HeldBack& held, const std::vector<std::string>& paths);

}  // namespace ladder::cli
