#include "config/read_rules.h"

#include <vector>

#include <fmt/core.h>

#include "config/names.h"
#include "config/option.h"
#include "rules/catalog.h"

namespace ladder::config {
namespace {

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const rules::Rule* rule : rules::catalog()) names.emplace_back(rule->name);
  return names;
}

void read_severity(const std::string& key, const Member& member, const Taker& taker) {
  const Value& value = member.value;
  const bool known = value.is(Value::Kind::string) &&
                     (value.string == "off" || severity_named(value.string).has_value());
  if (known) return taker.take(key, member);
  taker.refuse(value.span,
               fmt::format(R"(`{}` must be `"off"`, `"error"`, `"warning"` or `"hint"`)", key));
}

/// `{ "severity": "hint", "partial-skills": true }`.
void read_options(const std::string& name, const Value& rule, const Taker& taker) {
  std::vector<std::string> keys = {"severity"};
  for (const Option& it : options())
    if (it.rule == name) keys.emplace_back(it.key);
  refuse_repeated(rule, "rules." + name + ".", taker.refuse);
  for (const Member& it : rule.members) {
    const std::string key = fmt::format("rules.{}.{}", name, it.key);
    if (it.key == "severity") {
      read_severity("rules." + name, it, taker);
    } else if (!option_named(name, it.key)) {
      taker.refuse(it.key_span,
                   fmt::format("`{}` is no option of this rule{}", key, hint_at(keys, it.key)));
    } else if (!it.value.is(Value::Kind::boolean)) {
      taker.refuse(it.value.span, fmt::format("`{}` must be `true` or `false`", key));
    } else {
      taker.take(key, it);
    }
  }
}

}  // namespace

void read_rules(const Value& rules, const Taker& taker) {
  if (!rules.is(Value::Kind::object))
    return taker.refuse(rules.span, R"(`rules` must be an object: `{ "level-gap": "off" }`)");
  refuse_repeated(rules, "rules.", taker.refuse);
  for (const Member& it : rules.members) {
    const std::string key = "rules." + it.key;
    if (rules::rule_index(it.key) == model::none)
      taker.refuse(it.key_span,
                   fmt::format("`{}` names no rule{}", key, hint_at(rule_names(), it.key)));
    else if (it.value.is(Value::Kind::object)) read_options(it.key, it.value, taker);
    else read_severity(key, it, taker);
  }
}

}  // namespace ladder::config
