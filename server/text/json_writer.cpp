#include "text/json_writer.h"

#include <array>
#include <charconv>

#include <fmt/core.h>

#include "text/utf8.h"

namespace ladder::text {
namespace {

void append_escaped(std::string& json, char byte) {
  switch (byte) {
    case '"': json += "\\\""; return;
    case '\\': json += "\\\\"; return;
    case '\b': json += "\\b"; return;
    case '\f': json += "\\f"; return;
    case '\n': json += "\\n"; return;
    case '\r': json += "\\r"; return;
    case '\t': json += "\\t"; return;
    default: json += fmt::format("\\u{:04x}", static_cast<unsigned char>(byte)); return;
  }
}

/// The bytes that are written as they are. A table is worth it: most of a large answer is strings.
constexpr std::array<bool, 256> plain = [] {
  std::array<bool, 256> all{};
  for (std::size_t code = 0x20; code < 0x80; ++code) all[code] = code != '"' && code != '\\';
  return all;
}();

void append_characters(std::string& json, std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && plain[static_cast<unsigned char>(text[end])]) ++end;
    json.append(text.substr(at, end - at));
    at = end;
    if (at == text.size()) return;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(json, text[at++]);
      continue;
    }
    const std::uint32_t size = character_size(text, at);
    if (1 < size) json.append(text.substr(at, size));
    else json += "\xEF\xBF\xBD";
    at += size;
  }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
  separate();
  text_ += '"';
  text_.append(name);
  text_ += '"';
  end_key();
}

void JsonWriter::any_key(std::string_view name) {
  string(name);
  end_key();
}

void JsonWriter::object(JsonMembers members) {
  begin_object();
  for (const JsonMember& it : members) it.write_to(*this);
  end_object();
}

void JsonWriter::string(std::string_view text) {
  separate();
  text_ += '"';
  append_characters(text_, text);
  text_ += '"';
}

void JsonWriter::number(std::int64_t number) {
  separate();
  std::array<char, 20> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  text_.append(digits.data(), end);
}

void JsonWriter::raw(std::string_view json) {
  separate();
  text_.append(json);
}

void JsonWriter::end_key() {
  text_ += ':';
  if (layout_ != JsonLayout::compact) text_ += ' ';
  place_ = Place::at_once;
}

void JsonWriter::add_space() {
  if (place_ == Place::at_once) return;
  if (layout_ == JsonLayout::indented) break_line();
  else if (place_ == Place::further) text_ += ' ';
}

void JsonWriter::break_line() {
  text_ += '\n';
  text_.append(2 * depth_, ' ');
}

void write(JsonWriter& json, const JsonRange& it) {
  const Position start = it.index.position_of(it.span.begin, ColumnUnit::utf16);
  const Position end = it.index.position_of(it.span.end, ColumnUnit::utf16);
  json.object({{"start", {{"line", start.line}, {"character", start.column}}},
               {"end", {{"line", end.line}, {"character", end.column}}}});
}

void write(JsonWriter& json, const JsonSingle& it) {
  json.begin_array();
  json.object(it.members);
  json.end_array();
}

std::string to_json(JsonMembers members) {
  JsonWriter json;
  json.object(members);
  return std::move(json).take();
}

std::string to_json_file(JsonMembers members) {
  JsonWriter json(JsonLayout::indented);
  json.object(members);
  return std::move(json).take() + '\n';
}

}  // namespace ladder::text
