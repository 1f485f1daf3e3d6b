#include "cli/settings.h"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "config/read_json.h"
#include "rules/catalog.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "text/json_writer.h"
#include "text/line_index.h"

namespace ladder::cli {
namespace {

constexpr const char* set_source = "--set";

/// The argument of `--set`, `rules.level-gap=off`, as a ladder.json. A value that isn't JSON is a
/// string. A Failure says what is missing.
std::string set_value(std::string_view word) {
  const std::size_t equals = word.find('=');
  if (equals == word.npos || equals == 0)
    throw system::Failure(
        fmt::format("`--set` takes a key and a value, as in `--set rules.{}=off`, not `{}`",
                    rules::level_gap.name, word));
  const std::string_view value = word.substr(equals + 1);
  const config::Json json = config::read_json(value);
  std::string text = json.mistakes.empty() ? config::to_text(json.root) : text::to_json(value);

  // A key in another one, from the innermost out.
  for (std::string_view keys = word.substr(0, equals); !keys.empty();) {
    const std::size_t dot = keys.rfind('.');
    text = fmt::format("{{{}: {}}}", text::to_json(keys.substr(dot + 1)), text);
    keys = keys.substr(0, dot == keys.npos ? 0 : dot);
  }
  return text;
}

std::string absolute(const std::string& path) {
  return path.empty() ? path : system::absolute_path(path);
}

config::Choice choice_of(const SettingsArguments& arguments) {
  if (!arguments.config.empty() && arguments.is_isolated)
    throw system::Failure("`--isolated` and `--config` can't be combined; leave out one of them");
  return {absolute(arguments.config), arguments.is_isolated};
}

}  // namespace

SettingsFinder::SettingsFinder(SettingsArguments arguments, std::string choice)
    : arguments_(std::move(arguments)),
      resolver_([this](const std::string& path) { return text_of(path); }, choice_of(arguments_)) {
  // Settings without a file are relative to the current folder.
  const std::string beside = absolute("ladder.json");
  std::vector<config::SettingsText> settings_texts;
  for (const std::string& it : arguments_.sets)
    settings_texts.push_back({set_value(it), beside, set_source});
  if (!choice.empty()) settings_texts.push_back({std::move(choice), beside, "the command line"});
  resolver_.set_settings_texts(std::move(settings_texts));
  for (const config::Problem& it : resolver_.problems())
    throw system::Failure(fmt::format("`--set`: {}", it.message));
  // One that is asked for is looked at, whether anything turns on it or not.
  if (!arguments_.config.empty()) resolver_.settings_for(beside);
}

/// A file that cannot be read is a problem, and sets nothing; only the one that was asked for has
/// to be there.
std::optional<std::string> SettingsFinder::text_of(const std::string& path) {
  files_.push_back(path);
  if (path != absolute(arguments_.config) && !system::exists(path)) return std::nullopt;
  Content content = read(path);
  if (!content.problem) return std::move(content.text);
  unreadable_.push_back({system::shown_path(path), std::move(content.problem->message)});
  return "{}";
}

std::string SettingsFinder::place_of(const std::string& file) {
  const std::size_t begin = file.rfind('/') + 1;
  const auto [folder, is_new] = real_folders_.try_emplace(file.substr(0, begin));
  if (is_new) folder->second = system::real_path_of(begin == 0 ? "." : folder->first);
  return folder->second + (folder->second.ends_with('/') ? "" : "/") + file.substr(begin);
}

const config::Settings& SettingsFinder::settings_for(const std::string& file) {
  return resolver_.settings_for(place_of(file));
}

std::vector<config::Entry> SettingsFinder::entries_for(const std::string& file) {
  return resolver_.entries_for(place_of(file));
}

std::vector<Problem> SettingsFinder::take_problems() {
  for (const config::Problem& it : resolver_.unknown_rules())
    if (it.path == set_source) throw system::Failure(fmt::format("`{}`: {}", it.path, it.message));
  std::vector<Problem> problems = std::exchange(unreadable_, {});
  for (; reported_ < resolver_.problems().size(); ++reported_) {
    const config::Problem& it = resolver_.problems()[reported_];
    const std::string* text = resolver_.text_of(it.path);
    Problem problem{system::shown_path(it.path), it.message};
    if (text)
      problem.at = text::LineIndex(*text).position_of(it.span.begin, text::ColumnUnit::utf32);
    problems.push_back(std::move(problem));
  }
  return problems;
}

OwnRuleList own_rules_here() {
  SettingsFinder finder({});
  finder.settings_for("ladder.json");
  return finder.own_style();
}

}  // namespace ladder::cli
