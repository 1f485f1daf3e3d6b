#include "config/read_rules.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "config/names.h"
#include "config/option.h"
#include "rules/catalog.h"

namespace ladder::config {
namespace {

std::vector<std::string> rule_names(std::vector<std::string> names) {
  for (const rules::Rule* rule : rules::catalog()) names.emplace_back(rule->name);
  return names;
}

bool is_severity(const Value& value) {
  return value.is(Value::Kind::string) && (value.string == "off" || severity_named(value.string));
}

void read_severity(const std::string& key, const Member& member, const SettingSink& sink) {
  if (is_severity(member.value)) return sink.take(key, member);
  sink.refuse(member.value.span,
              fmt::format(R"(`{}` must be `"off"`, `"error"`, `"warning"` or `"hint"`)", key));
}

/// `{ "severity": "hint", "partial-skills": true }`.
void read_options(const rules::Rule& rule, const Value& value, const SettingSink& sink) {
  std::vector<std::string> keys = {"severity"};
  for (const rules::Option& it : rule.options) keys.emplace_back(it.name);
  const std::string rule_key = fmt::format("rules.{}", rule.name);
  refuse_repeated(value, rule_key + ".", sink.refuse);
  for (const Member& it : value.members) {
    const std::string key = fmt::format("{}.{}", rule_key, it.key);
    const rules::Option* option = option_named(rule.name, it.key);
    if (it.key == "severity") {
      read_severity(rule_key, it, sink);
    } else if (!option) {
      sink.refuse(it.key_span, fmt::format("`{}` isn't an option for this rule{}", key,
                                           did_you_mean(keys, it.key)));
    } else if (!option_value(*option, it.value)) {
      sink.refuse(it.value.span, fmt::format("`{}` must be {}", key, values_of(*option)));
    } else {
      sink.take(key, it);
    }
  }
}

}  // namespace

void read_rules(const Value& value, const SettingSink& sink) {
  if (!value.is(Value::Kind::object))
    return sink.refuse(value.span,
                       fmt::format(R"(`rules` must be an object, for example `{{ "{}": "off" }}`)",
                                   rules::level_gap.name));
  refuse_repeated(value, "rules.", sink.refuse);
  for (const Member& it : value.members) {
    const std::string key = "rules." + it.key;
    const rules::Rule* rule = rules::rule_named(it.key);
    if (!sink.is_file && it.key == selected_own_rules) {
      sink.take(key, it);
      continue;
    }
    const bool is_own = std::ranges::find(sink.own_rules, it.key) != sink.own_rules.end();
    const bool is_known = rule || is_own || (!sink.is_file && it.key == all_own_rules);
    if (!is_known) sink.doubt(it);
    if (rule && it.value.is(Value::Kind::object)) read_options(*rule, it.value, sink);
    else if (is_known || is_severity(it.value)) read_severity(key, it, sink);
  }
}

std::string unknown_rule(std::string_view key, const std::string& name,
                         std::vector<std::string> own_rules) {
  return fmt::format("`{}` isn't a rule{}", key,
                     did_you_mean(rule_names(std::move(own_rules)), name));
}

}  // namespace ladder::config
