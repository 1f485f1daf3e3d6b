#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "semantics/coverage.h"

/// The building blocks of JSON Schemas (draft 7).
namespace ladder::testing::schema {

/// Keys stay in the order in which they are given.
using Json = nlohmann::ordered_json;

inline Json text(std::string_view description) {
  return {{"description", description}, {"type", "string"}};
}

inline Json number(std::string_view description) {
  return {{"description", description}, {"type", "integer"}, {"minimum", 0}};
}

/// A number or null.
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

/// One of some words. A template, since they come in arrays of several sizes.
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

/// An object with exactly these properties, all of them required.
inline Json object(const Json& properties) {
  Json required = Json::array();
  for (const auto& [name, schema] : properties.items()) required.push_back(name);
  return {{"type", "object"},
          {"required", std::move(required)},
          {"additionalProperties", false},
          {"properties", properties}};
}

inline Json version() {
  return {{"description",
           "The version of this format. It increases when the meaning of a field changes."},
          {"const", 1}};
}

/// One of two expectations that are compared.
inline Json content() {
  using semantics::CellState;
  const std::array states{semantics::name_of(CellState::filled),
                          semantics::name_of(CellState::empty), semantics::name_of(CellState::same),
                          semantics::name_of(CellState::not_applicable)};
  return object(
      {{"state", one_of("Whether the skill has an expectation at this level.", states)},
       {"text", text("Plain text, one passage per line.")},
       {"differ", list("The words that appear only in this expectation.", text("In order."))}});
}

/// A complete schema, with the definitions it refers to.
inline std::string document(std::string_view title, const Json& schema, const Json& definitions) {
  Json root = {{"$schema", "http://json-schema.org/draft-07/schema#"}, {"title", title}};
  root.update(schema);
  root["definitions"] = definitions;
  return root.dump(2) + '\n';
}

}  // namespace ladder::testing::schema
