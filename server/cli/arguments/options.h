#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "cli/screen.h"
#include "cli/settings.h"
#include "system/failure.h"

namespace ladder::cli {

template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

/// An option that takes one of several words, each for a value. A template because the values
/// differ in type.
template <class Value, class Target>
void add_choice(CLI::App& command, const std::string& name, const std::string& purpose,
                const Choices<Value>& choices, Target& target) {
  std::vector<std::string> words;
  for (const auto& choice : choices) words.push_back(choice.first);
  const auto choose = [=, &target](const std::string& word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end())
      throw system::Failure(
          fmt::format("`{}` can't be `{}`; choose from {}", name, word, fmt::join(words, ", ")));
    target = choices[static_cast<std::size_t>(found - words.begin())].second;
  };
  command.add_option_function<std::string>(name, choose, purpose)
      ->type_name(fmt::format("{}", fmt::join(words, "|")));
}

void add_colour(CLI::App& command, ColourChoice& colour);

/// An option that takes a comma-separated list and can be repeated. `type` is the name of an
/// element in the help.
void add_list(CLI::App& command, const std::string& name, const std::string& type,
              const std::string& purpose, const std::function<void(const std::string&)>& take);

/// A whole number from `least` to `most`. Otherwise it throws a Failure that names the option.
std::size_t number_of(const std::string& word, const std::string& option, std::size_t least,
                      std::size_t most);

/// The paths to read: these, or if there are none, standard input if it has a name and otherwise
/// this folder. Throws a Failure if standard input has a name but isn't among the paths.
std::vector<std::string> paths_to_read(std::vector<std::string> paths,
                                       const std::string& stdin_filename);

/// `--config`, `--isolated` and `--set`.
void add_settings(CLI::App& command, SettingsArguments& arguments);

/// The output format of anything but a list of findings.
enum class ViewFormat { text, markdown, json };

/// `--output-format text|markdown|json`
void add_view_format(CLI::App& command, ViewFormat& format);

/// `--threads N`
void add_threads(CLI::App& command, unsigned& threads);

}  // namespace ladder::cli
