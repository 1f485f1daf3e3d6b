#include "cli/printable.h"

#include <algorithm>

#include <fmt/core.h>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::cli {
namespace {

/// Joiners (U+200C, U+200D) stay, since scripts and emoji need them.
bool is_hidden(char32_t code) {
  const bool control = code < 0x20 || (0x7F <= code && code < 0xA0);
  const bool separator = code == 0x2028 || code == 0x2029;
  const bool direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                         (0x202A <= code && code <= 0x202E) || (0x2066 <= code && code <= 0x2069);
  const bool zero_width = code == 0x00AD || code == 0x200B || code == 0x2060 || code == 0xFEFF;
  const bool tag = 0xE0000 <= code && code < 0xE0080;
  const bool reserved = (code & 0xFFFE) == 0xFFFE;  // XML does not allow them
  return control || separator || direction || zero_width || tag || reserved;
}

void append(std::string& result, std::string_view bytes, text::Character character) {
  const bool invalid = character.code == 0xFFFD && character.size == 1;
  if (!invalid && !is_hidden(character.code)) result += bytes;
  else if (invalid) result += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes[0]));
  else if (character.code == '\n') result += "\\n";
  else if (character.code == '\r') result += "\\r";
  else if (character.code == '\t') result += "\\t";
  else if (character.code < 0x80) result += fmt::format("\\x{:02x}", std::uint32_t{character.code});
  else result += fmt::format("\\u{{{:04x}}}", std::uint32_t{character.code});
}

/// More bytes than so many columns can need, unless most of them are marks without a width. If no
/// more of a string is read, its length costs nothing.
std::size_t most_bytes(std::uint32_t columns) { return 16 * (std::size_t{columns} + 1); }

/// The beginning of `text` that is printed in at most `columns`; at least one character, so a loop
/// over the rest always ends.
std::string_view beginning(std::string_view text, std::uint32_t columns) {
  std::uint32_t used = 0;
  std::size_t at = 0;
  while (at < text.size() && at < most_bytes(columns)) {
    const std::uint32_t size = text::character_size(text, at);
    used += printed_columns(text.substr(at, size));
    if (columns < used && 0 < at) break;
    at += size;
  }
  return text.substr(0, at);
}

}  // namespace

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const text::Character here = text::character_at(text, at);
    append(result, text.substr(at, here.size), here);
    at += here.size;
  }
  return result;
}

std::string printable_lines(std::string_view text) {
  std::string result;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (begin != 0) result += '\n';
    result += printable(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return result;
}

std::uint32_t printed_columns(std::string_view character) {
  const bool plain = character.size() == 1 && 0x20 <= character[0] && character[0] < 0x7F;
  return plain ? 1 : text::width(printable(character));
}

std::string shortened(std::string_view text, std::uint32_t columns, std::string_view cut) {
  if (beginning(text, columns).size() == text.size()) return printable(text);
  const std::uint32_t room = columns - std::min(columns, text::width(cut));
  return printable(text::trimmed(beginning(text, room))).append(cut);
}

std::vector<std::string> wrapped(std::string_view text, std::uint32_t columns) {
  std::vector<std::string> lines(1);
  std::uint32_t used = 0;
  while (!(text = text::trimmed(text)).empty()) {
    const std::size_t space = text.substr(0, most_bytes(columns)).find(' ');
    const std::string_view part = beginning(text.substr(0, space), columns);
    const std::string shown = printable(part);
    const std::uint32_t width = text::width(shown);
    const bool fits = used == 0 || used + 1 + width <= columns;
    if (!fits) {
      lines.emplace_back();
      used = 0;
    }
    if (0 < used) lines.back() += ' ';
    used += width + (0 < used ? 1 : 0);
    lines.back() += shown;
    text.remove_prefix(part.size());
  }
  return lines;
}

std::string indented(const std::vector<std::string>& lines, std::uint32_t spaces) {
  std::string result;
  for (const std::string& line : lines) result.append(spaces, ' ').append(line).append("\n");
  return result;
}

}  // namespace ladder::cli
