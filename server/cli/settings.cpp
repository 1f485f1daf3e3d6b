#include "cli/settings.h"

#include "config/config.h"
#include "rules/catalog.h"

namespace fs = std::filesystem;

namespace ladder::cli {

const rules::Settings& SettingsFinder::settings_for(const std::string& file) {
  return config_.empty() ? settings_in(fs::absolute(file).lexically_normal().parent_path())
                         : settings_of(config_);
}

const rules::Settings& SettingsFinder::settings_in(const fs::path& folder) {
  const auto known = by_folder_.find(folder);
  if (known != by_folder_.end()) return *known->second;

  std::error_code unreadable;
  const fs::path config = folder / "ladder.json";
  const bool found = fs::exists(config, unreadable);
  const bool at_the_top = folder == folder.parent_path();
  const rules::Settings& settings = found        ? settings_of(config)
                                    : at_the_top ? settings_of({})
                                                 : settings_in(folder.parent_path());
  by_folder_.emplace(folder, &settings);
  return settings;
}

/// Without a file, or with one that cannot be read, everything is as it is by default.
const rules::Settings& SettingsFinder::settings_of(const fs::path& config) {
  const auto [place, is_new] = by_config_.try_emplace(config, rules::default_settings());
  if (!is_new || config.empty()) return place->second;

  const std::string path = config.lexically_proximate(fs::current_path()).native();
  Content content = read(config.native());
  if (content.problem) {
    problems_.push_back({path, std::move(content.problem->message)});
    return place->second;
  }
  config::Config parsed = config::parse(content.text);
  place->second = std::move(parsed.settings);
  for (std::string& problem : parsed.problems) problems_.push_back({path, std::move(problem)});
  return place->second;
}

}  // namespace ladder::cli
