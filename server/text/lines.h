#pragma once

#include <string_view>

#include "text/span.h"

namespace ladder::text {

/// The size of the byte order mark at the beginning, or 0.
std::uint32_t byte_order_mark_size(std::string_view text);

/// How lines end, judged by the first one: LF or CRLF.
std::string_view line_end_of(std::string_view text);

/// Where the line that contains `at` begins.
std::uint32_t line_begin(std::string_view text, std::uint32_t at);

/// Where the line that contains `at` ends, before its line end.
std::uint32_t line_end(std::string_view text, std::uint32_t at);

/// The lines that `span` touches, with the last one's end: what has to go to remove all of them. If
/// they are between blank lines, or after the last ones, those above go as well.
Span removable_lines(std::string_view text, Span span);

/// The span without the end of its last line and the blank lines below it. One that does not reach
/// a line's end stays as it is, trailing tabs and spaces included.
Span without_blank_end(std::string_view text, Span span);

/// Calls `visit(line)` for each line of a span, its end included.
template <class Visit>
void for_each_line(std::string_view text, Span span, const Visit& visit) {
  while (!span.empty()) {
    const std::size_t end = slice(text, span).find('\n');
    const Span line{span.begin, end == std::string_view::npos
                                    ? span.end
                                    : span.begin + static_cast<std::uint32_t>(end) + 1};
    visit(line);
    span.begin = line.end;
  }
}

}  // namespace ladder::text
