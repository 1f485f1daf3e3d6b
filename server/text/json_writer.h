#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ladder::text {

/// A value that is JSON already.
struct Json {
  std::string text;
};

/// Writes JSON (RFC 8259) from the beginning to the end. Commas come by themselves.
class JsonWriter {
 public:
  void begin_object() { begin('{'); }
  void end_object() { end('}'); }
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
  void begin(char bracket) {
    separate();
    text_ += bracket;
    follows_ = false;
  }
  void end(char bracket) {
    text_ += bracket;
    follows_ = true;
  }
  void separate() {
    if (std::exchange(follows_, true)) text_ += ',';
  }

  std::string text_;
  bool follows_ = false;  // whether a comma comes before the next value
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
  /// Left out if it has no value.
  template <class Value>
  void optional(std::string_view name, const Value& value) {
    if (value) member(name, *value);
  }

 private:
  JsonWriter& json_;
};

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
std::string to_json(const Value& value) {
  JsonWriter json;
  write(json, value);
  return std::move(json).take();
}

}  // namespace ladder::text
