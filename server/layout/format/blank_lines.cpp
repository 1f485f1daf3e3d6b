#include "layout/format/line.h"

namespace ladder::layout {
namespace {

bool is_in_grid(LineKind it) { return it == LineKind::header || it == LineKind::row; }

/// Whether there should be a blank line between two lines. Where a blank line has a meaning, and
/// where only an author can decide, nothing changes.
bool is_between(LineKind above, LineKind below, bool had) {
  using enum LineKind;
  if (above == comment || above == kept || below == kept || below == comment) return had;
  switch (below) {
    case next_line: return had;
    case title:
    case section:
    case subsection: return true;
    case directive: return false;
    case header:
    case row: return !is_in_grid(above);
    case subheading: return above != subsection;
    case paragraph:
    case item:
      if (above == subsection) return false;
      if (above == subheading) return had;
      return above != item || below != item || had;
    case comment:
    case kept: break;
  }
  return had;
}

}  // namespace

std::vector<bool> blank_lines(const std::vector<Line>& lines, const std::vector<bool>& had) {
  // Consecutive lines of an item or a paragraph count as one.
  std::vector<LineKind> kinds;
  kinds.reserve(lines.size());
  for (const Line& it : lines) {
    const bool goes_on = it.kind == LineKind::next_line && !kinds.empty();
    kinds.push_back(goes_on ? kinds.back() : it.kind);
  }
  std::vector<bool> blank(lines.size(), false);
  // The kind of the line that the current comments are directly above.
  LineKind below = LineKind::comment;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool is_comment = lines[i].kind == LineKind::comment;
    const bool is_attached = is_comment && i + 1 < lines.size() && !had[i + 1];
    if (!is_attached) below = lines[i].kind;
    if (0 < i) blank[i] = is_between(kinds[i - 1], below, had[i]);
  }
  return blank;
}

}  // namespace ladder::layout
