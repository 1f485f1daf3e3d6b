#pragma once

#include <string>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace ladder::cli {

/// A rule for `style` in ladder.json, as `ladder rule --new` is given it.
struct NewRule {
  bool is_wanted = false;
  std::string name;
  std::string check;    // `avoid`, `at-most`; empty: not given
  std::string value;    // `can | able to`, `25 words`
  std::string message;  // these are empty where they are left out
  std::string severity;
  std::string unit;
  std::string levels;
  std::string skills;
  std::string allow;
  std::string config;  // the file; empty: the nearest ladder.json
};

void add_new_rule(CLI::App& command, NewRule& rule);

/// Refuses options that only go with `--new`.
void refuse_without_new(const NewRule& rule);

/// Asks for what is missing, writes the rule into a ladder.json and shows it.
int write_new_rule(NewRule rule, Console& console);

}  // namespace ladder::cli
