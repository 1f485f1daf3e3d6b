#include "cli/new_rule.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <CLI/App.hpp>
#include <fmt/core.h>

#include "cli/arguments/options.h"
#include "cli/interview.h"
#include "cli/settings.h"
#include "config/add_style_rule.h"
#include "config/config.h"
#include "config/names.h"
#include "config/read_json.h"
#include "config/read_style.h"
#include "rules/catalog.h"
#include "system/failure.h"
#include "system/files.h"
#include "system/paths.h"
#include "system/replace.h"
#include "text/unicode.h"

namespace ladder::cli {
namespace {

using config::string_value;
using config::Value;

constexpr std::string_view example = "ladder rule --new no-hedges --avoid \"can | able to\"";

/// What a rule can do, and how to ask for the details.
struct Check {
  const char* key;
  const char* type;
  const char* purpose;
  const char* question;
};

constexpr std::array<Check, 7> all_checks = {{
    {"avoid", "\"A | B\"", "Report these words; A = B also says what to write instead",
     "Which words should authors avoid? For example, can | utilise = use:"},
    {"require", "\"A | B\"", "Report text without any of these words",
     "Which words must there be one of? For example, team | others:"},
    {"begin", "WORDS", "Report text that doesn't begin with a verb, a capital or these words",
     "How should it begin: verb, capital, lower-case or words, such as Owns | Runs:"},
    {"end", "WORDS", "Report text that doesn't end in a full stop (none: that does) or words",
     "How should it end: stop, none or words, such as a week | a year:"},
    {"at-most", "\"N words\"", "Report text with more words, sentences or items",
     "What's the limit? For example, 25 words, 2 sentences or 6 items:"},
    {"at-least", "\"N words\"", "Report text with fewer words, sentences or items",
     "What's the minimum? For example, 5 words, 2 sentences or 2 items:"},
    {"step", "N", "Report a level that adds fewer new words to the level below",
     "How many new words must each level add? For example, 5:"},
}};

const Check* check_named(std::string_view key) {
  const auto is_it = [&](const Check& it) { return it.key == key; };
  const auto found = std::ranges::find_if(all_checks, is_it);
  return found == all_checks.end() ? nullptr : &*found;
}

void add_member(Value& object, std::string_view key, Value value) {
  object.kind = Value::Kind::object;
  object.members.push_back({std::string(key), {}, std::move(value)});
}

/// Where an entry of a list, or its part before `=`, ends. Between slashes is an expression, which
/// can contain either mark.
std::size_t end_of_entry(std::string_view list, std::string_view marks) {
  std::size_t at = std::min(list.find_first_not_of(' '), list.size());
  if (at < list.size() && list[at] == '/')
    for (++at; at < list.size(); ++at) {
      if (list[at] == '\\') ++at;
      else if (list[at] == '/') break;
    }
  return std::min(list.find_first_of(marks, std::min(at, list.size())), list.size());
}

/// `can | utilise = use`: a list of words, or an object of words and what to write instead.
Value words_value(std::string_view list, bool can_replace) {
  Value words;
  words.kind = Value::Kind::list;
  Value replacements;
  while (!list.empty()) {
    const std::string_view entry = list.substr(0, end_of_entry(list, "|"));
    list.remove_prefix(std::min(entry.size() + 1, list.size()));
    const std::size_t equals = can_replace ? end_of_entry(entry, "=") : entry.size();
    const std::string_view word = text::trimmed(entry.substr(0, equals));
    if (word.empty()) continue;
    words.items.push_back(string_value(word));
    if (equals < entry.size())
      add_member(replacements, word, string_value(text::trimmed(entry.substr(equals + 1))));
  }
  if (replacements.members.empty()) return words;
  if (replacements.members.size() != words.items.size())
    throw system::Failure("give a replacement for each of the words, or for none of them");
  return replacements;
}

/// `25 words`.
Value count_value(std::string_view text, std::string_view usual) {
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view unit = text::trimmed(text.substr(digits));
  Value number;
  number.kind = Value::Kind::number;
  number.string = text.substr(0, digits);
  Value object;
  add_member(object, unit.empty() ? usual : unit, digits == 0 ? string_value(text) : number);
  return object;
}

Value value_of(const NewRule& rule) {
  if (rule.check == "avoid") return words_value(rule.value, true);
  if (rule.check == "require") return words_value(rule.value, false);
  if (rule.check == "step") return count_value(rule.value, "new-words");
  if (rule.check == "at-most" || rule.check == "at-least") return count_value(rule.value, "words");
  return config::is_edge(rule.value) ? string_value(rule.value) : words_value(rule.value, false);
}

Value object_of(const NewRule& rule) {
  Value object;
  add_member(object, "name", string_value(rule.name));
  add_member(object, rule.check, value_of(rule));
  const auto add_text = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) add_member(object, key, string_value(text));
  };
  add_text("in", rule.unit);
  if (!rule.levels.empty()) add_member(object, "levels", words_value(rule.levels, false));
  if (!rule.skills.empty()) add_member(object, "skills", words_value(rule.skills, false));
  add_text("allow", rule.allow);
  add_text("severity", rule.severity);
  add_text("message", rule.message);
  return object;
}

/// What is wrong with a rule; empty if nothing is.
std::string fault_of(const NewRule& rule) {
  Value style;
  style.kind = Value::Kind::list;
  try {
    style.items.push_back(object_of(rule));
  } catch (const system::Failure& it) {
    return it.what();
  }
  std::string fault;
  config::read_style(style, [&](text::Span, std::string message) {
    if (fault.empty()) fault = std::move(message);
  });
  constexpr std::string_view place = "style[0].";
  if (const std::size_t at = fault.find(place); at != fault.npos) fault.erase(at, place.size());
  return fault;
}

/// The ladder.json that the rule is added to.
class Target {
 public:
  explicit Target(const std::string& asked_for) {
    SettingsArguments arguments;
    if (!asked_for.empty() && system::exists(asked_for)) arguments.config = asked_for;
    SettingsFinder finder(std::move(arguments));
    const config::Settings& settings = finder.settings_for("ladder.json");
    const bool is_new = !asked_for.empty() && !system::exists(asked_for);
    if (!is_new) own_rules_ = finder.own_rules();
    path_ = !asked_for.empty()                     ? asked_for
            : settings.rules.configuration.empty() ? "ladder.json"
                                                   : settings.rules.configuration;
    if (!system::exists(path_)) return;
    Content content = read(path_);
    if (content.problem)
      throw system::Failure(fmt::format("`{}`: {}", shown(), content.problem->message));
    text_ = std::move(content.text);
    const config::Config now = config::parse({text_, path_, ""});
    if (!now.mistakes.empty())
      throw system::Failure(
          fmt::format("fix `{}` first: {}", shown(), now.mistakes.front().message));
  }

  std::string shown() const { return system::shown_path(system::absolute_path(path_)); }

  std::string objection_to(const std::string& name) const {
    if (!config::is_style_name(name))
      return fmt::format("`{}` isn't a rule name: use lower-case letters, digits and hyphens",
                         name);
    if (rules::rule_named(name))
      return fmt::format("`{}` is the name of one of the checker's rules; choose a different name",
                         name);
    return own_rules_.contains(name)
               ? fmt::format("`{}` already exists in {}; choose a different name", name, shown())
               : "";
  }

  void add(const Value& rule) const {
    system::write_file(path_, config::with_style_rule(text_.empty() ? "{}\n" : text_, rule));
  }

 private:
  std::string path_;
  std::string text_;
  std::set<std::string> own_rules_;
};

void complete_by_asking(NewRule& rule, const Target& target, Console& console) {
  Interview interview(console, example);
  interview.ask(rule.name, "RULE", "What's the rule called? For example, no-hedges:",
                [&](const std::string& it) { return target.objection_to(it); });
  std::vector<std::string> keys;
  for (const Check& it : all_checks) keys.emplace_back(it.key);
  interview.ask(rule.check, "--avoid",
                fmt::format("What should it check: {}?", fmt::join(keys, ", ")),
                [&](const std::string& it) {
                  return check_named(it) ? ""
                                         : fmt::format("choose {}{}", config::one_of(keys),
                                                       config::did_you_mean(keys, it));
                });
  const auto objection_with = [&rule](std::string NewRule::*part) {
    return [&rule, part](const std::string& answer) {
      NewRule trial = rule;
      trial.*part = answer;
      return fault_of(trial);
    };
  };
  interview.ask(rule.value, "--" + rule.check, check_named(rule.check)->question,
                objection_with(&NewRule::value));
  if (rule.check != "step")
    interview.ask_further(rule.unit,
                          "Where: expectations, paragraphs, items or sentences? (Enter: "
                          "expectations)",
                          objection_with(&NewRule::unit));
  interview.ask_further(rule.message, "What should authors be told? (Enter: the usual message)",
                        objection_with(&NewRule::message));
}

}  // namespace

void add_new_rule(CLI::App& command, NewRule& rule) {
  command.add_flag("--new", rule.is_wanted,
                   "Add a rule of your own to ladder.json; asks for anything you leave out");
  for (const Check& it : all_checks) {
    const std::string key = it.key;
    command
        .add_option_function<std::string>(
            "--" + key,
            [&rule, key](const std::string& value) {
              if (!rule.check.empty())
                throw system::Failure(fmt::format(
                    "a rule checks one thing; leave out `--{}` or `--{}`", rule.check, key));
              rule.check = key;
              rule.value = value;
            },
            it.purpose)
        ->type_name(it.type);
  }
  command.add_option("--in", rule.unit, "Where: expectations, paragraphs, items or sentences")
      ->type_name("PART");
  command.add_option("--levels", rule.levels, "The levels it applies to (default: all)")
      ->type_name("\"1 | 2\"");
  command.add_option("--skills", rule.skills, "The skills it applies to (default: all)")
      ->type_name("\"A | B\"");
  command
      .add_option("--allow", rule.allow, "The share of a ladder that may break it (default: none)")
      ->type_name("\"2 of 10\"");
  command.add_option("--severity", rule.severity, "error, warning or hint (default: warning)")
      ->type_name("SEVERITY");
  command
      .add_option("--message", rule.message, "What to tell the author (default: the usual message)")
      ->type_name("TEXT");
  command
      .add_option("--config", rule.config,
                  "The file to add it to (default: the nearest ladder.json, or a new one)")
      ->type_name("FILE");
}

void refuse_without_new(const NewRule& rule) {
  if (rule.is_wanted) return;
  const std::array<std::pair<const std::string*, std::string>, 8> given = {
      {{&rule.check, rule.check},
       {&rule.unit, "in"},
       {&rule.levels, "levels"},
       {&rule.skills, "skills"},
       {&rule.allow, "allow"},
       {&rule.severity, "severity"},
       {&rule.message, "message"},
       {&rule.config, "config"}}};
  for (const auto& [value, option] : given)
    if (!value->empty())
      throw system::Failure(fmt::format("`--{}` describes a new rule; add `--new`", option));
}

int write_new_rule(NewRule rule, Console& console) {
  const Target target(rule.config);
  if (!rule.name.empty())
    if (const std::string fault = target.objection_to(rule.name); !fault.empty())
      throw system::Failure(fault);
  complete_by_asking(rule, target, console);
  if (const std::string fault = fault_of(rule); !fault.empty()) throw system::Failure(fault);
  const Value object = object_of(rule);
  target.add(object);
  console.output.write(config::written(object) + '\n');
  console.errors.write(fmt::format("`{}` is now a rule in {}\n", rule.name, target.shown()));
  return 0;
}

}  // namespace ladder::cli
