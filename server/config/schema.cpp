#include "config/schema.h"

#include <nlohmann/json.hpp>

#include "config/key.h"
#include "config/option.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::config {
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
  JsonSchema schema = {{"description", rule.summary}, {"default", rules::name_of(rule.severity)}};
  JsonSchema own = JsonSchema::object();
  for (const rules::Option& it : rule.options)
    own[it.name] = {{"description", rules::summary_of(it)},
                    {"type", schema_type_of(it)},
                    {"default", JsonSchema::parse(standard_of(it))}};
  if (own.empty()) schema["allOf"] = JsonSchema::array({reference_to("rule")});
  else schema["anyOf"] = severity_or_object(own);
  return schema;
}

JsonSchema rules_schema() {
  JsonSchema properties = JsonSchema::object();
  for (const rules::Rule* rule : rules::catalog()) properties[rule->name] = rule_schema(*rule);
  return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
}

JsonSchema list_of_texts() {
  return {{"type", "array"}, {"items", {{"type", "string"}, {"minLength", 1}}}};
}

/// An object of `files` and the settings for them.
JsonSchema override_schema() {
  JsonSchema properties;
  properties["files"] = list_of_texts();
  properties["files"]["description"] =
      "The files that it is for, as patterns like those of .gitignore, relative to this file.";
  for (const Key& it : keys())
    if (it.scope == Scope::ladders) properties[it.name] = reference_to(it.name);
  return {{"type", "object"},
          {"properties", properties},
          {"required", {"files"}},
          {"additionalProperties", false}};
}

JsonSchema type_of(Kind kind) {
  switch (kind) {
    case Kind::flag: return {{"type", "boolean"}};
    case Kind::string: return {{"type", "string"}};
    case Kind::path: return {{"type", "string"}, {"minLength", 1}};
    case Kind::paths: return {{"anyOf", JsonSchema::array({type_of(Kind::path), list_of_texts()})}};
    case Kind::names:
    case Kind::patterns: return list_of_texts();
    case Kind::layout: return {{"enum", {"matrix", "table", "sections"}}};
    case Kind::rules: return rules_schema();
    case Kind::overrides: break;
  }
  return {{"type", "array"}, {"items", override_schema()}};
}

JsonSchema schema_of(const Key& key) {
  JsonSchema schema = {{"description", key.summary}};
  schema.update(type_of(key.kind));
  if (!key.standard.empty()) schema["default"] = JsonSchema::parse(key.standard);
  schema["examples"] = JsonSchema::array({JsonSchema::parse(key.example)});
  return schema;
}

}  // namespace

std::string schema() {
  JsonSchema root;
  root["$schema"] = "http://json-schema.org/draft-07/schema#";
  root["title"] = "Settings of the checker for career ladders (ladder.json)";
  root["description"] = "JSON, in which comments and a comma behind the last value may stand.";
  root["type"] = "object";
  root["properties"] = JsonSchema::object();
  root["additionalProperties"] = false;
  // What may stand in `overrides`, too, is described once.
  for (const Key& it : keys()) {
    const bool shared = it.scope == Scope::ladders;
    if (shared) root["definitions"][it.name] = schema_of(it);
    root["properties"][it.name] = shared ? reference_to(it.name) : schema_of(it);
  }
  root["definitions"]["rule"]["anyOf"] = severity_or_object(JsonSchema::object());
  root["definitions"]["severity"]["enum"] = {"off", "error", "warning", "hint"};
  // Words of VS Code's.
  root["allowComments"] = true;
  root["allowTrailingCommas"] = true;
  return root.dump(2) + "\n";
}

}  // namespace ladder::config
