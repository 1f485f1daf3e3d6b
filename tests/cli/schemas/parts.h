#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "cli/reporters/json_text.h"
#include "semantics/coverage.h"

/// What JSON Schemas (draft 7) are made of.
namespace ladder::testing::schema {

using cli::Json;

inline Json text(std::string_view description) {
  return {{"description", description}, {"type", "string"}};
}

inline Json number(std::string_view description) {
  return {{"description", description}, {"type", "integer"}, {"minimum", 0}};
}

/// A number, or null where there is none.
inline Json index(std::string_view description) {
  return {{"description", description}, {"type", {"integer", "null"}}, {"minimum", 0}};
}

inline Json flag(std::string_view description) {
  return {{"description", description}, {"type", "boolean"}};
}

inline Json part(std::string_view definition) {
  return {{"$ref", "#/definitions/" + std::string(definition)}};
}

inline Json list(std::string_view description, Json items) {
  return {{"description", description}, {"type", "array"}, {"items", std::move(items)}};
}

/// One of some words. A template, since they stand in arrays of several sizes.
template <class Words>
Json one_of(std::string_view description, const Words& words) {
  Json all = Json::array();
  for (const auto& it : words) all.push_back(it);
  return {{"description", description}, {"enum", std::move(all)}};
}

inline Json or_null(Json schema) {
  schema["enum"].push_back(nullptr);
  return schema;
}

/// An object of these properties, each of which is always there, and no others.
inline Json object(const Json& properties) {
  Json required = Json::array();
  for (const auto& [name, schema] : properties.items()) required.push_back(name);
  return {{"type", "object"},
          {"required", std::move(required)},
          {"additionalProperties", false},
          {"properties", properties}};
}

inline Json version() {
  return {{"description", "Grows when what is here changes its meaning."}, {"const", 1}};
}

/// What one of two texts says that are compared.
inline Json content() {
  using semantics::CellState;
  const std::array states{semantics::name_of(CellState::filled),
                          semantics::name_of(CellState::empty), semantics::name_of(CellState::same),
                          semantics::name_of(CellState::not_applicable)};
  return object(
      {{"state", one_of("Whether there is a text.", states)},
       {"text", text("In plain text, a passage a line.")},
       {"differ", list("The words that the other one does not have.", text("In order."))}});
}

/// A schema of its own, with what it and its parts refer to.
inline std::string document(std::string_view title, const Json& schema, const Json& definitions) {
  Json root = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  root.update(schema);
  root["definitions"] = definitions;
  return cli::to_text(root, 2) + '\n';
}

}  // namespace ladder::testing::schema
