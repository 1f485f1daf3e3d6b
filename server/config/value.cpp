#include "config/value.h"

#include <charconv>
#include <set>

#include <fmt/core.h>

namespace ladder::config {
Value string_value(std::string_view text) {
  Value value;
  value.kind = Value::Kind::string;
  value.string = text;
  return value;
}

void write(text::JsonWriter& json, const Value& value) {
  switch (value.kind) {
    case Value::Kind::null: return json.null();
    case Value::Kind::boolean: return json.boolean(value.is_true);
    case Value::Kind::number: return json.raw(value.string);
    case Value::Kind::string: return json.string(value.string);
    case Value::Kind::list: return text::write(json, value.items);
    case Value::Kind::object:
      json.begin_object();
      for (const Member& it : value.members) {
        json.any_key(it.key);
        write(json, it.value);
      }
      json.end_object();
  }
}

std::string to_text(const Value& value) { return text::to_json(value, text::JsonLayout::line); }

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
