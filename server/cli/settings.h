#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/files.h"
#include "rules/settings.h"

namespace ladder::cli {

/// What each ladder.json says, read once. The nearest one holds for a file: in its folder, or in
/// the first folder above that has one.
class SettingsFinder {
 public:
  /// What is wrong in a ladder.json is added to `problems`. If `config` is not empty, that file
  /// holds everywhere.
  SettingsFinder(std::string config, std::vector<Problem>& problems)
      : config_(std::move(config)), problems_(problems) {}

  /// The settings stay where they are.
  const rules::Settings& settings_for(const std::string& file);

 private:
  const rules::Settings& settings_in(const std::filesystem::path& folder);
  const rules::Settings& settings_of(const std::filesystem::path& config);

  std::string config_;
  std::vector<Problem>& problems_;
  std::map<std::filesystem::path, rules::Settings> by_config_;
  std::map<std::filesystem::path, const rules::Settings*> by_folder_;
};

}  // namespace ladder::cli
