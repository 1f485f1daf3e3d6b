#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// Text on one line, trimmed, with single spaces inside.
std::string single_spaced(std::string_view text);

/// Text with something else wherever `from` is.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

using LinePredicate = bool (*)(std::string_view line);

/// Whether more than half of the lines that say something are such.
bool are_most_lines(std::string_view text, LinePredicate predicate);

bool has_line(std::string_view text, LinePredicate predicate);

}  // namespace ladder::exchange
