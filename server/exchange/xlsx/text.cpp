#include <algorithm>

#include <fmt/core.h>

#include "exchange/xlsx/xlsx.h"
#include "text/markup.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// XML has no place for control characters, nor for U+FFFE and U+FFFF.
bool is_forbidden(char32_t code) {
  return (code < ' ' && code != '\n' && code != '\t') || code == 0xFFFE || code == 0xFFFF;
}

bool is_hexadecimal(char c) {
  return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f') || ('A' <= c && c <= 'F');
}

/// Workbooks have `_x000A_` for a character; the underscore of such a sequence in the text has to
/// be escaped in the same way.
bool looks_like_code(std::string_view text) {
  return 7 <= text.size() && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hexadecimal);
}

}  // namespace

std::string workbook_text(std::string_view plain) {
  const std::string valid = text::valid_utf8(plain);
  const std::string_view rest = valid;
  std::string allowed;
  for (std::size_t at = 0; at < valid.size();) {
    const text::Character it = text::character_at(valid, at);
    if (looks_like_code(rest.substr(at))) allowed += "_x005F";
    allowed += is_forbidden(it.code) ? replacement : rest.substr(at, it.size);
    at += it.size;
  }
  return text::escaped_markup(allowed);
}

std::size_t workbook_size(std::string_view text) {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Character it = text::character_at(text, at);
    size += it.code < 0x10000 ? 1 : 2;
    at += it.size;
  }
  return size;
}

std::string SheetNames::add(std::string_view title) {
  constexpr std::size_t longest = 26;  // a number may follow
  constexpr std::string_view marks = "[]:*?/\\'";
  std::string name;
  std::size_t size = 0;
  for (std::size_t at = 0; at < title.size();) {
    const text::Character it = text::character_at(title, at);
    const std::string_view character = title.substr(at, it.size);
    size += workbook_size(character);
    if (longest < size) break;
    name += marks.find(title[at]) == marks.npos ? character : " ";
    at += it.size;
  }
  name = text::trimmed(name);
  if (name.empty()) name = "Ladder";
  // Excel keeps this name for itself.
  if (text::folded(name) == "history") name += '_';
  std::string unique = name;
  // Where the search for a number ended for this name, the next one begins.
  for (int& i = numbers_.try_emplace(text::folded(name), 1).first->second;
       !known_.insert(text::folded(unique)).second;)
    unique = fmt::format("{} {}", name, ++i);
  return unique;
}

}  // namespace ladder::exchange
