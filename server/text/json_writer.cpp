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
  text_.append("\":");
  follows_ = false;
}

void JsonWriter::any_key(std::string_view name) {
  string(name);
  text_ += ':';
  follows_ = false;
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

}  // namespace ladder::text
