#include "model/marks.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

/// The size of `mark` and the spaces after it, or 0 if there are none.
std::uint32_t with_spaces(std::string_view text, std::uint32_t mark) {
  std::uint32_t end = mark;
  while (end < text.size() && text[end] == ' ') ++end;
  return end == mark ? 0 : end;
}

}  // namespace

std::uint32_t break_size(std::string_view text, std::uint32_t at) {
  std::string_view rest = text.substr(at);
  if (rest.size() < 4 || rest[0] != '<' || (rest[1] | 0x20) != 'b' || (rest[2] | 0x20) != 'r')
    return 0;
  std::size_t end = 3;
  while (end < rest.size() && rest[end] == ' ') ++end;
  if (end < rest.size() && rest[end] == '/') ++end;
  if (end < rest.size() && rest[end] == '>') return text::offset(end + 1);
  return 0;
}

bool is_bullet(char32_t code) {
  static constexpr std::u32string_view bullets = U"-*+•◦▪‣·–";
  return bullets.find(code) != bullets.npos;
}

std::uint32_t bullet_size(std::string_view text) {
  if (text.empty()) return 0;
  text::Character first = text::character_at(text, 0);
  return is_bullet(first.code) ? with_spaces(text, first.size) : 0;
}

std::uint32_t item_number_size(std::string_view text) {
  constexpr std::uint32_t most_digits = 9;
  std::uint32_t digits = 0;
  while (digits < text.size() && text::is_ascii_digit(text[digits])) ++digits;
  if (digits == 0 || most_digits < digits || text.size() < digits + 2) return 0;
  const bool marked = text[digits] == '.' || text[digits] == ')';
  return marked && text[digits + 1] == ' ' ? digits + 1 : 0;
}

std::uint32_t list_mark_size(std::string_view line) {
  if (line.empty()) return 0;
  const text::Character first = text::character_at(line, 0);
  const bool blank_follows =
      first.size < line.size() && (line[first.size] == ' ' || line[first.size] == '\t');
  if (is_bullet(first.code)) return blank_follows ? first.size : 0;
  return item_number_size(line);
}

text::Span item_mark_before(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin;
  while (0 < end && (text[end - 1] == ' ' || text[end - 1] == '\t')) --end;
  if (end == 0) return {begin, begin};
  const text::Character last = text::character_before(text, end);
  std::uint32_t first = end - last.size;
  if (last.code == '.' || last.code == ')')
    while (0 < first && text::is_ascii_digit(text[first - 1])) --first;
  return {first, end};
}

std::uint32_t heading_size(std::string_view text) {
  if (!text.starts_with("#####")) return 0;
  return with_spaces(text, text.starts_with("######") ? 6 : 5);
}

std::uint32_t heading_depth(std::string_view line) {
  constexpr std::size_t deepest = 6;
  constexpr std::size_t most_indented = 3;
  const std::size_t begin = line.find_first_not_of(' ');
  if (begin == line.npos || most_indented < begin) return 0;
  const std::size_t end = std::min(line.find_first_not_of('#', begin), line.size());
  const std::size_t depth = end - begin;
  const bool blank_follows =
      end == line.size() || std::string_view(" \t\r\n").find(line[end]) != std::string_view::npos;
  return depth <= deepest && blank_follows ? static_cast<std::uint32_t>(depth) : 0;
}

text::Span heading_text(std::string_view text, text::Span span) {
  span = text::trimmed(text, span);
  text::Span open = span;
  while (!open.empty() && text[open.end - 1] == '#') --open.end;
  const bool closed = open.end < span.end && (open.empty() || text[open.end - 1] == ' ');
  return closed ? text::trimmed(text, open) : span;
}

bool is_escaped(std::string_view text, std::uint32_t at) {
  std::uint32_t begin = at;
  while (0 < begin && text[begin - 1] == '\\') --begin;
  return (at - begin) % 2 == 1;
}

}  // namespace ladder::model
