#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace ladder::exchange {

/// Text on one line, trimmed, with single spaces inside.
std::string single_spaced(std::string_view text);

/// Text with something else wherever `from` is.
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

/// Calls `visit(line, number)` for each line, without its end; the first is number 1.
template <class Visit>
void for_each_line(std::string_view text, const Visit& visit) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end), number);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

using LinePredicate = bool (*)(std::string_view line);

/// Whether more than half of the lines that say something are such.
bool are_most_lines(std::string_view text, LinePredicate predicate);

bool has_line(std::string_view text, LinePredicate predicate);

}  // namespace ladder::exchange
