#include "config/config.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "config/option.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "text/line_index.h"
#include "text/nearest.h"

namespace ladder::config {
namespace {

using nlohmann::json;
using text::Severity;

/// "; `level-gap` is the nearest name", or nothing.
std::string hint_at(const std::vector<std::string>& names, std::string_view wanted) {
  const std::string* nearest = text::nearest(names, wanted, 3);
  return nearest ? fmt::format("; `{}` is the nearest name", *nearest) : "";
}

std::optional<Severity> severity_named(std::string_view name) {
  for (Severity it : {Severity::error, Severity::warning, Severity::hint})
    if (rules::name_of(it) == name) return it;
  return std::nullopt;
}

/// Where the text stops being JSON, and what should stand there.
std::string not_json(std::string_view text, const json::parse_error& error) {
  const auto offset = static_cast<std::uint32_t>(error.byte == 0 ? 0 : error.byte - 1);
  const text::Position at = text::LineIndex(text).position_of(offset, text::ColumnUnit::utf32);
  const std::string_view what = error.what();
  const std::size_t expected = what.rfind("; expected ");
  return fmt::format("line {}, column {}: {}", at.line + 1, at.column + 1,
                     expected == what.npos ? "this is not JSON" : what.substr(expected + 2));
}

class Reader {
 public:
  explicit Reader(rules::Settings base) : config{std::move(base), {}} {}

  Config config;

  void read(const json& root) {
    if (!root.is_object()) {
      add("ladder.json", "must hold an object: `{ ... }`");
      return;
    }
    static const std::vector<std::string> keys = {"rules", "required-skills", "required-levels"};
    for (const auto& [key, value] : root.items()) {
      if (key == "rules") read_rules(value);
      else if (key == "required-skills") read_names(key, value, config.settings.required_skills);
      else if (key == "required-levels") read_names(key, value, config.settings.required_levels);
      else if (key != "$schema") add(key, "is no key of ladder.json" + hint_at(keys, key));
    }
  }

 private:
  void add(std::string_view where, std::string_view what) {
    config.problems.push_back(fmt::format("`{}` {}", where, what));
  }

  void read_rules(const json& rules) {
    if (!rules.is_object()) {
      add("rules", R"(must be an object: `{ "level-gap": "off" }`)");
      return;
    }
    for (const auto& [name, value] : rules.items()) {
      const std::string where = "rules." + name;
      const std::uint32_t index = rules::rule_index(name);
      if (index == model::none) add(where, "names no rule" + hint_at(rule_names(), name));
      else if (value.is_object()) read_rule(where, index, value);
      else read_severity(where, index, value);
    }
  }

  void read_rule(const std::string& where, std::uint32_t index, const json& rule) {
    const std::string_view name = rules::catalog()[index]->name;
    std::vector<std::string> keys = {"severity"};
    for (const Option& it : options())
      if (it.rule == name) keys.emplace_back(it.key);
    for (const auto& [key, value] : rule.items()) {
      const std::string place = fmt::format("{}.{}", where, key);
      const Option* option = option_named(name, key);
      if (key == "severity") read_severity(place, index, value);
      else if (!option) add(place, "is no option of this rule" + hint_at(keys, key));
      else if (!value.is_boolean()) add(place, "must be `true` or `false`");
      else config.settings.*option->setting = value.get<bool>();
    }
  }

  void read_severity(const std::string& where, std::uint32_t index, const json& value) {
    const std::string name = value.is_string() ? value.get<std::string>() : "";
    const std::optional<Severity> severity = severity_named(name);
    if (severity || name == "off") config.settings.severities[index] = severity;
    else add(where, R"(must be `"off"`, `"error"`, `"warning"` or `"hint"`)");
  }

  void read_names(const std::string& where, const json& value, std::vector<std::string>& names) {
    if (!value.is_array()) {
      add(where, R"(must be a list of names: `["Craft", "Research"]`)");
      return;
    }
    names.clear();
    for (std::size_t i = 0; i < value.size(); ++i) {
      const bool name = value[i].is_string() && !value[i].get_ref<const std::string&>().empty();
      if (name) names.push_back(value[i].get<std::string>());
      else add(fmt::format("{}[{}]", where, i), "must be a name in quotation marks");
    }
  }

  static std::vector<std::string> rule_names() {
    std::vector<std::string> names;
    for (const rules::Rule* rule : rules::catalog()) names.emplace_back(rule->name);
    return names;
  }
};

}  // namespace

Config parse(std::string_view text) { return parse(text, rules::default_settings()); }

Config parse(std::string_view text, rules::Settings base) {
  Reader reader(std::move(base));
  try {
    reader.read(json::parse(text));
  } catch (const json::parse_error& error) {
    reader.config.problems.push_back(not_json(text, error));
  } catch (const json::out_of_range&) {
    reader.config.problems.emplace_back("a number is too large to be read");
  }
  return std::move(reader.config);
}

}  // namespace ladder::config
