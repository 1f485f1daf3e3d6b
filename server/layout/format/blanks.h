#pragma once

#include <cstdint>
#include <string_view>

#include "text/ascii.h"
#include "text/span.h"

/// What the parser treats as blank: spaces, tabs, and the CR before a line end.
namespace ladder::layout {

using text::is_blank;

inline std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// A name in a row. With a tab or CR next to it, it wouldn't be read as a corner.
inline std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The line that begins at `begin`, up to `end` at most, without its line end and the blanks before
/// that.
inline text::Span line_from(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::size_t found = text.substr(0, end).find('\n', begin);
  text::Span line{begin, found == text.npos ? end : static_cast<std::uint32_t>(found)};
  while (!line.empty() && is_blank(text[line.end - 1])) --line.end;
  return line;
}

}  // namespace ladder::layout
