#include "cli/arguments/program.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/suggestion.h"
#include "system/failure.h"
#include "system/paths.h"

namespace ladder::cli {
namespace {

std::vector<const CLI::Option*> positionals_of(const CLI::App& command) {
  std::vector<const CLI::Option*> all;
  for (const CLI::Option* it : command.get_options())
    if (it->get_positional()) all.push_back(it);
  return all;
}

/// CLI11's help with a shorter usage line.
class Help : public CLI::Formatter {
 public:
  Help() {
    column_width(28);
    label("Positionals", "Arguments");
  }

  std::string make_usage(const CLI::App* app, std::string name) const override {
    if (!app->get_subcommands({}).empty()) return fmt::format("Usage: {} COMMAND ...\n", name);
    std::string usage = fmt::format("Usage: {} [options]", name);
    for (const CLI::Option* it : positionals_of(*app)) usage += ' ' + make_option_usage(it);
    return usage + '\n';
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->get_type_name();
    if (option->get_positional() || type.empty()) return "";
    // To CLI11, an option that only takes a value after `=` is a flag.
    return option->get_type_size() == 0 ? "[=" + type + "]" : " " + type;
  }
};

std::vector<std::string> names_of_options(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

std::vector<std::string> names_of_commands(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* it : app.get_subcommands({})) names.push_back(it->get_name());
  return names;
}

/// Throws a Failure about the words that no command or option accepted.
void refuse_extras(const CLI::App& program, const CLI::App* command) {
  std::vector<std::string> extras = (command ? command : &program)->remaining();
  // CLI11 keeps `--`, which ends the options.
  std::erase(extras, "--");
  if (extras.empty()) return;
  const std::string& word = extras.front();
  if (word.starts_with('-')) {
    const std::string name = word.substr(0, word.find('='));
    throw system::Failure(
        fmt::format("unknown option `{}`{} `{} --help` lists all options", name,
                    suggestion(names_of_options(command ? *command : program), name),
                    command ? "ladder " + command->get_name() : "ladder"));
  }
  if (!command)
    throw system::Failure(fmt::format("unknown command `{}`{} `ladder --help` lists all commands",
                                      word, suggestion(names_of_commands(program), word)));
  std::vector<std::string> taken;
  for (const CLI::Option* it : positionals_of(*command)) taken.push_back(it->get_type_name());
  if (taken.empty())
    throw system::Failure(
        fmt::format("`ladder {}` takes no arguments; leave out `{}`", command->get_name(), word));
  throw system::Failure(fmt::format("too many arguments: `ladder {} {}` doesn't take `{}`",
                                    command->get_name(), fmt::join(taken, " "), word));
}

/// Turns `ladder help check` into `ladder check --help`.
std::vector<std::string> with_help_as_option(std::vector<std::string> words, const CLI::App& app) {
  if (words.size() < 2 || words[1] != "help") return words;
  words.erase(words.begin() + 1);
  if (words.size() == 1 || std::ranges::count(names_of_commands(app), words[1]) != 0)
    words.emplace_back("--help");
  return words;
}

/// Whether an option's value is, or may be, a path.
bool takes_path(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  return std::ranges::any_of(std::array{"FILE", "FOLDER", "PATH"},
                             [&](const char* it) { return type.find(it) != type.npos; });
}

/// Prints the help or the version and does nothing else.
Execution notice(const std::string& text, int exit_code) {
  return [=](Console& console) {
    (exit_code == 0 ? console.output : console.errors).write(text);
    return exit_code;
  };
}

}  // namespace

Program::Program() : app_("Checks career ladders kept as text.", "ladder") {
  app_.formatter(std::make_shared<Help>());
  // Otherwise `/a` would be an option on Windows. The commands inherit this.
  app_.allow_windows_style_options(false);
  app_.set_help_flag("-h,--help", "Show help");
  app_.require_subcommand(0, 1);
  app_.allow_extras();
  app_.add_flag("--version", version_, "Show the version");
  app_.footer(
      "Examples:\n"
      "  ladder check                   check the ladders in this folder and below\n"
      "  ladder check sales.ladder      check one file\n"
      "  ladder format sales.ladder     put it into the standard format\n"
      "  ladder show sales.ladder       show which cells are filled\n"
      "  ladder rule duplicate-level    explain a rule\n\n"
      "Exit codes: 0 no findings or only hints, 1 errors or warnings, 2 the command failed");
#define COMMAND(name, purpose) \
  executions_[#name] =         \
      name##_command(*app_.add_subcommand(#name, purpose)->allow_extras()->group("Commands"));
#include "cli/commands.inc"
#undef COMMAND
  for (CLI::App* command : app_.get_subcommands({}))
    for (CLI::Option* it : command->get_options())
      if (takes_path(*it)) it->transform(system::path_from_user);
  // These are for packages and shells, and would only clutter the help.
  for (const char* name : {"completions", "complete", "man"}) app_.get_subcommand(name)->group("");
}

Execution Program::parse(const std::vector<std::string>& words) {
  // CLI11 takes the words in reverse, without the program's own name.
  std::vector<std::string> reversed = with_help_as_option(words, app_);
  std::ranges::reverse(reversed);
  if (!reversed.empty()) reversed.pop_back();
  try {
    app_.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    return notice(app_.help(), 0);
  } catch (const CLI::ArgumentMismatch& error) {
    const std::string_view message = error.what();  // "--config: 1 required FILE missing"
    throw system::Failure(fmt::format("`{}` needs a value", message.substr(0, message.find(':'))));
  } catch (const CLI::ParseError& error) {
    throw system::Failure(error.what());
  }

  const std::vector<CLI::App*> given = app_.get_subcommands();
  refuse_extras(app_, given.empty() ? nullptr : given.front());
  if (version_) return notice("ladder " LADDER_VERSION "\n", 0);
  if (given.empty()) return notice(app_.help(), 2);
  return executions_.at(given.front()->get_name());
}

}  // namespace ladder::cli
