#include "config/schema.h"

#include <nlohmann/json.hpp>

#include "config/option.h"
#include "rules/catalog.h"
#include "rules/pages.h"

namespace ladder::config {
namespace {

using Json = nlohmann::ordered_json;

Json list_of_names(std::string_view description) {
  return {{"description", description},
          {"type", "array"},
          {"items", {{"type", "string"}, {"minLength", 1}}}};
}

Json reference_to(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

/// A rule is set to a severity, or to an object of its severity and options.
Json severity_or_object(const Json& options) {
  Json properties = {{"severity", reference_to("severity")}};
  properties.update(options);
  const Json object = {
      {"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  return Json::array({reference_to("severity"), object});
}

Json rule_schema(const rules::Rule& rule) {
  Json schema = {{"description", rule.summary}, {"default", rules::name_of(rule.severity)}};
  Json own = Json::object();
  for (const Option& it : options())
    if (it.rule == rule.name)
      own[it.key] = {{"description", it.summary}, {"type", "boolean"}, {"default", false}};
  if (own.empty()) schema["allOf"] = Json::array({reference_to("rule")});
  else schema["anyOf"] = severity_or_object(own);
  return schema;
}

Json rules_schema() {
  Json properties = Json::object();
  for (const rules::Rule* rule : rules::catalog()) properties[rule->name] = rule_schema(*rule);
  return {{"description", "How severe each rule is, and its options."},
          {"type", "object"},
          {"properties", properties},
          {"additionalProperties", false}};
}

}  // namespace

std::string schema() {
  Json properties;
  properties["$schema"] = {{"type", "string"}};
  properties["rules"] = rules_schema();
  properties["required-skills"] = list_of_names("Skills that every ladder must have.");
  properties["required-levels"] = list_of_names("Levels that every ladder must have.");

  Json root;
  root["$schema"] = "http://json-schema.org/draft-07/schema#";
  root["title"] = "Settings of the checker for career ladders (ladder.json)";
  root["type"] = "object";
  root["properties"] = properties;
  root["additionalProperties"] = false;
  root["definitions"]["rule"]["anyOf"] = severity_or_object(Json::object());
  root["definitions"]["severity"]["enum"] = {"off", "error", "warning", "hint"};
  return root.dump(2) + "\n";
}

}  // namespace ladder::config
