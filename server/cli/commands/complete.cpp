#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <fmt/core.h>

#include "cli/arguments/program.h"
#include "cli/arguments/reports.h"
#include "cli/commands.h"
#include "cli/settings.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "rules/style/own_rule.h"

namespace ladder::cli {
namespace {

/// A possible word on the command line and its meaning.
struct Candidate {
  std::string word;
  std::string purpose;
};

/// What can come next on a command line.
struct Completion {
  std::vector<Candidate> words = {};
  bool files = false;  // the path of a file or folder can come next, too
};

/// The possible values of an option or argument.
struct Values {
  std::vector<Candidate> words = {};
  bool files = false;    // the path of a file or folder
  bool is_list = false;  // separated by commas
};

constexpr std::string_view list_ending = ",...";

std::vector<Candidate> choices(std::string_view type) {
  std::vector<Candidate> all;
  for (;;) {
    const std::string_view word = type.substr(0, type.find('|'));
    all.push_back({std::string(word), ""});
    if (word.size() == type.size()) return all;
    type.remove_prefix(word.size() + 1);
  }
}

std::vector<Candidate> all_rules() {
  std::vector<Candidate> all;
  for (const rules::Rule* it : rules::catalog())
    all.push_back({std::string(it->name), std::string(it->summary)});
  for (const auto& it : own_rules_here())
    all.push_back({std::string(it->name), "One of your team's own rules"});
  return all;
}

/// A list of rules can also contain groups of rules.
std::vector<Candidate> all_groups() {
  std::vector<Candidate> all;
  for (const rules::Rule* it : rules::catalog()) {
    const std::string name(rules::name_of(it->group));
    if (std::ranges::find(all, name, &Candidate::word) == all.end())
      all.push_back({name, fmt::format("All rules about {}", name)});
  }
  return all;
}

/// Derived from the type shown in the help, such as `full|json`, `RULE,...` or `FILE`.
Values values_of(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  std::string_view name = type;
  Values values;
  values.is_list = name.ends_with(list_ending);
  if (values.is_list) name.remove_suffix(list_ending.size());

  if (name == "FILE" || name == "PATH") values.files = true;
  if (name == "FORMAT")
    for (const std::string& it : names_of_formats()) values.words.push_back({it, ""});
  if (name == "RULE") values.words = all_rules();
  if (name == "RULE" && values.is_list)
    for (Candidate& it : all_groups()) values.words.push_back(std::move(it));
  if (name.find('|') != name.npos && !name.starts_with('"')) values.words = choices(name);
  return values;
}

const CLI::App* command_named(const CLI::App& app, std::string_view name) {
  for (const CLI::App* it : app.get_subcommands({}))
    if (it->get_name() == name) return it;
  return nullptr;
}

/// Commands for authors are shown; commands for packages and shells are not.
bool is_shown(const CLI::App& command) { return !command.get_group().empty(); }

const CLI::Option* option_named(const CLI::App& command, std::string_view name) {
  for (const CLI::Option* option : command.get_options())
    for (const std::string& it : option->get_lnames())
      if ("--" + it == name) return option;
  return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_type_size() != 0; }

bool is_option(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

/// The argument that comes after this many.
const CLI::Option* argument_after(const CLI::App& command, std::size_t given) {
  const CLI::Option* last = nullptr;
  for (const CLI::Option* it : command.get_options()) {
    if (!it->get_positional()) continue;
    last = it;
    if (given-- == 0) return it;
  }
  const bool takes_more = last != nullptr && last->get_items_expected_max() > 1;
  return takes_more ? last : nullptr;
}

/// The state after the words before the last one.
struct Situation {
  const CLI::App* command;
  const CLI::Option* open = nullptr;  // an option whose value comes next
  std::size_t arguments = 0;          // so many have been given to the command
  bool options_ended = false;         // by `--`
};

Situation situation_after(const CLI::App& program, const std::vector<std::string>& words) {
  Situation now{&program};
  for (const std::string& word : words) {
    if (now.open != nullptr) {
      now.open = nullptr;
    } else if (word == "--") {
      now.options_ended = true;
    } else if (!now.options_ended && is_option(word)) {
      const CLI::Option* option = option_named(*now.command, word);
      if (option != nullptr && takes_value(*option)) now.open = option;
    } else if (const CLI::App* command = command_named(*now.command, word)) {
      now.command = command;
    } else {
      ++now.arguments;
    }
  }
  return now;
}

/// Collects the candidates that start like the last word.
struct Gathering {
  std::string_view begun;
  Completion result = {};

  void add(std::string word, std::string purpose) {
    if (word.starts_with(begun)) result.words.push_back({std::move(word), std::move(purpose)});
  }

  /// Adds values; the last one starts after `before`.
  void add_values(const CLI::Option& option, std::string before) {
    const Values values = values_of(option);
    result.files = values.files || begun.find('=', before.size()) != begun.npos;
    const std::size_t comma = begun.rfind(',');
    if (values.is_list && comma != begun.npos) before = begun.substr(0, comma + 1);
    for (const Candidate& it : values.words) add(before + it.word, it.purpose);
  }

  void add_options(const CLI::App& command) {
    for (const CLI::Option* option : command.get_options())
      for (const std::string& name : option->get_lnames())
        add("--" + name, option->get_description());
  }

  void add_commands(const CLI::App& program) {
    for (const CLI::App* it : program.get_subcommands({}))
      if (is_shown(*it)) add(it->get_name(), it->get_description());
  }
};

/// The completions of the last of these words. The program's name isn't among them.
Completion completion(const CLI::App& program, std::vector<std::string> words) {
  const std::string last = words.empty() ? "" : words.back();
  if (!words.empty()) words.pop_back();
  const Situation now = situation_after(program, words);
  Gathering gathering{last};

  if (now.open != nullptr) {
    gathering.add_values(*now.open, "");
  } else if (!now.options_ended && last.starts_with('-')) {
    const std::size_t equals = last.find('=');
    const CLI::Option* option = option_named(*now.command, last.substr(0, equals));
    if (equals == last.npos) gathering.add_options(*now.command);
    else if (option != nullptr) gathering.add_values(*option, last.substr(0, equals + 1));
  } else {
    gathering.add_commands(*now.command);
    if (const CLI::Option* argument = argument_after(*now.command, now.arguments))
      gathering.add_values(*argument, "");
  }
  return std::move(gathering.result);
}

/// `ladder complete -- WORD...`, which a shell calls to complete a command line.
struct CompleteArguments {
  std::vector<std::string> words;  // after the program's name, up to the cursor
};

void declare(CLI::App& command, CompleteArguments& arguments) {
  command.add_option("words", arguments.words, "The words after `ladder`, up to the cursor")
      ->type_name("WORD");
  command.footer(
      "Shells run this command once you've set up completions with `ladder completions`.");
}

/// Prints a line for each word, with its meaning after a tab, and `:files` if a path can come next.
int execute(const CompleteArguments& arguments, Console& console) {
  const Completion found = completion(Program().app(), arguments.words);
  for (const Candidate& it : found.words)
    console.output.write(it.word + (it.purpose.empty() ? "" : "\t" + it.purpose) + "\n");
  if (found.files) console.output.write(":files\n");
  return 0;
}

}  // namespace

Execution complete_command(CLI::App& command) {
  const auto arguments = std::make_shared<CompleteArguments>();
  declare(command, *arguments);
  return [arguments](Console& console) { return execute(*arguments, console); };
}

}  // namespace ladder::cli
