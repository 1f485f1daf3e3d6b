#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "cli/accept.h"
#include "cli/baseline.h"
#include "cli/batch.h"
#include "cli/commands.h"
#include "cli/diagnose.h"
#include "cli/explain.h"
#include "cli/fix.h"
#include "cli/policy.h"
#include "cli/printable.h"
#include "cli/reporters/reporters.h"
#include "cli/unified_diff.h"
#include "cli/watch.h"
#include "cli/why_skipped.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replace.h"

namespace ladder::cli {
namespace {

/// The report that goes to the output; nothing where all of them go into files.
std::optional<Format> format_of(const CheckArguments& arguments, const Screen& screen) {
  for (const ReportRequest& it : arguments.reports)
    if (it.path.empty()) return it.format;
  if (!arguments.reports.empty()) return std::nullopt;
  return screen.is_terminal ? Format::full : Format::concise;
}

void report(const Batch& batch, const Summary& summary, Format format, const Screen& screen,
            Output& output) {
  switch (format) {
    case Format::full: return report_full(batch, summary, screen, output);
    case Format::concise: return report_concise(batch, screen, output);
    case Format::markdown: return report_markdown(batch, summary, output);
    case Format::html: return report_html(batch, summary, output);
    case Format::json: return report_json(batch, summary, output);
    case Format::jsonl: return report_jsonl(batch, output);
    case Format::sarif: return report_sarif(batch, output);
    case Format::github: return report_github(batch, output);
    case Format::gitlab: return report_gitlab(batch, output);
    case Format::junit: return report_junit(batch, summary, output);
    case Format::checkstyle: return report_checkstyle(batch, output);
    case Format::rdjson: return report_rdjson(batch, output);
  }
}

/// Reports into files look as they would in a pipe.
void report_into_files(const Batch& batch, const Summary& summary,
                       const CheckArguments& arguments) {
  for (const ReportRequest& it : arguments.reports) {
    if (it.path.empty()) continue;
    std::string text;
    Output output(text);
    report(batch, summary, it.format, {}, output);
    output.flush();
    system::write_file(it.path, text);
  }
}

/// Reports on the batch. The fixed text of standard input comes first, and then takes the place of
/// the report, which moves to the errors.
void report(const Batch& batch, const Summary& summary, const CheckArguments& arguments,
            Console& console) {
  const bool changes = arguments.fixing == Fixing::made || arguments.suppression;
  bool is_text = changes && !batch.left_input.empty();
  if (is_text) console.output.write(batch.left_input);
  for (const File& it : batch.files) {
    if (!changes || !it.is_standard_input()) continue;
    console.output.write(it.text);
    is_text = true;
  }
  Output& output = is_text ? console.errors : console.output;
  const Screen screen = screen_of(output.stream(), arguments.colour, console.environment);
  if (arguments.statistics) return report_statistics(batch, screen, output);
  const std::optional<Format> format = format_of(arguments, screen);
  if (!format) return;
  report(batch, summary, *format, screen, output);
  if (*format != Format::concise) return;
  if (0 < summary.fixed) console.errors.write(fixed_in_words(summary) + '\n');
  // Programs that read the findings line by line need no summary.
  if (screen.is_terminal) console.errors.write(to_sentence(summary) + '\n');
}

/// The file that a fix is written to: of a link its target, as seen from here.
std::string path_to_write(const File& file) {
  const bool is_link = system::own_kind_of(file.path) == system::FileKind::link;
  return is_link ? system::shown_path(file.real_path) : file.path;
}

/// What a diff is about, for the errors, since the output is for `git apply`.
std::string diff_in_words(const std::vector<Change>& changes, text::Applicability most,
                          const Summary& before) {
  std::size_t fixes = 0;
  for (const Change& it : changes) fixes += it.fixes;
  if (!changes.empty())
    return fmt::format("{} would be fixed in {}\n", counted(fixes, "problem"),
                       counted(changes.size(), "file"));
  const bool more = most == text::Applicability::safe && 0 < before.unsafe_fixable;
  return more ? "nothing to fix without --unsafe-fixes\n" : "nothing to fix\n";
}

/// The baseline that is named, or else those of the ladder.json files.
std::vector<Baseline> baselines_of(const CheckArguments& arguments, const Batch& batch,
                                   SettingsFinder& settings) {
  if (arguments.ignores_baseline) return {};
  if (arguments.baseline.empty()) return baselines_for(batch, settings);
  return {read_baseline(arguments.baseline)};
}

/// What all of them have done.
std::optional<BaselineSummary> in_sum(const std::vector<BaselineSummary>& summaries) {
  if (summaries.empty()) return std::nullopt;
  BaselineSummary sum = summaries.front();
  for (std::size_t i = 1; i < summaries.size(); ++i) {
    sum.path += ", " + summaries[i].path;
    sum.held_back += summaries[i].held_back;
    sum.gone += summaries[i].gone;
  }
  return sum;
}

/// What is left in files that could be written.
std::size_t findings_left(const Batch& batch) {
  std::size_t left = 0;
  for (const File& file : batch.files)
    if (std::ranges::find(batch.problems, file.path, &Problem::path) == batch.problems.end())
      left += file.findings.size();
  return left;
}

/// Finds what is wrong, does about fixes what is asked for, and reports what is left.
Summary check(Batch& batch, SettingsFinder& settings, const CheckArguments& arguments,
              Console& console) {
  const unsigned threads = arguments.threads;
  const std::vector<Baseline> baselines = baselines_of(arguments, batch, settings);
  std::vector<HeldBack> held(baselines.size());
  const auto find = [&] {
    diagnose(batch, settings, threads);
    for (std::size_t i = 0; i < baselines.size(); ++i)
      held[i] = hold_back(batch, baselines[i], settings);
  };
  features::FixChoice choice{arguments.most};
  for (const std::string& word : arguments.only)
    for (const std::string_view rule : rules_of(word)) choice.rules.push_back(rule);
  const auto fixed = [&] { return fix(batch, choice, threads, find); };
  find();
  Summary summary = summary_of(batch);
  if (arguments.fixing == Fixing::shown) {
    const Screen screen = console.screen(arguments.colour);
    const std::vector<Change> changes = fixed();
    for (const Change& it : changes)
      console.output.write(
          unified_diff(path_to_write(*it.file), it.original, it.file->text, screen));
    console.errors.write(diff_in_words(changes, arguments.most, summary));
    return summary;
  }
  if (arguments.fixing == Fixing::made)
    summary = summary_of(batch, written(fixed(), batch, threads, find));
  if (arguments.suppression) {
    const std::vector<Change> changes =
        written(accept(batch, *arguments.suppression, threads, find), batch, threads, find);
    const Summary before = std::exchange(summary, summary_of(batch));
    console.errors.write(accepted_in_words(changes, findings_left(batch)));
    summary.fixed = before.fixed;
    summary.files_fixed = before.files_fixed;
  }
  // Files that were not chosen do not tell what has gone from them.
  const bool all = arguments.git_choice.which == Selected::all;
  std::vector<BaselineSummary> summaries;
  for (std::size_t i = 0; i < baselines.size(); ++i)
    summaries.push_back(summary_of(batch, settings, baselines[i], held[i],
                                   all ? arguments.paths : std::vector<std::string>()));
  summary.baseline = in_sum(summaries);
  report(batch, summary, arguments, console);
  // A report that cannot be written keeps nobody from what was found.
  console.output.flush();
  report_into_files(batch, summary, arguments);
  return summary;
}

/// "2 of 14 files are changed since `main`", so that nobody wonders at what is not checked.
std::string selection_in_words(const Batch& batch) {
  const std::size_t all = batch.files.size() + batch.others;
  return fmt::format("{} of {} {} {}\n", batch.files.size(), counted(all, "file"),
                     batch.files.size() == 1 || all == 1 ? "is" : "are", batch.selection);
}

/// All that it turned on.
WatchedRun what_was_read(const Batch& batch, const CheckArguments& arguments,
                         std::shared_ptr<SettingsFinder> settings) {
  WatchedRun read;
  for (const auto* files : {&batch.files, &batch.bases})
    for (const File& it : *files) read.files.push_back(it.real_path);
  if (!arguments.baseline.empty()) read.files.push_back(system::real_path_of(arguments.baseline));
  for (const File& it : batch.files) read.files.push_back(settings->settings_for(it.path).baseline);
  read.files.insert(read.files.end(), settings->files().begin(), settings->files().end());
  read.is_ladder = [settings = std::move(settings)](const std::string& path) {
    return includes(settings->selection(), path);
  };
  return read;
}

WatchedRun run(const CheckArguments& arguments, Console& console) {
  const auto finder =
      std::make_shared<SettingsFinder>(arguments.settings, to_config(arguments.rules));
  SettingsFinder& settings = *finder;
  Batch batch = load({.paths = arguments.paths,
                      .named = arguments.named,
                      .input = console.input,
                      .stdin_filename = arguments.stdin_filename,
                      .git_choice = arguments.git_choice,
                      .threads = arguments.threads},
                     settings);
  Summary summary;
  if (arguments.explain) explain(batch, settings, arguments, console);
  else summary = check(batch, settings, arguments, console);
  if (!batch.selection.empty()) console.errors.write(selection_in_words(batch));
  else if (batch.files.empty() && batch.problems.empty()) console.errors.write(no_ladder_found);
  print(batch.problems, console.errors);

  WatchedRun result;
  if (arguments.watch) result = what_was_read(batch, arguments, finder);
  if (!batch.problems.empty()) result.exit_code = 2;
  else if (!arguments.exit_zero && fails(summary, arguments.limits)) result.exit_code = 1;
  return result;
}

}  // namespace

int execute(const CheckArguments& arguments, Console& console) {
  if (arguments.why_skipped) {
    SettingsFinder settings(arguments.settings, to_config(arguments.rules));
    return why_skipped(arguments.paths, settings, console);
  }
  if (!arguments.watch) return run(arguments, console).exit_code;
  const Screen screen = console.screen(arguments.colour);
  return watch(arguments.paths, screen, console, [&] { return run(arguments, console); });
}

}  // namespace ladder::cli
