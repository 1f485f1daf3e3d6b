#include "exchange/page/lines.h"

#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::size_t count_lines(std::string_view text, LinePredicate predicate) {
  std::size_t count = 0;
  for_each_line(text,
                [&](std::string_view line, std::size_t) { count += predicate(line) ? 1 : 0; });
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

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from)) {
    result.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return result.append(text);
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
