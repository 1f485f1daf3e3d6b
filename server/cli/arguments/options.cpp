#include "cli/arguments/options.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <system_error>

#include "system/failure.h"

namespace ladder::cli {
namespace {

constexpr unsigned most_threads = 256;

}  // namespace

void add_colour(CLI::App& command, ColourChoice& colour) {
  const Choices<ColourChoice> choices{{"auto", ColourChoice::automatic},
                                      {"always", ColourChoice::always},
                                      {"never", ColourChoice::never}};
  add_choice(command, "--color", "Use colour (auto: only on a terminal)", choices, colour);
}

void add_list(CLI::App& command, const std::string& name, const std::string& type,
              const std::string& purpose, const std::function<void(const std::string&)>& take) {
  command
      .add_option_function<std::vector<std::string>>(
          name,
          [take](const std::vector<std::string>& words) {
            for (const std::string& it : words) take(it);
          },
          purpose)
      ->type_name(type + ",...")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->take_all();
}

std::size_t number_of(const std::string& word, const std::string& option, std::size_t least,
                      std::size_t most) {
  std::size_t number = 0;
  const char* end = word.data() + word.size();
  const auto [rest, error] = std::from_chars(word.data(), end, number);
  const bool counts = error == std::errc() && rest == end && least <= number && number <= most;
  if (counts) return number;
  if (most == std::numeric_limits<std::size_t>::max())
    throw system::Failure(fmt::format("`{}` takes a number, not `{}`", option, word));
  throw system::Failure(
      fmt::format("`{}` takes a number from {} to {}, not `{}`", option, least, most, word));
}

std::vector<std::string> paths_to_read(std::vector<std::string> paths,
                                       const std::string& stdin_filename) {
  if (paths.empty()) return {stdin_filename.empty() ? "." : "-"};
  if (!stdin_filename.empty() && std::ranges::count(paths, "-") == 0)
    throw system::Failure("`--stdin-filename` only applies to standard input; add `-` to read it");
  return paths;
}

void add_threads(CLI::App& command, unsigned& threads) {
  command
      .add_option_function<std::string>(
          "--threads",
          [&](const std::string& word) {
            threads = static_cast<unsigned>(number_of(word, "--threads", 1, most_threads));
          },
          "Number of files to process in parallel (default: one per processor)")
      ->type_name("N");
}

void add_settings(CLI::App& command, SettingsArguments& arguments) {
  command.add_option("--config", arguments.config, "Use this ladder.json for every file")
      ->type_name("FILE");
  command.add_flag("--isolated", arguments.is_isolated, "Ignore every ladder.json");
  command
      .add_option_function<std::vector<std::string>>(
          "--set", [&](const std::vector<std::string>& words) { arguments.sets = words; },
          "Override a setting, for example rules.level-gap=off (can be repeated)")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false)
      ->take_all();
}

void add_view_format(CLI::App& command, ViewFormat& format) {
  const Choices<ViewFormat> formats{
      {"text", ViewFormat::text}, {"markdown", ViewFormat::markdown}, {"json", ViewFormat::json}};
  add_choice(command, "--output-format",
             "Output format (markdown: for reviews, json: for programs)", formats, format);
}

}  // namespace ladder::cli
