#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "breaking/change_class.h"
#include "config/key.h"
#include "config/option.h"
#include "rules/catalog.h"
#include "rules/pages.h"
#include "support/configured.h"
#include "support/update.h"

using namespace ladder;
using nlohmann::json;

namespace {

using JsonSchema = nlohmann::ordered_json;

JsonSchema reference_to(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

/// A rule is set to a severity, or to an object of its severity and options.
JsonSchema severity_or_object(const JsonSchema& options) {
  JsonSchema properties = {{"severity", reference_to("severity")}};
  properties.update(options);
  const JsonSchema object = {
      {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  return JsonSchema::array({reference_to("severity"), object});
}

JsonSchema rule_schema(const rules::Rule& rule) {
  JsonSchema schema = {{"description", rule.summary}, {"default", rules::default_of(rule)}};
  JsonSchema own = JsonSchema::object();
  for (const rules::Option& it : rule.options)
    own[it.name] = {{"description", rules::summary_of(it)},
                    {"type", config::schema_type_of(it)},
                    {"default", JsonSchema::parse(config::default_of(it))}};
  if (own.empty()) schema["allOf"] = JsonSchema::array({reference_to("rule")});
  else schema["anyOf"] = severity_or_object(own);
  return schema;
}

JsonSchema rules_schema() {
  JsonSchema properties = JsonSchema::object();
  for (const rules::Rule* rule : rules::catalog()) properties[rule->name] = rule_schema(*rule);
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

JsonSchema list_of_strings() {
  return {{"type", "array"}, {"items", {{"type", "string"}, {"minLength", 1}}}};
}

/// An object of `files` and the settings for them.
JsonSchema override_schema() {
  JsonSchema properties;
  properties["files"] = list_of_strings();
  properties["files"]["description"] =
      "The files this entry applies to, as .gitignore patterns, relative to this file.";
  for (const config::Key& it : config::keys())
    if (it.scope == config::Scope::ladders) properties[it.name] = reference_to(it.name);
  return {{"type", "object"},
          {"properties", properties},
          {"required", {"files"}},
          {"additionalProperties", false}};
}

/// One of several words.
JsonSchema one_of_words(std::initializer_list<const char*> words) { return {{"enum", words}}; }

JsonSchema described(std::string_view description, JsonSchema schema) {
  schema["description"] = description;
  return schema;
}

JsonSchema limit_schema() {
  const JsonSchema number = {{"type", "integer"}, {"minimum", 0}};
  return {{"type", "object"},
          {"properties", {{"words", number}, {"sentences", number}, {"items", number}}},
          {"minProperties", 1},
          {"maxProperties", 1},
          {"additionalProperties", false}};
}

JsonSchema patterns_schema() {
  return {
      {"anyOf", JsonSchema::array({{{"type", "string"}, {"minLength", 1}}, list_of_strings()})}};
}

/// An entry of `style`: the name of a rule that is off by default, or a rule of a team's own.
JsonSchema style_schema() {
  JsonSchema packs = JsonSchema::array();
  for (const rules::Rule* it : rules::catalog())
    if (it->is_optional) packs.push_back(it->name);
  JsonSchema replacements = patterns_schema();
  replacements["anyOf"].push_back(
      {{"type", "object"}, {"additionalProperties", {{"type", "string"}}}, {"minProperties", 1}});
  JsonSchema begin = {{"anyOf", JsonSchema::array({one_of_words({"verb", "capital", "lower-case"}),
                                                   list_of_strings()})}};
  JsonSchema end = {
      {"anyOf", JsonSchema::array({one_of_words({"stop", "none"}), list_of_strings()})}};
  JsonSchema step = {{"type", "object"},
                     {"properties", {{"new-words", {{"type", "integer"}, {"minimum", 0}}}}},
                     {"required", {"new-words"}},
                     {"additionalProperties", false}};
  JsonSchema checks;
  checks["avoid"] = described(
      "Words to avoid, or an object with each word and what to write instead. Put a regular "
      "expression between slashes.",
      replacements);
  checks["require"] = described("Words, at least one of which must appear.", patterns_schema());
  checks["begin"] = described("What the text must begin with.", begin);
  checks["end"] = described("What the text must end with.", end);
  checks["at-most"] = described("The largest number allowed.", limit_schema());
  checks["at-least"] = described("The smallest number allowed.", limit_schema());
  checks["step"] = described("What each level must add to the level below.", step);
  JsonSchema properties;
  properties["name"] = described("The rule's name, as reported with each finding.",
                                 {{"type", "string"}, {"pattern", "^[a-z][a-z0-9-]*$"}});
  properties["message"] =
      described("The message that the author sees.", {{"type", "string"}, {"minLength", 1}});
  properties["severity"] = described("How severe the findings are (default: warning).",
                                     one_of_words({"error", "warning", "hint"}));
  properties.update(checks);
  properties["use"] =
      described("What to write instead of the words to avoid.", {{"type", "string"}});
  properties["levels"] =
      described("The levels that the rule applies to (default: all).", list_of_strings());
  properties["skills"] =
      described("The skills that the rule applies to (default: all).", list_of_strings());
  properties["in"] = described("The unit to check (default: expectations).",
                               one_of_words({"expectations", "paragraphs", "items", "sentences"}));
  properties["allow"] =
      described("The share that may break the rule without being reported, such as `2 of 10`.",
                {{"type", "string"}, {"pattern", "^[0-9]+ of [0-9]+$"}});
  JsonSchema one_check = JsonSchema::array();
  for (const auto& [name, schema] : checks.items())
    one_check.push_back({{"required", JsonSchema::array({name})}});
  const JsonSchema own = {{"type", "object"},
                          {"properties", properties},
                          {"required", {"name"}},
                          {"oneOf", one_check},
                          {"additionalProperties", false}};
  return {{"type", "array"}, {"items", {{"anyOf", JsonSchema::array({{{"enum", packs}}, own})}}}};
}

JsonSchema type_of(config::Kind kind) {
  switch (kind) {
    case config::Kind::flag: return {{"type", "boolean"}};
    case config::Kind::string: return {{"type", "string"}};
    case config::Kind::path: return {{"type", "string"}, {"minLength", 1}};
    case config::Kind::paths:
      return {{"anyOf", JsonSchema::array({type_of(config::Kind::path), list_of_strings()})}};
    case config::Kind::names:
    case config::Kind::patterns: return list_of_strings();
    case config::Kind::layout: return {{"enum", {"matrix", "table", "sections"}}};
    case config::Kind::changes: {
      JsonSchema names = JsonSchema::array();
      for (const breaking::ChangeClass it : breaking::all_classes())
        names.push_back(breaking::name_of(it));
      return {{"type", "array"}, {"items", {{"enum", names}}}};
    }
    case config::Kind::language: return {{"enum", language::codes()}};
    case config::Kind::rules: return rules_schema();
    case config::Kind::style: return style_schema();
    case config::Kind::overrides: break;
  }
  return {{"type", "array"}, {"items", override_schema()}};
}

JsonSchema schema_of(const config::Key& key) {
  JsonSchema schema = {{"description", key.summary}};
  schema.update(type_of(key.kind));
  if (!key.standard.empty()) schema["default"] = JsonSchema::parse(key.standard);
  schema["examples"] = JsonSchema::array({JsonSchema::parse(key.example)});
  return schema;
}

/// The JSON Schema (draft 7) of ladder.json, which editors complete and check it by.
std::string settings_schema() {
  JsonSchema root;
  root["$schema"] = "http://json-schema.org/draft-07/schema#";
  root["title"] = "Settings for checking career ladders (ladder.json)";
  root["description"] = "JSON, in which comments and trailing commas are allowed.";
  root["type"] = "object";
  root["properties"] = JsonSchema::object();
  root["additionalProperties"] = false;
  // Settings that are also allowed in `overrides` are described once.
  for (const config::Key& it : config::keys()) {
    const bool shared = it.scope == config::Scope::ladders;
    if (shared) root["definitions"][it.name] = schema_of(it);
    root["properties"][it.name] = shared ? reference_to(it.name) : schema_of(it);
  }
  root["definitions"]["rule"]["anyOf"] = severity_or_object(JsonSchema::object());
  root["definitions"]["severity"]["enum"] = {"off", "error", "warning", "hint"};
  // Keywords of VS Code.
  root["allowComments"] = true;
  root["allowTrailingCommas"] = true;
  return root.dump(2) + "\n";
}

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

/// The reader's error for the text; empty if it accepts it.
std::string refusal(const json& text) {
  const testing::Configured read = testing::configured(text.dump());
  return read.problems.empty() ? "" : read.problems.front();
}

}  // namespace

TEST_CASE("schema/ladder.schema.json is generated from the code") {
  testing::check_generated(ROOT_DIR "/schema/ladder.schema.json", settings_schema());
}

TEST_CASE("the schema has exactly the keys that the reader accepts, each with its example") {
  const json schema = json::parse(settings_schema());
  std::set<std::string> keys;
  for (const config::Key& it : config::keys()) keys.insert(std::string(it.name));
  CHECK(keys_of(schema.at("properties")) == keys);

  for (const config::Key& it : config::keys()) {
    const std::string name(it.name);
    INFO(name);
    json property = schema.at("properties").at(name);
    if (property.contains("$ref")) property = schema.at("definitions").at(name);
    CHECK_FALSE(property.at("description").get<std::string>().empty());
    for (const json& example : property.at("examples")) {
      // A path that is accepted would have to exist.
      if (it.kind == config::Kind::paths) continue;
      CHECK(refusal({{name, example}}) == "");
    }
    if (property.contains("default")) CHECK(refusal({{name, property.at("default")}}) == "");
    // Both reject values of other types.
    CHECK(refusal({{name, 1}}) != "");
  }
  CHECK(refusal({{"no-key", true}}) != "");
}

TEST_CASE("the schema has each rule and option, and what overrides can contain") {
  const json schema = json::parse(settings_schema());
  const json& rules = schema.at("definitions").at("rules").at("properties");
  CHECK(rules.size() == rules::catalog().size());
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    CHECK(rules.contains(std::string(rule->name)));
    CHECK(refusal({{"rules", {{std::string(rule->name), "hint"}}}}) == "");
    for (const rules::Option& it : rule->options) {
      const json& own = rules.at(std::string(rule->name)).at("anyOf").at(1).at("properties");
      CHECK(own.contains(std::string(it.name)));
      const json standard = json::parse(config::default_of(it));
      CHECK(refusal({{"rules", {{std::string(rule->name), {{std::string(it.name), standard}}}}}}) ==
            "");
    }
  }
  const json& override_keys = schema.at("properties").at("overrides").at("items").at("properties");
  std::set<std::string> expected = {"files"};
  for (const config::Key& it : config::keys()) {
    const bool allowed = it.scope == config::Scope::ladders;
    if (allowed) expected.insert(std::string(it.name));
    if (it.kind == config::Kind::paths) continue;
    INFO(std::string(it.name));
    json entry = {{"files", {"a.ladder"}}};
    entry[std::string(it.name)] = json::parse(it.example);
    CHECK((refusal({{"overrides", {entry}}}) == "") == allowed);
  }
  CHECK(keys_of(override_keys) == expected);
}
