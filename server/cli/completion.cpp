#include "cli/completion.h"

#include <string_view>
#include <utility>

#include <CLI/App.hpp>

namespace ladder::cli {
namespace {

const CLI::App* command_named(const CLI::App& app, std::string_view name) {
  for (const CLI::App* it : app.get_subcommands({}))
    if (it->get_name() == name) return it;
  return nullptr;
}

/// What helps an author is shown, what packages and shells ask for is not.
bool is_shown(const CLI::App& command) { return !command.get_group().empty(); }

const CLI::Option* option_named(const CLI::App& command, std::string_view name) {
  for (const CLI::Option* option : command.get_options())
    for (const std::string& it : option->get_lnames())
      if ("--" + it == name) return option;
  return nullptr;
}

bool takes_value(const CLI::Option& option) { return option.get_type_size() != 0; }

bool is_option(std::string_view word) { return word.size() > 1 && word.starts_with('-'); }

/// The arguments of a command in their order, and how many words have been given for them.
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

/// Where the words before the last one lead to.
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

/// Gathers what begins as the last word does.
struct Gathering {
  std::string_view begun;
  Completion result = {};

  void add(std::string word, std::string purpose) {
    if (word.starts_with(begun)) result.words.push_back({std::move(word), std::move(purpose)});
  }

  /// Values, the last of which begins behind `before`.
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

}  // namespace

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

}  // namespace ladder::cli
