#include "cli/reporters/breaking.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/arguments/options.h"
#include "cli/arguments/reports.h"
#include "cli/commands.h"
#include "cli/git.h"
#include "cli/printable.h"
#include "cli/settings.h"
#include "cli/versions.h"
#include "system/clock.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/replace.h"

namespace ladder::cli {
namespace {

/// `ladder breaking --against REVISION PATH...`
struct BreakingArguments {
  std::vector<std::string> paths;
  std::string against = "HEAD";  // a revision, a file or a folder
  std::string approvals;         // a file; empty: ladder-approvals.json if it exists
  breaking::Approval approval;   // to be written for each change that needs one
  std::vector<ReportRequest> reports;
  SettingsArguments settings;
  ColourChoice colour = ColourChoice::automatic;
  bool exit_zero = false;

  bool approves() const { return !approval.who.empty(); }
};

void declare(CLI::App& command, BreakingArguments& arguments) {
  command
      .add_option("paths", arguments.paths,
                  "Ladder files, or folders that contain them (default: the current folder)")
      ->type_name("PATH");
  command
      .add_option("--against", arguments.against,
                  "The earlier version: a git revision, a range such as main...HEAD, a file or a "
                  "folder (default: HEAD)")
      ->type_name("REVISION|FILE|FOLDER");
  command
      .add_option("--approvals", arguments.approvals,
                  "The file with the sign-offs (default: ladder-approvals.json)")
      ->type_name("FILE");
  command
      .add_option("--approve", arguments.approval.who,
                  "Sign off, under this name, on every change that needs a sign-off; requires "
                  "--reason and --takes-effect")
      ->type_name("WHO");
  command.add_option("--reason", arguments.approval.reason, "The reason for accepting the changes")
      ->type_name("TEXT");
  command
      .add_option("--takes-effect", arguments.approval.takes_effect,
                  "The date the changes take effect, for example 2027-01-01")
      ->type_name("DATE");
  command
      .add_option("--when", arguments.approval.when, "The date of the sign-off (default: today)")
      ->type_name("DATE");
  add_reports(command, arguments.reports, {"full", "markdown", "json", "sarif", "github"});
  command.add_flag("--exit-zero", arguments.exit_zero,
                   "Exit with 0 even if changes need a sign-off");
  add_settings(command, arguments.settings);
  add_colour(command, arguments.colour);
  command.footer(
      "Examples:\n"
      "  ladder breaking\n"
      "  ladder breaking --against main...HEAD --output-format markdown ladders/\n"
      "  ladder breaking --approve 'Ada Obi' --reason 'Agreed with the leads' --takes-effect "
      "2027-01-01");
}

BreakingArguments complete(BreakingArguments arguments) {
  if (arguments.paths.empty()) arguments.paths = {"."};
  breaking::Approval& approval = arguments.approval;
  if (!arguments.approves()) {
    if (!approval.reason.empty() || !approval.takes_effect.empty() || !approval.when.empty())
      throw system::Failure(
          "`--reason`, `--takes-effect` and `--when` can only be used with `--approve WHO`");
    return arguments;
  }
  if (approval.when.empty()) approval.when = system::today();
  if (approval.reason.empty() || approval.takes_effect.empty())
    throw system::Failure("`--approve` also needs `--reason TEXT` and `--takes-effect DATE`");
  for (const std::string* it : {&approval.when, &approval.takes_effect})
    if (!breaking::is_date(*it))
      throw system::Failure(fmt::format("`{}` isn't a date in the form 2026-11-29", *it));
  return arguments;
}

bool is_against_path(const BreakingArguments& arguments) {
  return arguments.against.find("..") == std::string::npos && system::exists(arguments.against);
}

/// Why no earlier version can exist, as in a repository without commits; empty if one can.
std::string why_nothing_before(const BreakingArguments& arguments) {
  if (is_against_path(arguments)) return {};
  const std::string before = arguments.against.substr(0, arguments.against.find(".."));
  return cli::why_nothing_before(before.empty() ? "HEAD" : before);
}

Versions versions_of(const BreakingArguments& arguments, SettingsFinder& settings) {
  if (!is_against_path(arguments))
    return versions_in_git(arguments.against, arguments.paths, settings);
  if (arguments.paths.size() != 1)
    throw system::Failure(
        "to compare with a file or folder, specify only one other file or folder");
  const std::string& path = arguments.paths.front();
  return {version_at(arguments.against, path, settings), version_at(path, path, settings)};
}

std::uint32_t line_of(const breaking::Place& place, const Version& version) {
  if (place.ladder == model::none) return 1;
  const LadderLines& lines = version.lines[place.ladder];
  const bool has_skill = place.skill != model::none;
  const bool has_level = place.level != model::none;
  if (has_skill && has_level) return lines.cells[place.skill * lines.levels.size() + place.level];
  if (has_skill) return lines.skills[place.skill];
  return has_level ? lines.levels[place.level] : lines.title;
}

/// The sign-offs in a file. A file that wasn't asked for doesn't have to exist.
std::vector<breaking::Approval> approvals_in(const std::string& path, bool asked_for) {
  if (!system::exists(path)) {
    if (asked_for) throw system::Failure(fmt::format("`{}` doesn't exist", path));
    return {};
  }
  Content content = read(path);
  if (content.problem)
    throw system::Failure(fmt::format("`{}`: {}", path, content.problem->message));
  std::string problem;
  std::vector<breaking::Approval> approvals = breaking::parse_approvals(content.text, problem);
  if (!problem.empty()) throw system::Failure(fmt::format("`{}` {}", path, problem));
  return approvals;
}

void report(const BreakingReport& report, Format format, const Screen& screen, Output& output) {
  switch (format) {
    case Format::markdown: return report_breaking_markdown(report, output);
    case Format::json: return report_breaking_json(report, output);
    case Format::sarif: return report_breaking_sarif(report, output);
    case Format::github: return report_breaking_github(report, output);
    default: return report_breaking(report, screen, output);
  }
}

void write_reports(const BreakingReport& all, const BreakingArguments& arguments,
                   Console& console) {
  bool to_output = arguments.reports.empty();
  Format format = Format::full;
  for (const ReportRequest& it : arguments.reports) {
    if (it.path.empty()) {
      to_output = true;
      format = it.format;
      continue;
    }
    std::string text;
    Output output(text);
    report(all, it.format, {}, output);
    output.flush();
    system::write_file(it.path, text);
  }
  if (to_output) report(all, format, console.screen(arguments.colour), console.output);
}

/// Adds an approval for each change that still needs one, and says how many there were.
void approve(const BreakingReport& report, std::vector<breaking::Approval> approvals,
             const breaking::Approval& approval, const std::string& path, Console& console) {
  std::size_t count = 0;
  for (const ReviewedChange& it : report.changes) {
    if (!it.is_open()) continue;
    breaking::Approval& line = approvals.emplace_back(approval);
    line.change = breaking::fingerprint_of(it.change);
    line.ladder = it.change.ladder;
    line.skill = it.change.skill;
    line.level = it.change.level;
    ++count;
  }
  if (0 < count) system::write_file(path, breaking::to_text(approvals));
  console.errors.write(fmt::format("{} signed off in {}\n", counted(count, "change"), path));
}

/// The classes that need a sign-off by the settings for a file.
std::vector<breaking::ChangeClass> signed_off_classes(const std::string& path,
                                                      SettingsFinder& settings) {
  std::vector<breaking::ChangeClass> classes;
  for (const config::Entry& entry : settings.entries_for(path)) {
    if (entry.key != "sign-off") continue;
    for (const config::Value& it : entry.value.items)
      if (const auto named = breaking::class_named(it.string)) classes.push_back(*named);
  }
  return classes;
}

/// What of the changes needs a sign-off, and has one.
BreakingReport reviewed(std::vector<breaking::Change> changes, const breaking::Coverage& coverage,
                        const Version& now, SettingsFinder& settings) {
  BreakingReport report;
  std::map<std::string, std::vector<breaking::ChangeClass>> classes;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto [known, is_new] = classes.try_emplace(changes[i].path);
    if (is_new) known->second = signed_off_classes(changes[i].path, settings);
    ReviewedChange& it = report.changes.emplace_back();
    it.needs_sign_off = std::ranges::count(known->second, changes[i].change) != 0;
    it.approval = coverage.of_changes[i];
    it.line = line_of(changes[i].place, now);
    it.change = std::move(changes[i]);
  }
  report.unmatched = coverage.unmatched;
  return report;
}

/// The reports of a first version. On a terminal, the reason says enough.
void report_nothing(const std::string& reason, const BreakingArguments& arguments,
                    Console& console) {
  console.errors.write(fmt::format("there's nothing to compare with: {}\n", reason));
  const bool is_for_people =
      arguments.reports.empty() ||
      (arguments.reports.size() == 1 && arguments.reports.front().path.empty() &&
       arguments.reports.front().format == Format::full);
  if (!is_for_people && !arguments.approves()) write_reports({}, arguments, console);
}

int execute(const BreakingArguments& arguments, Console& console) {
  if (const std::string reason = why_nothing_before(arguments); !reason.empty()) {
    report_nothing(reason, arguments, console);
    return 0;
  }
  SettingsFinder settings{arguments.settings};
  const Versions versions = versions_of(arguments, settings);
  std::vector<breaking::Change> changes =
      breaking::changes_between(versions.before.ladders, versions.after.ladders);
  const std::string path =
      arguments.approvals.empty() ? std::string(breaking::approvals_name) : arguments.approvals;
  const std::vector<breaking::Approval> approvals =
      approvals_in(path, !arguments.approvals.empty() && !arguments.approves());
  const breaking::Coverage coverage = breaking::coverage_of(changes, approvals);
  BreakingReport report = reviewed(std::move(changes), coverage, versions.after, settings);
  report.approvals_path = path;

  if (print_problems(versions, settings, console)) return 2;
  if (arguments.approves()) {
    approve(report, approvals, arguments.approval, path, console);
    return 0;
  }
  write_reports(report, arguments, console);
  const bool is_open = std::ranges::any_of(report.changes, &ReviewedChange::is_open);
  return is_open && !arguments.exit_zero ? 1 : 0;
}

}  // namespace

Execution breaking_command(CLI::App& command) {
  const auto arguments = std::make_shared<BreakingArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(complete(*arguments), console); };
}

}  // namespace ladder::cli
