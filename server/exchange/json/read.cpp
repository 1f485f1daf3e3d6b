#include <algorithm>
#include <optional>
#include <string>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

#include "exchange/json/json.h"
#include "exchange/page/value.h"

namespace ladder::exchange {
namespace {

using nlohmann::ordered_json;

/// Nothing where it is nested deeper than any ladder.
std::optional<Value> copied(const ordered_json& json, std::size_t depth = 0) {
  if (deepest_value < depth) return std::nullopt;
  Value value;
  if (json.is_string()) value.text = json.get<std::string>();
  else if (json.is_primitive()) value.text = json.is_null() ? "" : json.dump();
  else value.type = json.is_array() ? Value::Type::list : Value::Type::keys;
  if (json.is_primitive()) return value;
  for (const auto& [key, it] : json.items()) {
    std::optional<Value> entry = copied(it, depth + 1);
    if (!entry) return std::nullopt;
    if (json.is_object()) entry->key = key;
    value.values.push_back(std::move(*entry));
  }
  return value;
}

}  // namespace

Reading read_json(std::string_view text) {
  Reading reading;
  reading.ladders = read_model_json(text);
  if (reading.ladders) return reading;
  ordered_json json;
  try {
    json = ordered_json::parse(text);
  } catch (const ordered_json::parse_error& error) {
    const std::string_view before = text.substr(0, std::min(error.byte, text.size()));
    reading.trouble = fmt::format("line {} isn't valid JSON", 1 + std::ranges::count(before, '\n'));
    return reading;
  }
  if (const std::optional<Value> value = copied(json)) reading.found = section_of(*value);
  else reading.trouble = "it's nested too deeply";
  return reading;
}

}  // namespace ladder::exchange
