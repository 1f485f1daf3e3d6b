#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/json_writer.h"
#include "text/span.h"

namespace ladder::config {

struct Member;

/// A JSON value, and where it is in the text.
struct Value {
  enum class Kind { null, boolean, number, string, list, object };
  Kind kind = Kind::null;
  text::Span span;
  bool is_true = false;         // for a boolean
  std::string string;           // for a string, its content; for a number, as written
  std::vector<Value> items;     // for a list
  std::vector<Member> members;  // for an object, in the order of the text

  bool is(Kind wanted) const { return kind == wanted; }
};

struct Member {
  std::string key;
  text::Span key_span;  // with its quotation marks
  Value value;
};

Value string_value(std::string_view text);

void write(text::JsonWriter& json, const Value& value);

/// The value as JSON on one line: `["Craft", "Research"]`.
std::string to_text(const Value& value);

/// A number without a sign, a fraction or anything else around it; nothing if it's no such number.
std::optional<std::uint32_t> whole_number(std::string_view digits);

/// Refuses repeated keys of an object; `where` comes before the name.
void refuse_repeated(const Value& object, std::string_view where,
                     const std::function<void(text::Span span, std::string message)>& refuse);

}  // namespace ladder::config
