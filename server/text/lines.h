#pragma once

#include <string_view>

#include "text/span.h"

namespace ladder::text {

/// How the lines of a text end, judged by its first one: LF or CRLF.
std::string_view line_end_of(std::string_view text);

/// Where the line begins that `at` stands in.
std::uint32_t line_begin(std::string_view text, std::uint32_t at);

/// Where the line ends that `at` stands in, before its line end.
std::uint32_t line_end(std::string_view text, std::uint32_t at);

/// The lines that `span` touches, with the last one's end: what has to go for all of them to be
/// gone. Where they stand between blank lines, or behind the last ones, those above go as well.
Span removable_lines(std::string_view text, Span span);

/// The span without the end of its last line and the blank lines below it. One that does not reach
/// a line's end stays as it is, trailing tabs and spaces included.
Span without_blank_end(std::string_view text, Span span);

}  // namespace ladder::text
