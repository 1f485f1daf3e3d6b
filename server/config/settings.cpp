#include "config/settings.h"

#include <algorithm>

#include "config/names.h"
#include "config/option.h"
#include "config/read_rules.h"
#include "config/read_style.h"
#include "language/language.h"
#include "rules/catalog.h"
#include "rules/style/word_search.h"

namespace ladder::config {
namespace {

constexpr std::string_view rules_prefix = "rules.";

/// The option with this key, or nothing: `rules.missing-level.partial-skills`.
const rules::Option* option_of(std::string_view key) {
  if (!key.starts_with(rules_prefix)) return nullptr;
  key.remove_prefix(rules_prefix.size());
  const std::size_t dot = key.find('.');
  return dot == key.npos ? nullptr : option_named(key.substr(0, dot), key.substr(dot + 1));
}

/// A severity for all of a team's own rules, or a list of those that stay on.
void apply_to_own_rules(const Value& value, rules::Settings& settings) {
  for (const auto& rule : settings.own_rules) {
    const bool stays = std::ranges::count(value.items, rule->name, &Value::string) != 0;
    if (!stays) settings.own_severities[std::string(rule->name)] = severity_named(value.string);
  }
}

void apply_to_rule(std::string_view key, const Value& value, rules::Settings& settings) {
  if (const rules::Option* option = option_of(key)) {
    if (auto set = option_value(*option, value)) settings.options[option] = *std::move(set);
    return;
  }
  const std::string_view name = key.substr(rules_prefix.size());
  if (name == all_own_rules || name == selected_own_rules)
    return apply_to_own_rules(value, settings);
  const std::uint32_t rule = rules::rule_index(name);
  if (rule < settings.severities.size()) settings.severities[rule] = severity_named(value.string);
  else settings.own_severities[std::string(name)] = severity_named(value.string);
}

void add_strings(const Value& list, std::vector<std::string>& strings) {
  for (const Value& it : list.items) strings.push_back(it.string);
}

std::vector<std::string> strings_of(const Value& list) {
  std::vector<std::string> strings;
  add_strings(list, strings);
  return strings;
}

/// Lets the words of all rules be looked for at once.
void share_search(std::vector<std::shared_ptr<const rules::OwnRule>>& all) {
  std::vector<std::shared_ptr<rules::OwnRule>> copies;
  std::vector<const rules::OwnRule*> searched;
  for (const auto& it : all)
    searched.push_back(copies.emplace_back(std::make_shared<rules::OwnRule>(*it)).get());
  const auto search = std::make_shared<const rules::WordSearch>(searched);
  for (const auto& it : copies) it->search = search;
  all.assign(copies.begin(), copies.end());
}

/// Rules that are off by default get their own severity; of two rules of a name, the later applies.
void apply_style(const Value& value, rules::Settings& settings) {
  const Style style = read_style(value, [](text::Span, const std::string&) {});
  for (const std::string& it : style.packs) {
    const std::uint32_t rule = rules::rule_index(it);
    settings.severities[rule] = rules::catalog()[rule]->severity;
  }
  for (const auto& it : style.own) {
    std::erase_if(settings.own_rules, [&](const auto& own) { return own->name == it->name; });
    settings.own_rules.push_back(it);
  }
  share_search(settings.own_rules);
}

}  // namespace

Settings default_settings() { return {rules::default_settings(), {}}; }

bool name_same_setting(std::string_view key, std::string_view other) {
  if (key == other) return true;
  const rules::Option* one = option_of(key);
  return one && one == option_of(other);
}

void apply(const Assignment& assignment, Settings& settings) {
  const std::string& key = assignment.key;
  const Value& value = assignment.value;
  if (key.starts_with(rules_prefix)) apply_to_rule(key, value, settings.rules);
  else if (key == "style") apply_style(value, settings.rules);
  else if (key == "required-skills") settings.rules.required_skills = strings_of(value);
  else if (key == "required-levels") settings.rules.required_levels = strings_of(value);
  else if (key == "vocabulary") add_strings(value, settings.rules.vocabulary);
  else if (key == "language") settings.rules.language = language::language_with(value.string);
  else if (key == "layout") settings.rules.layout = *layout_named(value.string);
  else if (key == "baseline") settings.baseline = value.string;
}

}  // namespace ladder::config
