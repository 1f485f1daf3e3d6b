#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/language.h"
#include "model/ladder.h"
#include "rules/option.h"
#include "text/diagnostic.h"

namespace ladder::rules {

struct OwnRule;

/// What ladder.json sets for the rules and features.
struct Settings {
  /// By the rules' places in the catalog; nothing means that the rule is off.
  std::vector<std::optional<text::Severity>> severities;
  std::map<const Option*, OptionValue> options;           // the others have their default
  std::vector<std::shared_ptr<const OwnRule>> own_rules;  // the team's own
  /// What `rules` sets for those, by name. Nothing means off.
  std::map<std::string, std::optional<text::Severity>, std::less<>> own_severities;
  std::vector<std::string> required_skills;
  std::vector<std::string> required_levels;
  std::vector<std::string> vocabulary;         // names and words that are right as they are
  std::optional<language::Language> language;  // if the ladders' own words don't decide
  std::optional<model::Layout> layout;         // for new text, if a team has a standard one
  std::string configuration;                   // the ladder.json they're from; empty without one

  /// The language that a ladder is read in.
  language::Language language_of(const model::Ladder& ladder) const {
    return language.value_or(ladder.language);
  }

  // The value of an option, whose default must be of that type.

  bool is_on(const Option& option) const;
  std::uint32_t number(const Option& option) const;
  std::string_view text(const Option& option) const;
};

/// Every rule with its own severity, except those that are off by default.
Settings default_settings();

}  // namespace ladder::rules
