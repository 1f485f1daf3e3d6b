#include "text/edits_between.h"

#include "text/edits.h"
#include "text/line_changes.h"

namespace ladder::text {

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> old_lines = whole_lines(before);
  const std::vector<std::string_view> new_lines = whole_lines(after);
  // The bytes of so many lines, which are consecutive views of the same string.
  const auto bytes_of = [](std::string_view text, const auto& lines, Span span) {
    const auto offset = [&](std::size_t line) {
      return static_cast<std::uint32_t>(line == lines.size() ? text.size()
                                                             : lines[line].data() - text.data());
    };
    return Span{offset(span.begin), offset(span.end)};
  };
  std::vector<Edit> edits;
  for (const SequenceChange& it : line_changes(old_lines, new_lines)) {
    const Span span = bytes_of(before, old_lines, it.before);
    const Span now = bytes_of(after, new_lines, it.after);
    edits.push_back(smallest(before, {span, std::string(slice(after, now))}));
  }
  return edits;
}

}  // namespace ladder::text
