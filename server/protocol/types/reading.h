#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "protocol/types/own_types.h"

/// How members are read. Strings are moved out of the message, as they may be large. Malformed
/// members throw, as in nlohmann::json.
namespace ladder::protocol {

using nlohmann::json;

inline void read(json& from, bool& into) { into = from.get<bool>(); }
inline void read(json& from, std::int64_t& into) { into = from.get<std::int64_t>(); }
inline void read(json& from, std::string& into) { into = std::move(from.get_ref<std::string&>()); }

template <class Enum>
requires std::is_enum_v<Enum>
void read(json& from, Enum& into) { into = static_cast<Enum>(from.get<int>()); }

template <class Value>
void read(json& from, std::vector<Value>& into) {
  into.reserve(from.size());
  for (json& it : from) read(it, into.emplace_back());
}

/// Whether a value is of the type that is read, as far as can be seen from without.
template <class Value>
bool fits(const json& from) {
  if constexpr (std::same_as<Value, bool>) return from.is_boolean();
  else if constexpr (std::integral<Value>) return from.is_number_integer();
  else if constexpr (std::same_as<Value, std::string>) return from.is_string();
  else if constexpr (requires { typename Value::allocator_type; }) return from.is_array();
  else return from.is_object();
}
template <>
inline bool fits<Any>(const json&) {
  return true;
}

template <class Value>
void required(json& from, const char* name, Value& into) {
  read(from.at(name), into);
}

/// Null counts as missing.
template <class Value>
void optional(json& from, const char* name, std::optional<Value>& into) {
  const auto found = from.find(name);
  if (found != from.end() && !found->is_null()) read(*found, into.emplace());
}

/// A value of another type counts as missing.
template <class Value>
void lenient(json& from, const char* name, std::optional<Value>& into) {
  const auto found = from.find(name);
  if (found != from.end() && fits<Value>(*found)) read(*found, into.emplace());
}

template <class Value>
void defaulted(json& from, const char* name, Value& into) {
  const auto found = from.find(name);
  if (found != from.end() && fits<Value>(*found)) read(*found, into);
}
template <class Value>
void defaulted(json& from, const char* name, std::vector<Value>& into) {
  const auto found = from.find(name);
  if (found == from.end() || !found->is_array()) return;
  for (json& it : *found)
    if (fits<Value>(it)) read(it, into.emplace_back());
}

/// The members that have no place of their own, one after the other.
text::Json others_of(json& from, std::initializer_list<std::string_view> known);

}  // namespace ladder::protocol
