#include "features/formatting/formatting.h"

#include <algorithm>
#include <optional>

#include "semantics/ladder_at.h"
#include "layout/format.h"
#include "syntax/tree.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

/// The lines of the table that has a row at `offset`.
std::optional<text::Span> table_around(const semantics::View& view, std::uint32_t offset) {
  const auto ladder = semantics::ladder_at(view, offset);
  if (!ladder) return std::nullopt;
  for (const model::Grid& it : ladder->ladder.grids) {
    if (it.layout != model::Layout::table || it.delimiter.empty()) continue;
    const std::uint32_t end =
        std::max(it.delimiter.end, it.rows.empty() ? 0 : it.rows.back().line.end);
    const text::Span table = ladder->placed({it.header.begin, end});
    if (table.begin <= offset && offset <= text::line_end(view.text(), table.end)) return table;
  }
  return std::nullopt;
}

}  // namespace

std::vector<text::Edit> formatting(const semantics::View& view, text::Span range) {
  if (view.tree) return layout::formatting(*view.tree, view.text(), range);
  return layout::formatting(syntax::Tree(view.text()), view.text(), range);
}

std::vector<text::Edit> formatting_while_typing(const semantics::View& view, std::uint32_t offset,
                                                char typed) {
  if (offset == 0) return {};
  std::optional<text::Span> range;
  if (typed == '|') {
    range = table_around(view, offset);
  } else if (const std::uint32_t begun = text::line_begin(view.text(), offset); 0 < begun) {
    // The line that was ended, or the table it is a row of.
    const text::Span above{text::line_begin(view.text(), begun - 1), begun - 1};
    if (text::trimmed(view.text(), above).empty()) return {};
    range = table_around(view, above.end).value_or(above);
    range->end = std::min(range->end, above.end);
  }
  if (!range) return {};
  std::vector<text::Edit> edits = formatting(view, *range);
  // Whoever types decides by themselves where lines begin.
  std::erase_if(edits, [&](const text::Edit& it) {
    return it.replacement.find('\n') != std::string::npos ||
           text::slice(view.text(), it.span).find('\n') != std::string_view::npos;
  });
  return edits;
}

}  // namespace ladder::features
