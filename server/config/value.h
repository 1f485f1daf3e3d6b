#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::config {

struct Member;

/// A value of a JSON text, and where it stands.
struct Value {
  enum class Kind { null, boolean, number, string, list, object };
  Kind kind = Kind::null;
  text::Span span;
  bool is_true = false;         // of a boolean
  std::string string;           // of a string, as it is meant; of a number, as it is written
  std::vector<Value> items;     // of a list
  std::vector<Member> members;  // of an object, in the order of the text

  bool is(Kind wanted) const { return kind == wanted; }
};

struct Member {
  std::string key;
  text::Span key_span;  // with its quotation marks
  Value value;
};

/// The value as JSON on one line: `["Craft", "Research"]`.
std::string to_text(const Value& value);

/// Refuses what stands in an object for the second time; `where` comes before its name.
void refuse_repeated(const Value& object, std::string_view where,
                     const std::function<void(text::Span span, std::string message)>& refuse);

}  // namespace ladder::config
