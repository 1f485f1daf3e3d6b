#pragma once

#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "cli/files.h"
#include "config/resolver.h"

namespace ladder::cli {

/// The settings that a run is given in addition to ladder.json files.
struct SettingsArguments {
  std::string config;             // the only ladder.json that counts; empty: the nearest
  bool is_isolated = false;       // none counts
  std::vector<std::string> sets;  // `rules.level-gap=off`
};

/// Reads the ladder.json files for a run from the disk.
class SettingsFinder {
 public:
  /// `choice` comes before all of them, in the form of a ladder.json. A Failure names the error in
  /// the arguments.
  explicit SettingsFinder(SettingsArguments arguments, std::string choice = {});
  SettingsFinder(const SettingsFinder&) = delete;
  SettingsFinder& operator=(const SettingsFinder&) = delete;

  /// The settings won't move.
  const config::Settings& settings_for(const std::string& file);

  /// Every value that applies to a file, and where it comes from.
  std::vector<config::Entry> entries_for(const std::string& file);

  /// Which files of a folder to check. It refers to the finder.
  SelectionOf selection() {
    return [this](const std::string& folder) -> const config::Selection& {
      return resolver_.selection_for(folder);
    };
  }

  /// The names of the rules of a team's own in the ladder.json files read so far.
  std::set<std::string> own_rules() const { return resolver_.own_rules(); }

  /// Those rules.
  std::vector<std::shared_ptr<const rules::OwnRule>> own_style() const {
    return resolver_.own_style();
  }

  /// All files that were looked for so far, whether they are there or not.
  const std::vector<std::string>& files() const { return files_; }

  /// The errors in the ladder.json files read so far that were not reported yet. A Failure if
  /// `--set` names a rule that none of them has.
  std::vector<Problem> take_problems();

 private:
  std::optional<std::string> text_of(const std::string& path);
  /// A file's path as the ladder.json files are looked for that count for it: in its real folder,
  /// as ignore files are.
  std::string place_of(const std::string& file);

  SettingsArguments arguments_;
  config::Resolver resolver_;
  std::vector<std::string> files_;
  std::vector<Problem> unreadable_;
  std::unordered_map<std::string, std::string> real_folders_;
  std::size_t reported_ = 0;  // of the resolver's problems
};

using OwnRuleList = std::vector<std::shared_ptr<const rules::OwnRule>>;

/// A team's own rules in the ladder.json of this folder, also those for some files only.
OwnRuleList own_rules_here();

}  // namespace ladder::cli
