#include "exchange/page/lines.h"

#include <algorithm>
#include <cstddef>

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::size_t count_lines(std::string_view text, LinePredicate predicate) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (predicate(text.substr(0, end))) ++count;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return count;
}

}  // namespace

std::string single_spaced(std::string_view text) {
  std::string spaced;
  bool space = false;
  for (const char c : text::trimmed(text)) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      space = true;
      continue;
    }
    if (space) spaced += ' ';
    space = false;
    spaced += c;
  }
  return spaced;
}

bool are_most_lines(std::string_view text, LinePredicate predicate) {
  const std::size_t all =
      count_lines(text, [](std::string_view line) { return !text::trimmed(line).empty(); });
  return all < 2 * count_lines(text, predicate);
}

bool has_line(std::string_view text, LinePredicate predicate) {
  return 0 < count_lines(text, predicate);
}

}  // namespace ladder::exchange
