#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments/reports.h"
#include "cli/files.h"
#include "cli/git_choice.h"
#include "cli/policy.h"
#include "cli/screen.h"
#include "cli/settings.h"
#include "text/diagnostic.h"

namespace ladder::cli {

/// What is done about fixes: they are reported, or made, or shown as a diff.
enum class Fixing { reported, made, shown };

/// `ladder check PATH...`
struct CheckArguments {
  std::vector<std::string> paths;  // `-` is standard input
  std::string stdin_filename;
  SettingsArguments settings;
  std::vector<ReportRequest> reports;  // one at most without a file; none: by where output goes
  ColourChoice colour = ColourChoice::automatic;
  Named named = Named::always_taken;
  Fixing fixing = Fixing::reported;
  text::Applicability most = text::Applicability::safe;  // of the fixes that are made or shown
  /// What `--add-suppressions` was given: `true` where it was nothing.
  std::string suppression_word;
  /// The findings that are left are suppressed by comments, for this reason if it is not empty.
  std::optional<std::string> suppression;
  std::string baseline;           // empty: none
  bool ignores_baseline = false;  // report what it holds, too
  unsigned threads = 0;           // 0: as many as there are processors
  RuleChoice rules;
  Limits limits;
  bool statistics = false;  // how often each rule found something, in place of the findings
  bool exit_zero = false;
  std::vector<std::string> only;  // the rules, or groups, whose fixes are made or shown; empty: all
  std::string changed;            // as it was given; `git_choice` says what it means
  GitChoice git_choice;
  bool watch = false;        // check again whenever a file changes
  bool explain = false;      // the habits of the ladders, in place of what is wrong in them
  bool why_skipped = false;  // whether the files are checked, in place of checking them
};

void declare(CLI::App& command, CheckArguments& arguments);

/// What must be said before the command can begin; a Failure where options contradict each other.
CheckArguments complete(CheckArguments arguments);

}  // namespace ladder::cli
