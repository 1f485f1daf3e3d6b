#include "text/lines.h"

namespace ladder::text {

std::string_view line_end_of(std::string_view text) {
  const std::size_t end = text.find('\n');
  const bool crlf = end != text.npos && 0 < end && text[end - 1] == '\r';
  return crlf ? "\r\n" : "\n";
}

std::uint32_t line_begin(std::string_view text, std::uint32_t at) {
  const std::size_t end = text.substr(0, at).rfind('\n');
  return end == text.npos ? 0 : static_cast<std::uint32_t>(end) + 1;
}

Span without_blank_end(std::string_view text, Span span) {
  std::uint32_t end = span.end;
  while (span.begin < end) {
    const char last = text[--end];
    if (last == '\n') {
      span.end = end;
      if (span.begin < end && text[end - 1] == '\r') span.end = --end;
    } else if (last != ' ' && last != '\t' && last != '\r') {
      break;
    }
  }
  return span;
}

}  // namespace ladder::text
