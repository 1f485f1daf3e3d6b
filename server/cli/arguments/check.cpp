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

constexpr std::string_view bare_flag = "true";  // what CLI11 makes of a flag without a value

void add_fixing(CLI::App& command, CheckArguments& arguments) {
  command.add_flag_callback(
      "--fix", [&] { arguments.fixing = std::max(arguments.fixing, Fixing::made); },
      "Make the safe fixes, which keep what a ladder says");
  command.add_flag_callback(
      "--unsafe-fixes", [&] { arguments.most = text::Applicability::unsafe; },
      "With --fix or --diff, the fixes that need a look, too");
  command.add_flag_callback(
      "--diff", [&] { arguments.fixing = Fixing::shown; },
      "Show what --fix would change, and change nothing");
  add_list(command, "--only", "RULE", "With --fix or --diff, the fixes of these rules alone",
           [&](const std::string& it) { arguments.only.push_back(it); });
  command.add_flag("--add-suppressions", arguments.suppression_word,
                   "Suppress what is left by comments; =REASON says why");
}

void add_baseline(CLI::App& command, CheckArguments& arguments) {
  command
      .add_option("--baseline", arguments.baseline,
                  "Hold back the findings that this file has put off")
      ->type_name("FILE");
  command.add_flag("--no-baseline", arguments.ignores_baseline,
                   "Report what a baseline has put off, too");
}

void add_git_choice(CLI::App& command, CheckArguments& arguments) {
  // A flag, so that `--changed sales.ladder` does not take the file for the commit.
  command
      .add_flag("--changed", arguments.changed,
                "Only files that differ from this commit; without one, from where the branch "
                "began, or from the last commit")
      ->type_name("REF");
  command.add_flag_callback(
      "--staged", [&] { arguments.git_choice.which = Selected::staged; },
      "Only files that are staged, as they are staged");
  command.add_flag("--watch", arguments.watch, "Check again whenever a file changes");
}

/// What is not there to be watched or chosen, or not to be written.
void refuse_contradictions(const CheckArguments& arguments) {
  const bool has_input = std::ranges::count(arguments.paths, "-") != 0;
  if (!arguments.only.empty() && arguments.fixing == Fixing::reported)
    throw system::Failure("`--only` says which fixes are made; add `--fix` or `--diff`");
  if (has_input && arguments.git_choice.which != Selected::all)
    throw system::Failure("git knows nothing of standard input; leave out `-`");
  if (arguments.git_choice.which == Selected::staged && arguments.fixing == Fixing::made)
    throw system::Failure(
        "`--staged` checks what is staged, which is no file that `--fix` could write; "
        "`ladder check --staged --diff | git apply --cached` fixes it");
  if (arguments.git_choice.which == Selected::staged && !arguments.suppression_word.empty())
    throw system::Failure(
        "`--staged` checks what is staged, which is no file to write comments into");
  if (!arguments.watch) return;
  if (has_input) throw system::Failure("standard input cannot be watched; leave out `-`");
  if (arguments.fixing == Fixing::shown || arguments.explain)
    throw system::Failure("`--watch` reports again and again; leave out `--diff` and `--explain`");
}

/// Reports that nobody would write, and those of which one would take the place of the other.
void refuse_unwritten_reports(const CheckArguments& arguments) {
  const bool changes = arguments.fixing != Fixing::reported || !arguments.suppression_word.empty();
  const bool goes_into_file = std::ranges::any_of(
      arguments.reports, [](const ReportRequest& it) { return !it.path.empty(); });
  if (arguments.why_skipped && (changes || !arguments.reports.empty()))
    throw system::Failure(
        "`--why-skipped` checks nothing; leave out `--fix`, `--diff`, `--add-suppressions` and "
        "`--output-format`");
  if (arguments.explain && changes)
    throw system::Failure("`--explain` changes nothing; leave out `--fix` and `--diff`");
  if (arguments.explain && goes_into_file)
    throw system::Failure("`--explain` goes to the output; let `--output-format` name no file");
  if (arguments.fixing == Fixing::shown && !arguments.reports.empty())
    throw system::Failure(
        "`--diff` prints a diff in place of a report; leave out `--output-format`");
  std::set<std::string> paths;
  for (const ReportRequest& it : arguments.reports)
    if (!it.path.empty() && !paths.insert(it.path).second)
      throw system::Failure(fmt::format("two reports cannot both go into `{}`", it.path));
}

void add_rules(CLI::App& command, RuleChoice& rules) {
  add_list(command, "--select", "RULE", "Only these rules, or groups of rules",
           [&](const std::string& it) { rules.only.push_back(it); });
  for (const text::Severity severity :
       {text::Severity::error, text::Severity::warning, text::Severity::hint}) {
    const std::string name(rules::name_of(severity));
    add_list(command, "--" + name, "RULE", fmt::format("Report these as {}s", name),
             [&rules, severity](const std::string& it) {
               rules.severities.push_back({it, severity});
             });
  }
  add_list(command, "--ignore", "RULE", "Leave these rules out", [&](const std::string& it) {
    rules.severities.push_back({it, std::nullopt});
  });
}

void add_limits(CLI::App& command, Limits& limits) {
  const Choices<text::Severity> severities{{"error", text::Severity::error},
                                           {"warning", text::Severity::warning},
                                           {"hint", text::Severity::hint}};
  add_choice(command, "--fail-on", "Exit with 1 from this severity on; warning unless told",
             severities, limits.fail_on);
  command
      .add_option_function<std::string>(
          "--max-warnings",
          [&](const std::string& word) {
            limits.most_warnings =
                number_of(word, "--max-warnings", 0, std::numeric_limits<std::size_t>::max());
          },
          "Exit with 1 for errors, and for more warnings than these")
      ->type_name("N");
}

/// The reason that the comments give, which has to fit into one.
std::string suppression_of(const CheckArguments& arguments) {
  if (arguments.explain || arguments.fixing == Fixing::shown)
    throw system::Failure("`--add-suppressions` changes files; leave out `--explain` and `--diff`");
  const std::string& word = arguments.suppression_word;
  if (word.find("-->") != word.npos || word.find_first_of("\r\n") != word.npos)
    throw system::Failure("the reason of `--add-suppressions` has to be one line without `-->`");
  if (!text::invalid_utf8(word).empty())
    throw system::Failure("the reason of `--add-suppressions` has to be in UTF-8, as ladders are");
  return word == "true" ? "" : word;
}

}  // namespace

void declare(CLI::App& command, CheckArguments& arguments) {
  command.add_option("paths", arguments.paths, "Files and folders; without one, this folder")
      ->type_name("PATH");
  add_fixing(command, arguments);
  add_baseline(command, arguments);
  add_git_choice(command, arguments);
  add_rules(command, arguments.rules);
  add_limits(command, arguments.limits);
  command.add_flag("--statistics", arguments.statistics,
                   "Count what each rule found, in place of the findings");
  add_reports(command, arguments.reports);
  add_colour(command, arguments.colour);
  add_settings(command, arguments.settings);
  command.add_option("--stdin-filename", arguments.stdin_filename, "The name of standard input")
      ->type_name("NAME");
  add_threads(command, arguments.threads);
  command.add_flag("--explain", arguments.explain,
                   "Say by which habits of its own each ladder is judged");
  command.add_flag("--exit-zero", arguments.exit_zero, "Exit with 0 whatever is found");
  command.add_flag_callback(
      "--force-exclude", [&] { arguments.named = Named::taken_unless_ignored; },
      "Leave out ignored files even where they are named");
  command.add_flag("--why-skipped", arguments.why_skipped,
                   "Say whether these files are checked, and why not");
  command.footer(
      "Formats:\n"
      "  for people    full (on a terminal), concise (else), markdown, html\n"
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
        "which file is skipped? For example: `ladder check --why-skipped sales.ladder`");
  arguments.paths = paths_meant(std::move(arguments.paths), arguments.stdin_filename);
  if (!arguments.changed.empty()) {
    if (arguments.git_choice.which == Selected::staged)
      throw system::Failure("`--changed` and `--staged` choose differently; leave out one of them");
    const bool is_bare = arguments.changed == bare_flag;
    arguments.git_choice = {Selected::changed, is_bare ? "" : arguments.changed};
  }
  refuse_contradictions(arguments);
  refuse_unwritten_reports(arguments);
  const auto to_output =
      std::ranges::count_if(arguments.reports, &std::string::empty, &ReportRequest::path);
  if (1 < to_output)
    throw system::Failure(
        "two reports cannot both go to the output; let one go into a file, as in "
        "`--output-format sarif=findings.sarif`");
  if (arguments.statistics && (0 < to_output || arguments.fixing == Fixing::shown))
    throw system::Failure(
        "`--statistics` takes the place of the findings; leave out `--diff`, and let "
        "`--output-format` name a file");
  if (!arguments.suppression_word.empty()) arguments.suppression = suppression_of(arguments);
  if (arguments.ignores_baseline && !arguments.baseline.empty())
    throw system::Failure(
        "`--baseline` and `--no-baseline` contradict each other; leave out one of them");
  return arguments;
}

}  // namespace ladder::cli
