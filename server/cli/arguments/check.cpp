#include "cli/arguments/check.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string_view>

#include "cli/arguments/options.h"
#include "rules/pages.h"
#include "system/failure.h"
#include "text/utf8.h"

namespace ladder::cli {
namespace {

constexpr std::string_view bare_flag = "true";  // the value CLI11 gives a flag that has none

void add_fixing(CLI::App& command, CheckArguments& arguments) {
  command.add_flag_callback(
      "--fix", [&] { arguments.fixing = std::max(arguments.fixing, Fixing::made); },
      "Make safe fixes, which don't change what a ladder says");
  command.add_flag_callback(
      "--unsafe-fixes", [&] { arguments.most = text::Applicability::unsafe; },
      "With --fix or --diff, include fixes you should review");
  command.add_flag_callback(
      "--diff", [&] { arguments.fixing = Fixing::shown; },
      "Show what --fix would change, without changing files");
  add_list(command, "--only", "RULE",
           "With --fix or --diff, include only fixes for these rules or rule groups",
           [&](const std::string& it) { arguments.only.push_back(it); });
  command.add_flag("--add-suppressions", arguments.suppression_word,
                   "Add a suppression comment for each remaining finding; to give a reason, use "
                   "--add-suppressions=REASON");
}

void add_baseline(CLI::App& command, CheckArguments& arguments) {
  command
      .add_option("--baseline", arguments.baseline, "Don't report the findings in this baseline")
      ->type_name("FILE");
  command.add_flag("--no-baseline", arguments.ignores_baseline,
                   "Also report the findings in the baseline");
}

void add_git_choice(CLI::App& command, CheckArguments& arguments) {
  // A flag, because `--changed sales.ladder` must not treat the file as the commit.
  command
      .add_flag("--changed", arguments.changed,
                "Check only files changed since REF (default: where your branch started or, if "
                "you're on the main branch, its last commit)")
      ->type_name("REF");
  command.add_flag_callback(
      "--staged", [&] { arguments.git_choice.which = Selected::staged; },
      "Check only staged files, using the version staged in git");
  command.add_flag("--watch", arguments.watch, "Check again whenever a file changes");
}

/// Refuses options about input, fixes and watching that contradict each other.
void refuse_contradictions(const CheckArguments& arguments) {
  const bool has_input = std::ranges::count(arguments.paths, "-") != 0;
  if (!arguments.only.empty() && arguments.fixing == Fixing::reported)
    throw system::Failure("`--only` chooses which fixes to make; add `--fix` or `--diff`");
  if (has_input && arguments.git_choice.which != Selected::all)
    throw system::Failure("git doesn't track standard input; leave out `-`");
  if (arguments.git_choice.which == Selected::staged && arguments.fixing == Fixing::made)
    throw system::Failure(
        "`--fix` can't change the staged version; "
        "use `ladder check --staged --diff | git apply --cached` instead");
  if (arguments.git_choice.which == Selected::staged && !arguments.suppression_word.empty())
    throw system::Failure(
        "`--add-suppressions` can't change the staged version; leave out `--staged`");
  if (!arguments.watch) return;
  if (has_input) throw system::Failure("`--watch` can't watch standard input; leave out `-`");
  if (arguments.fixing == Fixing::shown || arguments.explain)
    throw system::Failure("`--watch` can't be combined with `--diff` or `--explain`");
}

/// Refuses reports that would never be written, and two reports that go to the same file.
void refuse_unwritten_reports(const CheckArguments& arguments) {
  const bool changes = arguments.fixing != Fixing::reported || !arguments.suppression_word.empty();
  const bool goes_into_file = std::ranges::any_of(
      arguments.reports, [](const ReportRequest& it) { return !it.path.empty(); });
  if (arguments.why_skipped && (changes || !arguments.reports.empty()))
    throw system::Failure(
        "`--why-skipped` doesn't check anything; leave out `--fix`, `--diff`, "
        "`--add-suppressions` and `--output-format`");
  if (arguments.explain && changes)
    throw system::Failure(
        "`--explain` doesn't fix anything; leave out `--fix`, `--diff` and `--add-suppressions`");
  if (arguments.explain && goes_into_file)
    throw system::Failure(
        "`--explain` writes to standard output; leave out the file after `--output-format`");
  if (arguments.fixing == Fixing::shown && !arguments.reports.empty())
    throw system::Failure(
        "`--diff` prints a diff instead of a report; leave out `--output-format`");
  std::set<std::string> paths;
  for (const ReportRequest& it : arguments.reports)
    if (!it.path.empty() && !paths.insert(it.path).second)
      throw system::Failure(
          fmt::format("two reports can't both go to `{}`; use different files", it.path));
}

void add_rules(CLI::App& command, RuleChoice& rules) {
  add_list(command, "--select", "RULE", "Use only these rules or rule groups",
           [&](const std::string& it) { rules.only.push_back(it); });
  for (const text::Severity severity :
       {text::Severity::error, text::Severity::warning, text::Severity::hint}) {
    const std::string name(rules::name_of(severity));
    add_list(command, "--" + name, "RULE",
             fmt::format("Report findings of these rules or rule groups as {}s", name),
             [&rules, severity](const std::string& it) {
               rules.severities.push_back({it, severity});
             });
  }
  add_list(command, "--ignore", "RULE", "Don't use these rules or rule groups",
           [&](const std::string& it) {
             rules.severities.push_back({it, std::nullopt});
           });
}

void add_limits(CLI::App& command, Limits& limits) {
  const Choices<text::Severity> severities{{"error", text::Severity::error},
                                           {"warning", text::Severity::warning},
                                           {"hint", text::Severity::hint}};
  add_choice(command, "--fail-on",
             "Exit with 1 if any finding is this severe or worse (default: warning)", severities,
             limits.fail_on);
  command
      .add_option_function<std::string>(
          "--max-warnings",
          [&](const std::string& word) {
            limits.most_warnings =
                number_of(word, "--max-warnings", 0, std::numeric_limits<std::size_t>::max());
          },
          "Exit with 1 if there are errors, or more than N warnings")
      ->type_name("N");
}

/// The reason given in the comments. It must fit on one line.
std::string suppression_of(const CheckArguments& arguments) {
  if (arguments.explain || arguments.fixing == Fixing::shown)
    throw system::Failure("`--add-suppressions` changes files; leave out `--explain` and `--diff`");
  const std::string& word = arguments.suppression_word;
  if (word.find("-->") != word.npos || word.find_first_of("\r\n") != word.npos)
    throw system::Failure("the reason for `--add-suppressions` must be one line without `-->`");
  if (!text::invalid_utf8(word).empty())
    throw system::Failure(
        "the reason for `--add-suppressions` must be in UTF-8, like ladder files");
  return word == "true" ? "" : word;
}

}  // namespace

void declare(CLI::App& command, CheckArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Files and folders to check (default: the current folder)")
      ->type_name("PATH");
  add_fixing(command, arguments);
  add_baseline(command, arguments);
  add_git_choice(command, arguments);
  add_rules(command, arguments.rules);
  add_limits(command, arguments.limits);
  command.add_flag("--statistics", arguments.statistics,
                   "Count the findings of each rule instead of listing them");
  add_reports(command, arguments.reports);
  add_colour(command, arguments.colour);
  add_settings(command, arguments.settings);
  command
      .add_option("--stdin-filename", arguments.stdin_filename,
                  "The file name to assume for standard input")
      ->type_name("NAME");
  add_threads(command, arguments.threads);
  command.add_flag("--explain", arguments.explain,
                   "Show the conventions each ladder follows and is checked against");
  command.add_flag("--exit-zero", arguments.exit_zero,
                   "Exit with 0 even if there are errors or warnings");
  command.add_flag_callback(
      "--force-exclude", [&] { arguments.named = Named::included_unless_ignored; },
      "Skip ignored files even if you pass their names");
  command.add_flag("--why-skipped", arguments.why_skipped,
                   "Show whether these files are checked and, if not, why not");
  command.footer(
      "Formats:\n"
      "  for people    full (on a terminal), concise (otherwise), markdown, html\n"
      "  for programs  json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson\n\n"
      "Examples:\n"
      "  ladder check ladders/ sales.ladder\n"
      "  ladder check --fix sales.ladder\n"
      "  ladder check --diff > fixes.patch\n"
      "  ladder check --changed=main\n"
      "  ladder check --output-format full --output-format sarif=findings.sarif\n"
      "  ladder check - --stdin-filename sales.ladder < sales.ladder");
}

CheckArguments complete(CheckArguments arguments) {
  if (arguments.why_skipped && arguments.paths.empty())
    throw system::Failure(
        "specify the skipped file, for example: `ladder check --why-skipped sales.ladder`");
  arguments.paths = paths_to_read(std::move(arguments.paths), arguments.stdin_filename);
  if (!arguments.changed.empty()) {
    if (arguments.git_choice.which == Selected::staged)
      throw system::Failure("`--changed` and `--staged` can't be combined; leave out one of them");
    const bool is_bare = arguments.changed == bare_flag;
    arguments.git_choice = {Selected::changed, is_bare ? "" : arguments.changed};
  }
  refuse_contradictions(arguments);
  refuse_unwritten_reports(arguments);
  const auto to_output =
      std::ranges::count_if(arguments.reports, &std::string::empty, &ReportRequest::path);
  if (1 < to_output)
    throw system::Failure(
        "only one report can go to standard output; write the others to files, for example: "
        "`--output-format sarif=findings.sarif`");
  if (arguments.statistics && (0 < to_output || arguments.fixing == Fixing::shown))
    throw system::Failure(
        "`--statistics` replaces the list of findings, so it can't be combined with `--diff`, and "
        "other reports must go to a file: `--output-format FORMAT=FILE`");
  if (!arguments.suppression_word.empty()) arguments.suppression = suppression_of(arguments);
  if (arguments.ignores_baseline && !arguments.baseline.empty())
    throw system::Failure(
        "`--baseline` and `--no-baseline` can't be combined; leave out one of them");
  return arguments;
}

}  // namespace ladder::cli
