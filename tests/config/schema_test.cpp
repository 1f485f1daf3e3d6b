#include "config/schema.h"

#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "config/key.h"
#include "config/option.h"
#include "rules/catalog.h"
#include "support/configured.h"
#include "support/update.h"

using namespace ladder;
using nlohmann::json;

namespace {

std::set<std::string> keys_of(const json& object) {
  std::set<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.insert(key);
  return keys;
}

/// Whether the reader takes a text without a word.
std::string refusal(const json& text) {
  const testing::Configured read = testing::configured(text.dump());
  return read.problems.empty() ? "" : read.problems.front();
}

}  // namespace

TEST_CASE("schema/ladder.schema.json is made from the code") {
  testing::check_generated(ROOT_DIR "/schema/ladder.schema.json", config::schema());
}

TEST_CASE("the schema has each key that the reader takes, with its example, and no other") {
  const json schema = json::parse(config::schema());
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
      // A path that is taken over would have to exist.
      if (it.kind == config::Kind::paths) continue;
      CHECK(refusal({{name, example}}) == "");
    }
    if (property.contains("default")) CHECK(refusal({{name, property.at("default")}}) == "");
    // Whatever is of another kind is refused, by both.
    CHECK(refusal({{name, 1}}) != "");
  }
  CHECK(refusal({{"no-key", true}}) != "");
}

TEST_CASE("the schema has each rule and option, and what may stand for single files") {
  const json schema = json::parse(config::schema());
  const json& rules = schema.at("definitions").at("rules").at("properties");
  CHECK(rules.size() == rules::catalog().size());
  for (const rules::Rule* rule : rules::catalog()) {
    INFO(std::string(rule->name));
    CHECK(rules.contains(std::string(rule->name)));
    CHECK(refusal({{"rules", {{std::string(rule->name), "hint"}}}}) == "");
    for (const rules::Option& it : rule->options) {
      const json& own = rules.at(std::string(rule->name)).at("anyOf").at(1).at("properties");
      CHECK(own.contains(std::string(it.name)));
      const json standard = json::parse(config::standard_of(it));
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
