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

/// Whether fixes are only reported, made, or shown as a diff.
enum class Fixing { reported, made, shown };

/// `ladder check PATH...`
struct CheckArguments {
  std::vector<std::string> paths;  // `-` is standard input
  std::string stdin_filename;
  SettingsArguments settings;
  std::vector<ReportRequest> reports;  // at most one without a file; empty: the default
  ColourChoice colour = ColourChoice::automatic;
  Named named = Named::always_included;
  Fixing fixing = Fixing::reported;
  text::Applicability most = text::Applicability::safe;  // the fixes to make or show
  /// The value of `--add-suppressions`; `true` if it had none.
  std::string suppression_word;
  /// Suppress the remaining findings by comments, with this reason unless it is empty.
  std::optional<std::string> suppression;
  std::string baseline;           // empty: none
  bool ignores_baseline = false;  // also report the findings in it
  unsigned threads = 0;           // 0: one for each processor
  RuleChoice rules;
  Limits limits;
  bool statistics = false;  // counts for each rule instead of the findings
  bool exit_zero = false;
  std::vector<std::string> only;  // rules or groups whose fixes to make or show; empty: all
  std::string changed;            // as given; `git_choice` holds what it means
  GitChoice git_choice;
  bool watch = false;        // check again whenever a file changes
  bool explain = false;      // show the ladders' conventions instead of findings
  bool why_skipped = false;  // say whether the files are checked instead of checking them
};

void declare(CLI::App& command, CheckArguments& arguments);

/// Fills in what follows from the options. Throws a Failure if they contradict each other.
CheckArguments complete(CheckArguments arguments);

}  // namespace ladder::cli
