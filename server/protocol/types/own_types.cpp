#include "protocol/types/own_types.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <exception>
#include <limits>
#include <string_view>

#include <fmt/core.h>

#include "protocol/failure.h"
#include "protocol/outbox.h"
#include "protocol/types/reading.h"

namespace ladder::protocol {
namespace {

/// A line or a column: whole, not negative, and however large.
std::uint32_t number_in(const json& position, const char* key) {
  const json& it = position.at(key);
  // JSON has one type of numbers: 4.0 is whole.
  if (it.is_number_float() && 0 <= it.get<double>() && std::floor(it.get<double>()) == it)
    return static_cast<std::uint32_t>(std::min(it.get<double>(), 4294967295.0));
  if (!it.is_number_integer() || (!it.is_number_unsigned() && it.get<std::int64_t>() < 0))
    throw Failure(ErrorCode::invalid_params,
                  fmt::format("a position's `{}` must be a whole number of 0 or more", key));
  constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
  return static_cast<std::uint32_t>(std::min(it.get<std::uint64_t>(), most));
}

constexpr std::size_t longest_range = 128;  // bytes: four numbers and their names

/// Writes into a place that is large enough, and returns its end.
char* put(char* at, std::string_view text) { return at + text.copy(at, text.size()); }

char* put(char* at, Position position) {
  constexpr std::size_t digits = 10;
  at = put(at, R"({"line":)");
  at = std::to_chars(at, at + digits, position.line).ptr;
  at = put(at, R"(,"character":)");
  at = std::to_chars(at, at + digits, position.character).ptr;
  return put(at, "}");
}

}  // namespace

text::Json others_of(json& from, std::initializer_list<std::string_view> known) {
  text::JsonWriter others;
  for (const auto& [name, value] : from.items()) {
    if (std::ranges::find(known, name) != known.end()) continue;
    others.any_key(name);
    others.raw(serialize(value));
  }
  return {std::move(others).take()};
}

void read(json& from, Any& it) { it = std::make_shared<json>(std::move(from)); }

void read(json& from, text::Json& it) { it.text = serialize(from); }

void read(json& from, Position& it) {
  it.line = number_in(from, "line");
  it.character = number_in(from, "character");
}

void read(json& from, ProgressToken& it) {
  if (from.is_string()) it = std::move(from.get_ref<std::string&>());
  else it = from.get<std::int64_t>();
}

void read(json& from, TextDocumentContentChangeEvent& it) {
  try {
    optional(from, "range", it.range);
    required(from, "text", it.text.emplace());
  } catch (const std::exception&) {
    it = {};
  }
}

void read(json& from, CompletionData& it) {
  required(from, "token", it.token);
  required(from, "uri", it.uri);
}

void read(json& from, CodeActionData& it) {
  if (!from.is_object() || !from.contains("name"))
    throw Failure(ErrorCode::invalid_params, "the action's data isn't what the server sent");
  CodeActionIdentity& identity = it.identity.emplace();
  required(from, "arguments", identity.arguments);
  required(from, "name", identity.name);
  required(from, "range", identity.range);
  required(from, "uri", identity.uri);
  required(from, "version", identity.version);
}

/// As a single string, because a large answer has thousands of ranges.
void write(text::JsonWriter& json, const Range& it) {
  std::array<char, longest_range> written;
  char* at = put(written.data(), R"({"start":)");
  at = put(at, it.start);
  at = put(at, R"(,"end":)");
  at = put(at, it.end);
  at = put(at, "}");
  json.raw({written.data(), static_cast<std::size_t>(at - written.data())});
}

void write(text::JsonWriter& json, const DiagnosticData& it) {
  text::JsonObject object(json);
  if (!it.fixes.empty()) object.member("fixes", it.fixes);
  if (!it.place.empty()) object.member("place", it.place);
}

void write(text::JsonWriter& json, const CompletionData& it) {
  text::JsonObject object(json);
  object.member("token", it.token);
  object.member("uri", it.uri);
}

void write(text::JsonWriter& json, const TypedOver& it) {
  text::JsonObject object(json);
  object.member("begin", it.begin);
  object.member("end", it.end);
  object.member("path", it.path);
}

void write(text::JsonWriter& json, const CodeActionData& it) {
  text::JsonObject object(json);
  if (it.identity) {
    object.member("arguments", it.identity->arguments);
    object.member("name", it.identity->name);
    object.member("range", it.identity->range);
  }
  object.optional("selection", it.selection);
  if (!it.identity) return;
  object.member("uri", it.identity->uri);
  object.member("version", it.identity->version);
}

void write(text::JsonWriter& json, const CommandPlace& it) {
  text::JsonObject object(json);
  object.member("uri", it.uri);
  object.member("position", it.position);
}

}  // namespace ladder::protocol
