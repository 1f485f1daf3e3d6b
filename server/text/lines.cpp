#include "text/lines.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::text {
namespace {

/// Where the blank lines above the beginning of a line begin.
std::uint32_t begin_of_blank_lines(std::string_view text, std::uint32_t line) {
  std::uint32_t begin = line;
  for (std::uint32_t at = line; 0 < at; --at) {
    if (text[at - 1] == '\n') begin = at;
    else if (!is_blank(text[at - 1])) return begin;
  }
  return 0;
}

/// Whether the line that begins at `at` is blank; the end of the text counts as one.
bool is_blank_line(std::string_view text, std::uint32_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at == text.size() || text[at] == '\n';
}

}  // namespace

std::uint32_t byte_order_mark_size(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::string_view line_end_of(std::string_view text) {
  const std::size_t end = text.find('\n');
  const bool crlf = end != text.npos && 0 < end && text[end - 1] == '\r';
  return crlf ? "\r\n" : "\n";
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  const std::size_t end = text.substr(0, at).rfind('\n');
  return end == text.npos ? 0 : offset(end) + 1;
}

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  const auto size = offset(text.size());
  const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), size));
  const bool crlf = end < size && at < end && text[end - 1] == '\r';
  return crlf ? end - 1 : end;
}

Span removable_lines(std::string_view text, Span span) {
  Span lines{line_begin(text, span.begin), line_end(text, span.end)};
  while (lines.end < text.size() && text[lines.end++] != '\n') {
  }
  if (is_blank_line(text, lines.end)) lines.begin = begin_of_blank_lines(text, lines.begin);
  return lines;
}

Span without_blank_end(std::string_view text, Span span) {
  std::uint32_t end = span.end;
  while (span.begin < end) {
    const char last = text[--end];
    if (last == '\n') {
      span.end = end;
      if (span.begin < end && text[end - 1] == '\r') span.end = --end;
    } else if (!is_blank(last)) {
      break;
    }
  }
  return span;
}

}  // namespace ladder::text
