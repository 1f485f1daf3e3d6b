#include "protocol/json_writer.h"

#include <array>
#include <charconv>

#include <fmt/core.h>

#include "text/utf8.h"

namespace ladder::protocol {
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

bool is_plain(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return 0x20 <= code && code < 0x80 && byte != '"' && byte != '\\';
}

}  // namespace

void append_string(std::string& json, std::string_view text) {
  json += '"';
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    json.append(text.substr(at, end - at));
    at = end;
    if (at == text.size()) break;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      append_escaped(json, text[at++]);
      continue;
    }
    const std::uint32_t size = text::character_size(text, at);
    if (1 < size) json.append(text.substr(at, size));
    else json += "\xEF\xBF\xBD";
    at += size;
  }
  json += '"';
}

void append_number(std::string& json, std::uint32_t number) {
  std::array<char, 10> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  json.append(digits.data(), end);
}

}  // namespace ladder::protocol
