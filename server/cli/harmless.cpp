#include "cli/harmless.h"

#include <algorithm>

#include "text/utf8.h"

namespace ladder::cli {

std::string without_commands(std::string lines) {
  constexpr std::string_view blank = " \t\r\v\f";
  for (std::size_t begin = 0; begin < lines.size();) {
    const std::size_t first = lines.find_first_not_of(blank, begin);
    if (first == lines.npos) break;
    // Only at the beginning of a line.
    if (lines.compare(first, 2, "::") == 0) lines.replace(first, 1, "\\x3a");
    begin = std::min(lines.find('\n', first), lines.size() - 1) + 1;
  }
  for (const std::string_view mark : {"##[", "##vso["})
    for (std::size_t at = 0; (at = lines.find(mark, at)) != lines.npos;)
      lines.replace(at, 1, "\\x23");
  return lines;
}

std::string without_mentions(std::string_view markdown) {
  std::string text = text::valid_utf8(markdown);
  std::ranges::replace_if(
      text, [](char it) { return 0 <= it && it < ' ' && it != '\n'; }, ' ');
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    if (text[at] == '\\' && at + 1 < text.size()) {
      size = 2;
    } else if (text[at] == '`') {
      // In code, a comment would be visible and a mention has no effect.
      const std::size_t end = std::min(text.find_first_not_of('`', at), text.size());
      const std::string fence = text.substr(at, end - at);
      const std::size_t close = text.find(fence, end);
      size = (close == text.npos ? end : close + fence.size()) - at;
    }
    result.append(text, at, size);
    if (text[at] == '@') result += "<!-- -->";
    at += size;
  }
  return result;
}

}  // namespace ladder::cli
