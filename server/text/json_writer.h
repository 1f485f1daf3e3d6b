#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "text/line_index.h"

namespace ladder::text {

/// A value that is JSON already.
struct Json {
  std::string text;
};

/// `{"a":[1,2]}`, `{"a": [1, 2]}`, or a line for each member and element.
enum class JsonLayout { compact, line, indented };

class JsonMember;
using JsonMembers = std::initializer_list<JsonMember>;

/// Writes JSON (RFC 8259) from the beginning to the end. Commas and spaces come by themselves.
class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::compact) : layout_(layout) {}

  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
  void object(JsonMembers members);
  void begin_array() { begin('['); }
  void end_array() { end(']'); }

  /// The name of the next member: of plain characters, and of any.
  void key(std::string_view name);
  void any_key(std::string_view name);

  /// Each byte that is not UTF-8 becomes U+FFFD, as it counts as one character in a client's
  /// columns.
  void string(std::string_view text);
  void number(std::int64_t number);
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  /// For JSON that is already written: a value, or some with commas between them.
  void raw(std::string_view json);

  const std::string& text() const { return text_; }
  std::string take() && { return std::move(text_); }

 private:
  /// Where the next value is written.
  enum class Place { at_once, first, further };  // after a key, after a bracket, after a value

  void begin(char bracket) {
    separate();
    text_ += bracket;
    place_ = Place::first;
    ++depth_;
  }
  void end(char bracket) {
    --depth_;
    if (layout_ == JsonLayout::indented && place_ == Place::further) break_line();
    text_ += bracket;
    place_ = Place::further;
  }
  void end_key();
  void separate() {
    if (place_ == Place::further) text_ += ',';
    if (layout_ != JsonLayout::compact) add_space();
    place_ = Place::further;
  }
  void add_space();
  void break_line();

  std::string text_;
  JsonLayout layout_;
  Place place_ = Place::at_once;
  std::size_t depth_ = 0;
};

// What can be a value. A type of another namespace is written by a `write` of its own there.

inline void write(JsonWriter& json, std::string_view text) { json.string(text); }
inline void write(JsonWriter& json, const std::string& text) { json.string(text); }
inline void write(JsonWriter& json, const char* text) { json.string(text); }
inline void write(JsonWriter& json, std::nullptr_t) { json.null(); }
inline void write(JsonWriter& json, const Json& value) { json.raw(value.text); }
inline void write(JsonWriter& json, std::same_as<bool> auto value) { json.boolean(value); }
template <std::integral Number>
requires(!std::same_as<Number, bool>) void write(JsonWriter& json, Number number) {
  json.number(static_cast<std::int64_t>(number));
}

/// From zero, columns in UTF-16 code units, as in the language server protocol.
struct JsonRange {
  Span span;
  const LineIndex& index;
};
void write(JsonWriter& json, const JsonRange& it);

// Each may hold any of the others.
template <class Value>
void write(JsonWriter& json, const std::optional<Value>& value);
template <class Value>
void write(JsonWriter& json, std::span<const Value> values);
template <class Value>
void write(JsonWriter& json, const std::vector<Value>& values);
template <class Value>
void write(JsonWriter& json, const std::map<std::string, Value>& members);
template <class... Values>
void write(JsonWriter& json, const std::variant<Values...>& value);

/// A member of an object. It refers to its name and its value, so it is for arguments only:
/// `json.object({{"name", name}, {"place", {{"line", 1}, {"column", 2}}}})`.
class JsonMember {
 public:
  template <class Value>
  JsonMember(std::string_view name, const Value& value)
      : name_(name), value_(&value), write_([](JsonWriter& json, const void* it) {
          write(json, *static_cast<const Value*>(it));
        }) {}
  JsonMember(std::string_view name, JsonMembers members) : name_(name), members_(members) {}

  void write_to(JsonWriter& json) const {
    json.key(name_);
    if (write_) write_(json, value_);
    else json.object(members_);
  }

 private:
  std::string_view name_;
  const void* value_ = nullptr;
  void (*write_)(JsonWriter& json, const void* value) = nullptr;
  JsonMembers members_;
};

/// An object as long as it lives: its members are written between `{` and `}`.
class JsonObject {
 public:
  explicit JsonObject(JsonWriter& json) : json_(json) { json.begin_object(); }
  ~JsonObject() { json_.end_object(); }
  JsonObject(const JsonObject&) = delete;
  JsonObject& operator=(const JsonObject&) = delete;

  template <class Value>
  void member(std::string_view name, const Value& value) {
    json_.key(name);
    write(json_, value);
  }
  void member(std::string_view name, JsonMembers members) {
    json_.key(name);
    json_.object(members);
  }
  void add(JsonMembers members) {
    for (const JsonMember& it : members) it.write_to(json_);
  }
  /// Left out if it has no value.
  template <class Value>
  void optional(std::string_view name, const Value& value) {
    if (value) member(name, *value);
  }
  /// Left out if it is empty.
  template <class Value>
  void unless_empty(std::string_view name, const Value& value) {
    if (!value.empty()) member(name, value);
  }

 private:
  JsonWriter& json_;
};

/// An array to which a function adds elements for each value: one, several or none. It refers to
/// both, so it is for arguments only.
template <class Values, class Write>
class JsonList {
 public:
  JsonList(const Values& values, const Write& write_elements)
      : values_(values), write_elements_(write_elements) {}

  friend void write(JsonWriter& json, const JsonList& list) {
    json.begin_array();
    for (const auto& it : list.values_) list.write_elements_(json, it);
    json.end_array();
  }

 private:
  const Values& values_;
  const Write& write_elements_;
};

/// An array with one object, for arguments only.
struct JsonSingle {
  JsonMembers members;
};
void write(JsonWriter& json, const JsonSingle& it);

template <class Values>
void write_all(JsonWriter& json, const Values& values) {
  json.begin_array();
  for (const auto& it : values) write(json, it);
  json.end_array();
}

template <class Value>
void write(JsonWriter& json, const std::optional<Value>& value) {
  if (value) write(json, *value);
  else json.null();
}

template <class Value>
void write(JsonWriter& json, std::span<const Value> values) {
  write_all(json, values);
}

template <class Value>
void write(JsonWriter& json, const std::vector<Value>& values) {
  write_all(json, values);
}

template <class Value>
void write(JsonWriter& json, const std::map<std::string, Value>& members) {
  json.begin_object();
  for (const auto& [name, value] : members) {
    json.any_key(name);
    write(json, value);
  }
  json.end_object();
}

template <class... Values>
void write(JsonWriter& json, const std::variant<Values...>& value) {
  std::visit([&](const auto& it) { write(json, it); }, value);
}

/// A value as JSON.
template <class Value>
std::string to_json(const Value& value, JsonLayout layout = JsonLayout::compact) {
  JsonWriter json(layout);
  write(json, value);
  return std::move(json).take();
}
std::string to_json(JsonMembers members);

/// A value as a file of JSON for people: indented, with a line end.
template <class Value>
std::string to_json_file(const Value& value) {
  return to_json(value, JsonLayout::indented) + '\n';
}
std::string to_json_file(JsonMembers members);

}  // namespace ladder::text
