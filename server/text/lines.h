#pragma once

#include <string_view>

#include "text/span.h"

namespace ladder::text {

/// How the lines of a text end, judged by its first one: LF or CRLF.
std::string_view line_end_of(std::string_view text);

/// Where the line begins that `at` stands in.
std::uint32_t line_begin(std::string_view text, std::uint32_t at);

/// The span without the end of its last line and the blank lines below it. One that does not reach
/// a line's end stays as it is, trailing tabs and spaces included.
Span without_blank_end(std::string_view text, Span span);

}  // namespace ladder::text
