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

void read_severity(const std::string& key, const Member& member, const SettingSink& sink) {
  const Value& value = member.value;
  const bool known = value.is(Value::Kind::string) &&
                     (value.string == "off" || severity_named(value.string).has_value());
  if (known) return sink.take(key, member);
  sink.refuse(value.span,
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
    const bool is_own = std::ranges::find(sink.own_rules, it.key) != sink.own_rules.end();
    if (is_own) read_severity(key, it, sink);
    else if (!rule)
      sink.refuse(it.key_span, fmt::format("`{}` isn't a rule{}", key,
                                           did_you_mean(rule_names(sink.own_rules), it.key)));
    else if (it.value.is(Value::Kind::object)) read_options(*rule, it.value, sink);
    else read_severity(key, it, sink);
  }
}

}  // namespace ladder::config
