#include "cli/arguments/check.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "cli/baseline.h"
#include "cli/commands.h"
#include "cli/loaded_files.h"
#include "cli/policy.h"
#include "cli/printable.h"
#include "cli/reporters/conventions.h"
#include "cli/reporters/reporters.h"
#include "cli/trouble.h"
#include "cli/unified_diff.h"
#include "cli/watch.h"
#include "cli/why_skipped.h"
#include "project/acceptance.h"
#include "project/fixing.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replace.h"

namespace ladder::cli {
namespace {

/// Writes the changed documents to their files, except standard input. A document that can't be
/// written becomes a problem: it isn't among the returned ones, and its text and findings are
/// restored.
std::vector<project::ChangedText> write_changes(std::vector<project::ChangedText> changes,
                                                LoadedFiles& loaded) {
  std::vector<std::string> paths;
  paths.reserve(changes.size());
  for (const project::ChangedText& it : changes) paths.push_back(loaded.find(it.name)->real_path);
  std::vector<std::optional<std::string>> troubles(changes.size());
  system::for_each_replaced(paths, loaded.threads, [&](std::size_t i) {
    if (paths[i].empty()) return;
    const std::string& text = loaded.find(changes[i].name)->text();
    if (const auto refusal = system::replace_file(paths[i], changes[i].original, text))
      troubles[i] = trouble_of(*refusal);
  });

  std::vector<project::ChangedText> done;
  std::vector<project::NamedText> undone;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    project::ChangedText& it = changes[i];
    if (troubles[i]) {
      loaded.problems.push_back({loaded.find(it.name)->path, *std::move(troubles[i])});
      undone.push_back({std::move(it.name), std::move(it.original)});
    } else {
      done.push_back(std::move(it));
    }
  }
  if (!undone.empty()) {
    loaded.project.replace(std::move(undone), loaded.threads);
    loaded.check();
  }
  return done;
}

/// The format of the report to standard output; nothing if all reports go to files.
std::optional<Format> format_of(const CheckArguments& arguments, const Screen& screen) {
  for (const ReportRequest& it : arguments.reports)
    if (it.path.empty()) return it.format;
  if (!arguments.reports.empty()) return std::nullopt;
  return screen.is_terminal ? Format::full : Format::concise;
}

void report(const LoadedFiles& loaded, const Summary& summary, Format format, const Screen& screen,
            Output& output) {
  switch (format) {
    case Format::full: return report_full(loaded, summary, screen, output);
    case Format::concise: return report_concise(loaded, screen, output);
    case Format::markdown: return report_markdown(loaded, output);
    case Format::html: return report_html(loaded, output);
    case Format::json: return report_json(loaded, summary, output);
    case Format::jsonl: return report_jsonl(loaded, output);
    case Format::sarif: return report_sarif(loaded, output);
    case Format::github: return report_github(loaded, output);
    case Format::gitlab: return report_gitlab(loaded, output);
    case Format::junit: return report_junit(loaded, summary, output);
    case Format::checkstyle: return report_checkstyle(loaded, output);
    case Format::rdjson: return report_rdjson(loaded, output);
  }
}

/// Reports in files look as they would in a pipe.
void report_into_files(const LoadedFiles& loaded, const Summary& summary,
                       const CheckArguments& arguments) {
  for (const ReportRequest& it : arguments.reports) {
    if (it.path.empty()) continue;
    std::string text;
    Output output(text);
    report(loaded, summary, it.format, {}, output);
    output.flush();
    system::write_file(it.path, text);
  }
}

/// Reports on the loaded files. If standard input was fixed, its text goes to standard output and
/// the report goes to standard error.
void report(const LoadedFiles& loaded, const Summary& summary, const CheckArguments& arguments,
            Console& console) {
  const bool changes = arguments.fixing == Fixing::made || arguments.suppression;
  bool is_text = changes && !loaded.left_input.empty();
  if (is_text) console.output.write(loaded.left_input);
  for (const File& it : loaded.files) {
    if (!changes || !it.is_standard_input()) continue;
    console.output.write(it.text());
    is_text = true;
  }
  Output& output = is_text ? console.errors : console.output;
  const Screen screen = screen_of(output.stream(), arguments.colour, console.environment);
  if (arguments.statistics) return report_statistics(loaded, screen, output);
  const std::optional<Format> format = format_of(arguments, screen);
  if (!format) return;
  report(loaded, summary, *format, screen, output);
  if (*format != Format::concise) return;
  if (0 < summary.fixed) console.errors.write(fixed_in_words(summary) + '\n');
  // Programs that read the findings line by line don't need a summary.
  if (screen.is_terminal) console.errors.write(to_sentence(summary) + '\n');
}

/// The file that a fix is written to: for a link, its target, relative to this folder.
std::string path_to_write(const File& file) {
  const bool is_link = system::own_kind_of(file.path) == system::FileKind::link;
  return is_link ? system::shown_path(file.real_path) : file.path;
}

/// A summary of the diff. It goes to standard error, because the diff itself may go to `git apply`.
std::string diff_in_words(const std::vector<project::ChangedText>& changes,
                          text::Applicability most, const Summary& before) {
  std::size_t fixes = 0;
  for (const project::ChangedText& it : changes) fixes += it.findings;
  if (!changes.empty())
    return fmt::format("{} would be fixed in {}\n", counted(fixes, "problem"),
                       counted(changes.size(), "file"));
  const bool more = most == text::Applicability::safe && 0 < before.unsafe_fixable;
  return more ? "nothing to fix without --unsafe-fixes\n" : "nothing to fix\n";
}

/// The baseline given by the option, or else those of the ladder.json files.
std::vector<Baseline> baselines_of(const CheckArguments& arguments, const LoadedFiles& loaded) {
  std::vector<Baseline> baselines;
  if (arguments.ignores_baseline) return baselines;
  if (arguments.baseline.empty()) return baselines_for(loaded);
  baselines.push_back(read_baseline(arguments.baseline));
  return baselines;
}

/// The sum of several summaries.
std::optional<BaselineSummary> total_of(const std::vector<BaselineSummary>& summaries) {
  if (summaries.empty()) return std::nullopt;
  BaselineSummary sum = summaries.front();
  for (std::size_t i = 1; i < summaries.size(); ++i) {
    sum.path += ", " + summaries[i].path;
    sum.set_aside_findings += summaries[i].set_aside_findings;
    sum.gone += summaries[i].gone;
  }
  return sum;
}

/// The number of findings left in files that could be written.
std::size_t findings_left(const LoadedFiles& loaded) {
  std::size_t left = 0;
  for (const File& file : loaded.files)
    if (std::ranges::find(loaded.problems, file.path, &Problem::path) == loaded.problems.end())
      left += file.findings().size();
  return left;
}

/// "3 problems suppressed in 1 file; comments can't suppress 1 problem".
std::string suppressed_in_words(const std::vector<project::ChangedText>& changes,
                                std::size_t left) {
  std::size_t suppressed = 0;
  for (const project::ChangedText& it : changes) suppressed += it.findings;
  std::string words = "nothing to suppress";
  if (0 < suppressed)
    words = fmt::format("{} suppressed in {}", counted(suppressed, "problem"),
                        counted(changes.size(), "file"));
  if (0 < left) words += fmt::format("; comments can't suppress {}", counted(left, "problem"));
  return words + '\n';
}

/// Makes the requested fixes in memory.
std::vector<project::ChangedText> fix(LoadedFiles& loaded, const CheckArguments& arguments) {
  semantics::FixChoice choice{arguments.most};
  for (const std::string& word : arguments.only)
    for (const std::string_view rule : rules_of(word, loaded.settings->own_rules()))
      choice.rules.push_back(rule);
  project::FixingOutcome outcome =
      project::fix(loaded.project, loaded.names, choice, loaded.threads);
  project::leave_to_author(loaded.project, loaded.names, choice, outcome.left_out);
  return std::move(outcome.changes);
}

/// Prints a diff of what the fixes would change.
void show_fixes(LoadedFiles& loaded, const CheckArguments& arguments, const Summary& before,
                Console& console) {
  const Screen screen = console.screen(arguments.colour);
  const std::vector<project::ChangedText> changes = fix(loaded, arguments);
  for (const project::ChangedText& it : changes) {
    const File& file = *loaded.find(it.name);
    console.output.write(unified_diff(path_to_write(file), it.original, file.text(), screen));
  }
  console.errors.write(diff_in_words(changes, arguments.most, before));
}

/// Checks the files, makes or shows the requested fixes, and reports the remaining findings.
Summary check(LoadedFiles& loaded, const CheckArguments& arguments, Console& console) {
  const std::vector<Baseline> baselines = baselines_of(arguments, loaded);
  set_aside(loaded, baselines);
  loaded.check();
  Summary summary = summary_of(loaded);
  if (arguments.fixing == Fixing::shown) {
    show_fixes(loaded, arguments, summary, console);
    return summary;
  }
  if (arguments.fixing == Fixing::made)
    summary = summary_of(loaded, write_changes(fix(loaded, arguments), loaded));
  if (arguments.suppression) {
    const std::vector<project::ChangedText> changes = write_changes(
        project::accept(loaded.project, loaded.names, *arguments.suppression, loaded.threads),
        loaded);
    const Summary before = std::exchange(summary, summary_of(loaded));
    console.errors.write(suppressed_in_words(changes, findings_left(loaded)));
    summary.fixed = before.fixed;
    summary.files_fixed = before.files_fixed;
  }
  // If only some files were chosen, the baseline can't tell which findings of the others are gone.
  const bool all = arguments.git_choice.which == Selected::all;
  std::vector<BaselineSummary> summaries;
  summaries.reserve(baselines.size());
  for (const Baseline& it : baselines)
    summaries.push_back(summary_of(loaded, it, all ? arguments.paths : std::vector<std::string>()));
  summary.baseline = total_of(summaries);
  report(loaded, summary, arguments, console);
  // Even if a report can't be written, the findings are printed.
  console.output.flush();
  report_into_files(loaded, summary, arguments);
  return summary;
}

/// Prints the conventions that the ladders are judged by.
void explain(const LoadedFiles& loaded, const CheckArguments& arguments, Console& console) {
  std::vector<ExplainedFile> files;
  for (const File& it : loaded.files) files.push_back({&it, semantics::explained(it.view())});
  const bool as_json = !arguments.reports.empty() && arguments.reports[0].format == Format::json;
  if (as_json) report_conventions_json(files, console.output);
  else report_conventions(files, console.screen(arguments.colour), console.output);
}

/// "2 of 14 files are new or changed since `main`": explains why the others aren't checked.
std::string selection_in_words(const LoadedFiles& loaded) {
  const std::size_t all = loaded.files.size() + loaded.others;
  return fmt::format("{} of {} {} {}\n", loaded.files.size(), counted(all, "file"),
                     loaded.files.size() == 1 || all == 1 ? "is" : "are", loaded.selection);
}

/// Everything the result depends on.
WatchedRun what_was_read(const LoadedFiles& loaded, const CheckArguments& arguments) {
  const std::shared_ptr<SettingsFinder>& settings = loaded.settings;
  WatchedRun read;
  for (const auto* files : {&loaded.files, &loaded.bases})
    for (const File& it : *files) read.files.push_back(it.real_path);
  if (!arguments.baseline.empty()) read.files.push_back(system::real_path_of(arguments.baseline));
  for (const File& it : loaded.files)
    read.files.push_back(settings->settings_for(it.path).baseline);
  read.files.insert(read.files.end(), settings->files().begin(), settings->files().end());
  read.is_ladder = [settings](const std::string& path) {
    return includes(settings->selection(), path);
  };
  return read;
}

WatchedRun run(const CheckArguments& arguments, Console& console) {
  LoadedFiles loaded(
      {.paths = arguments.paths,
       .named = arguments.named,
       .input = console.input,
       .stdin_filename = arguments.stdin_filename,
       .git_choice = arguments.git_choice,
       .threads = arguments.threads},
      std::make_shared<SettingsFinder>(arguments.settings, to_config(arguments.rules)));
  refuse_unknown(arguments.rules, loaded.settings->own_rules());
  Summary summary;
  if (arguments.explain) explain(loaded, arguments, console);
  else summary = check(loaded, arguments, console);
  if (!loaded.selection.empty()) console.errors.write(selection_in_words(loaded));
  else if (loaded.files.empty() && loaded.problems.empty()) console.errors.write(no_ladder_found);
  print(loaded.problems, console.errors);

  WatchedRun result;
  if (arguments.watch) result = what_was_read(loaded, arguments);
  if (!loaded.problems.empty()) result.exit_code = 2;
  else if (!arguments.exit_zero && fails(summary, arguments.limits)) result.exit_code = 1;
  return result;
}

int execute(const CheckArguments& arguments, Console& console) {
  if (arguments.why_skipped) {
    SettingsFinder settings(arguments.settings, to_config(arguments.rules));
    return why_skipped(arguments.paths, settings, console);
  }
  if (!arguments.watch) return run(arguments, console).exit_code;
  const Screen screen = console.screen(arguments.colour);
  return watch(arguments.paths, screen, console, [&] { return run(arguments, console); });
}

}  // namespace

Execution check_command(CLI::App& command) {
  const auto arguments = std::make_shared<CheckArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
