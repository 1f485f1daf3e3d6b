#pragma once

#include <string>
#include <vector>

#include "cli/files.h"
#include "config/resolver.h"

namespace ladder::cli {

/// Reads the ladder.json files for a run from the disk.
class SettingsFinder {
 public:
  /// What is wrong with a ladder.json is added to `problems`. If `config` is not empty, that file
  /// holds everywhere.
  /// `overrides` comes before all of them, in the form of a ladder.json.
  SettingsFinder(const std::string& config, std::string overrides, std::vector<Problem>& problems);

  /// The settings stay where they are.
  const rules::Settings& settings_for(const std::string& file);

 private:
  std::vector<Problem>& problems_;
  config::Resolver resolver_;
  std::size_t reported_ = 0;  // of the resolver's problems
};

}  // namespace ladder::cli
