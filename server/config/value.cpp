#include "config/value.h"

#include <charconv>
#include <set>

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace ladder::config {
namespace {

std::string quoted(const std::string& string) {
  using nlohmann::json;
  return json(string).dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace

Value string_value(std::string_view text) {
  Value value;
  value.kind = Value::Kind::string;
  value.string = text;
  return value;
}

std::string to_text(const Value& value) {
  std::string text;
  const auto add = [&](const std::string& part) { text += (text.size() == 1 ? "" : ", ") + part; };
  switch (value.kind) {
    case Value::Kind::null: return "null";
    case Value::Kind::boolean: return value.is_true ? "true" : "false";
    case Value::Kind::number: return value.string;
    case Value::Kind::string: return quoted(value.string);
    case Value::Kind::list:
      text = "[";
      for (const Value& it : value.items) add(to_text(it));
      return text + "]";
    case Value::Kind::object:
      text = "{";
      for (const Member& it : value.members) add(quoted(it.key) + ": " + to_text(it.value));
      return text + "}";
  }
  return text;
}

std::optional<std::uint32_t> whole_number(std::string_view digits) {
  std::uint32_t number = 0;
  const char* const end = digits.data() + digits.size();
  const auto [rest, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc() || rest != end) return std::nullopt;
  return number;
}

void refuse_repeated(const Value& object, std::string_view where,
                     const std::function<void(text::Span span, std::string message)>& refuse) {
  std::set<std::string_view> seen;
  for (const Member& it : object.members) {
    const bool is_first = seen.insert(it.key).second;
    if (is_first) continue;
    refuse(it.key_span, fmt::format("`{}{}` is set more than once; keep only one", where, it.key));
  }
}

}  // namespace ladder::config
