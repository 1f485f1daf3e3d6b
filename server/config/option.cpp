#include "config/option.h"

#include <cstdint>

#include "rules/catalog.h"

namespace ladder::config {
namespace {

using rules::Option;
using rules::OptionValue;

/// A type that an option can have, in words and in the schema.
struct Type {
  Value::Kind kind;
  std::string_view values;
  std::string_view schema;
};

const Type& type_of(const Option& option) {
  static constexpr Type types[] = {
      {Value::Kind::boolean, "`true` or `false`", "boolean"},
      {Value::Kind::number, "a whole number", "integer"},
      {Value::Kind::string, "text in quotation marks", "string"},
  };
  static_assert(std::variant_size_v<OptionValue> == std::size(types));
  return types[option.standard.index()];
}

/// The default as a value in a ladder.json.
Value value_of(const Option& option) {
  Value value;
  value.kind = type_of(option).kind;
  if (const bool* flag = std::get_if<bool>(&option.standard)) value.is_true = *flag;
  if (const auto* number = std::get_if<std::uint32_t>(&option.standard))
    value.string = std::to_string(*number);
  if (const auto* text = std::get_if<std::string_view>(&option.standard)) value.string = *text;
  return value;
}

}  // namespace

const Option* option_named(std::string_view rule, std::string_view key) {
  const rules::Rule* known = rules::rule_named(rule);
  if (!known) return nullptr;
  for (const Option& it : known->options)
    if (it.name == key) return &it;
  return nullptr;
}

std::optional<OptionValue> option_value(const Option& option, const Value& value) {
  if (!value.is(type_of(option).kind)) return std::nullopt;
  switch (value.kind) {
    case Value::Kind::boolean: return value.is_true;
    case Value::Kind::number: return whole_number(value.string);
    case Value::Kind::string: return value.string;
    default: return std::nullopt;
  }
}

std::string_view values_of(const Option& option) { return type_of(option).values; }

std::string_view schema_type_of(const Option& option) { return type_of(option).schema; }

std::string default_of(const Option& option) { return to_text(value_of(option)); }

}  // namespace ladder::config
