#include "cli/arguments.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/failure.h"
#include "cli/suggestion.h"
#include "rules/pages.h"

namespace ladder::cli {
namespace {

constexpr unsigned most_threads = 256;

/// CLI11's help with the line that says how to call a command cut down to what is needed.
class Help : public CLI::Formatter {
 public:
  Help() {
    column_width(28);
    label("Positionals", "Arguments");
  }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (!app->get_subcommands({}).empty()) return "Usage: ladder COMMAND ...\n";
    const CLI::Option* positional = nullptr;
    for (const CLI::Option* option : app->get_options())
      if (option->get_positional()) positional = option;
    return fmt::format("Usage: {} [options] {}\n", name,
                       positional ? make_option_usage(positional) : "");
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    return option->get_type_size() == 0 || option->get_positional() ? ""
                                                                    : " " + option->get_type_name();
  }
};

template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// An option that takes one of several words, each of which means a value. A template since the
/// values differ in type.
template <class Value, class Target>
void add_choice(CLI::App& command, const std::string& name, const std::string& purpose,
                const Choices<Value>& choices, Target& target) {
  std::vector<std::string> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  const auto choose = [=, &target](const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
      throw Failure(fmt::format("`{}` takes {}, not `{}`", name, fmt::join(words, ", "), word));
    target = choices[static_cast<std::size_t>(found - words.begin())].second;
  };
  command.add_option_function<std::string>(name, choose, purpose)
      ->type_name(fmt::format("{}", fmt::join(words, "|")));
}

const Choices<Format>& report_formats() {
  static const Choices<Format> formats{
      {"full", Format::full},     {"concise", Format::concise}, {"json", Format::json},
      {"jsonl", Format::jsonl},   {"sarif", Format::sarif},     {"github", Format::github},
      {"gitlab", Format::gitlab}, {"junit", Format::junit},     {"checkstyle", Format::checkstyle},
      {"rdjson", Format::rdjson}};
  return formats;
}

/// `sarif` or `sarif=findings.sarif`.
ReportRequest report_of(const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  std::vector<std::string> names;
  for (const auto& [known, format] : report_formats()) {
    if (known == name && equals + 1 != word.size())
      return {format, equals == std::string::npos ? "" : word.substr(equals + 1)};
    names.push_back(known);
  }
  if (equals + 1 == word.size())
    throw Failure(fmt::format("`--output-format {}` names no file behind `=`", word));
  throw Failure(fmt::format("`--output-format` takes {}, not `{}`", fmt::join(names, ", "), name));
}

void add_reports(CLI::App& command, std::vector<ReportRequest>& reports) {
  command
      .add_option_function<std::vector<std::string>>(
          "--output-format",
          [&](const std::vector<std::string>& words) {
            for (const std::string& it : words) reports.push_back(report_of(it));
          },
          "A report; FORMAT=FILE puts it into a file. May be given often")
      ->type_name("FORMAT")
      ->allow_extra_args(false)
      ->take_all();
}

void add_colour(CLI::App& command, ColourChoice& colour) {
  const Choices<ColourChoice> choices{{"auto", ColourChoice::automatic},
                                      {"always", ColourChoice::always},
                                      {"never", ColourChoice::never}};
  add_choice(command, "--color", "auto: on a terminal", choices, colour);
}

unsigned threads_of(const std::string& word) {
  unsigned number = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, number);
  const bool counts = error == std::errc() && rest == end && 0 < number && number <= most_threads;
  if (counts) return number;
  throw Failure(
      fmt::format("`--threads` takes a number from 1 to {}, not `{}`", most_threads, word));
}

std::size_t count_of(const std::string& word) {
  std::size_t number = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, number);
  if (error == std::errc() && rest == end) return number;
  throw Failure(fmt::format("`--max-warnings` takes a number, not `{}`", word));
}

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
}

/// An option that names rules, apart by commas, and may be given often.
void add_rules(CLI::App& command, const std::string& name, const std::string& purpose,
               const std::function<void(const std::string& rule)>& take) {
  command
      .add_option_function<std::vector<std::string>>(
          name,
          [take](const std::vector<std::string>& words) {
            for (const std::string& it : words) take(it);
          },
          purpose)
      ->type_name("RULE,...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->take_all();
}

void add_policy(CLI::App& command, CheckArguments& arguments) {
  RuleChoice& rules = arguments.rules;
  add_rules(command, "--select", "Only these rules, or groups of rules",
            [&](const std::string& it) { rules.only.push_back(it); });
  for (const text::Severity severity :
       {text::Severity::error, text::Severity::warning, text::Severity::hint}) {
    const std::string name(rules::name_of(severity));
    add_rules(command, "--" + name, fmt::format("Report these as {}s", name),
              [&rules, severity](const std::string& it) {
                rules.severities.push_back({it, severity});
              });
  }
  add_rules(command, "--ignore", "Leave these rules out", [&](const std::string& it) {
    rules.severities.push_back({it, std::nullopt});
  });
  const Choices<text::Severity> severities{{"error", text::Severity::error},
                                           {"warning", text::Severity::warning},
                                           {"hint", text::Severity::hint}};
  add_choice(command, "--fail-on", "Exit with 1 from this severity on; warning unless told",
             severities, arguments.limits.fail_on);
  command
      .add_option_function<std::string>(
          "--max-warnings",
          [&](const std::string& word) { arguments.limits.most_warnings = count_of(word); },
          "Exit with 1 for errors, and for more warnings than these")
      ->type_name("N");
  command.add_flag("--statistics", arguments.statistics,
                   "Count what each rule found, in place of the findings");
}

void declare(CLI::App& command, CheckArguments& arguments) {
  command.add_option("paths", arguments.paths, "Files and folders; without one, this folder")
      ->type_name("PATH");
  add_fixing(command, arguments);
  add_policy(command, arguments);
  add_reports(command, arguments.reports);
  add_colour(command, arguments.colour);
  command.add_option("--config", arguments.config, "Use this ladder.json for every file")
      ->type_name("FILE");
  command.add_option("--stdin-filename", arguments.stdin_filename, "The name of standard input")
      ->type_name("NAME");
  command
      .add_option_function<std::string>(
          "--threads", [&](const std::string& word) { arguments.threads = threads_of(word); },
          "Check so many files at a time")
      ->type_name("N");
  command.add_flag("--explain", arguments.explain,
                   "Say by which habits of its own each ladder is judged");
  command.add_flag("--exit-zero", arguments.exit_zero, "Exit with 0 whatever is found");
  command.add_flag_callback(
      "--force-exclude", [&] { arguments.named = Named::taken_unless_ignored; },
      "Leave out ignored files even where they are named");
  command.footer(
      "Formats:\n"
      "  for people    full (on a terminal), concise (else)\n"
      "  for programs  json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson\n\n"
      "Examples:\n"
      "  ladder check ladders/ sales.ladder\n"
      "  ladder check --fix sales.ladder\n"
      "  ladder check --diff > fixes.patch\n"
      "  ladder check --output-format full --output-format sarif=findings.sarif\n"
      "  ladder check - --stdin-filename sales.ladder < sales.ladder");
}

void declare(CLI::App& command, ShowArguments& arguments) {
  command.add_option("file", arguments.path, "The ladders to draw; `-` is standard input")
      ->type_name("FILE");
  add_colour(command, arguments.colour);
  command.footer("Example:\n  ladder show sales.ladder");
}

void declare(CLI::App& command, RuleArguments& arguments) {
  command.add_option("name", arguments.name, "The rule's name, as a finding says it")
      ->type_name("NAME");
  command.add_flag("--all", arguments.all, "List all rules");
  const Choices<Format> formats{{"full", Format::full}, {"json", Format::json}};
  add_choice(command, "--output-format", "json is for other programs", formats, arguments.format);
  add_colour(command, arguments.colour);
  command.footer("Examples:\n  ladder rule truncated-end\n  ladder rule --all");
}

void declare(CLI::App& command, ServerArguments& arguments) {
  command.add_flag_callback(
      "--stdio", [] {}, "Speak over standard input and output, as without this option");
  command.add_option("--socket", arguments.port, "Connect to an editor that listens on this port")
      ->type_name("PORT");
  command
      .add_option("--clientProcessId", arguments.client_process,
                  "End when the process of this number does")
      ->type_name("N");
  command.footer("Editors start it themselves;");
}

/// What must be said before the command can begin.
CheckArguments complete(CheckArguments arguments) {
  if (arguments.paths.empty()) arguments.paths = {"."};
  if (arguments.explain && arguments.fixing != Fixing::reported)
    throw Failure("`--explain` changes nothing; leave out `--fix` and `--diff`");
  const auto to_output =
      std::ranges::count_if(arguments.reports, &std::string::empty, &ReportRequest::path);
  if (1 < to_output)
    throw Failure(
        "two reports cannot both go to the output; let one go into a file, as in "
        "`--output-format sarif=findings.sarif`");
  if (arguments.statistics && (0 < to_output || arguments.fixing == Fixing::shown))
    throw Failure(
        "`--statistics` takes the place of the findings; leave out `--diff`, and let "
        "`--output-format` name a file");
  if (arguments.fixing == Fixing::shown && 0 < to_output)
    throw Failure("`--diff` prints a diff in place of a report; leave out `--output-format`");
  return arguments;
}
ShowArguments complete(ShowArguments arguments) {
  if (arguments.path.empty())
    throw Failure("which file should be shown? For example: `ladder show sales.ladder`");
  return arguments;
}
RuleArguments complete(RuleArguments arguments) {
  if (arguments.name.empty() && !arguments.all)
    throw Failure("which rule should be explained? `ladder rule --all` lists them");
  if (!arguments.name.empty() && arguments.all)
    throw Failure("`ladder rule` takes a name or `--all`, not both");
  return arguments;
}

std::vector<std::string> names_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

/// Says what is wrong with the words that no command or option took.
void refuse_extras(const CLI::App& program, const CLI::App* command) {
  const std::vector<std::string> extras = (command ? command : &program)->remaining();
  if (extras.empty()) return;
  const std::string& word = extras.front();
  if (word.starts_with('-')) {
    const std::string name = word.substr(0, word.find('='));
    throw Failure(fmt::format("there is no option `{}`{} `{} --help` lists them", name,
                              suggestion(names_of(command ? *command : program), name),
                              command ? "ladder " + command->get_name() : "ladder"));
  }
  if (command)
    throw Failure(
        fmt::format("`ladder {}` takes one name, and `{}` is one more", command->get_name(), word));
  throw Failure(fmt::format("there is no command `{}`{} `ladder --help` lists them", word,
                            suggestion({"check", "show", "rule", "server"}, word)));
}

}  // namespace

Command parse_arguments(const std::vector<std::string>& words) {
  CLI::App program("Checks career ladders that are kept as text.", "ladder");
  program.formatter(std::make_shared<Help>());
  program.set_help_flag("-h,--help", "Say how to use a command");
  program.require_subcommand(0, 1);
  program.allow_extras();
  bool version = false;
  program.add_flag("--version", version, "Say which version this is");
  program.footer(
      "Examples:\n"
      "  ladder check                   check the ladders in this folder and below\n"
      "  ladder check sales.ladder      check one file\n"
      "  ladder show sales.ladder       draw its levels and skills\n"
      "  ladder rule duplicate-level    explain a rule\n\n"
      "Exit codes: 0 nothing to report, 1 errors or warnings, 2 something could not be done");

  CheckArguments check;
  ShowArguments show;
  RuleArguments rule;
  ServerArguments server;
  const auto add = [&](const std::string& name, const std::string& purpose, auto& arguments) {
    declare(*program.add_subcommand(name, purpose)->allow_extras()->group("Commands"), arguments);
  };
  add("check", "Report what is wrong in ladders", check);
  add("show", "Draw the levels and skills of ladders", show);
  add("rule", "Explain a rule", rule);
  add("server", "Answer an editor over the Language Server Protocol", server);

  // CLI11 takes words from the back, and without the program's own name.
  std::vector<std::string> reversed(words.rbegin(), words.rend());
  if (!reversed.empty()) reversed.pop_back();
  try {
    program.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    return Notice{program.help(), 0};
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view message = error.what();  // "--config: 1 required FILE missing"
    throw Failure(fmt::format("`{}` needs a value", message.substr(0, message.find(':'))));
  } catch (const CLI::ParseError& error) {
    throw Failure(error.what());
  }

  const std::vector<CLI::App*> given = program.get_subcommands();
  refuse_extras(program, given.empty() ? nullptr : given.front());
  if (version) return Notice{"ladder " LADDER_VERSION "\n", 0};
  if (program.got_subcommand("check")) return complete(check);
  if (program.got_subcommand("show")) return complete(show);
  if (program.got_subcommand("rule")) return complete(rule);
  if (program.got_subcommand("server")) return server;
  return Notice{program.help(), 2};
}

}  // namespace ladder::cli
