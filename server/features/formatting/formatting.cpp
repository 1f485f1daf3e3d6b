#include "features/formatting/formatting.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "layout/format.h"
#include "model/escapes.h"
#include "syntax/tree.h"
#include "text/edits_between.h"
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
    const text::Span table = ladder->in_document({it.header.begin, end});
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
  // Authors decide where lines begin while they type.
  std::erase_if(edits, [&](const text::Edit& it) {
    return it.replacement.find('\n') != std::string::npos ||
           text::slice(view.text(), it.span).find('\n') != std::string_view::npos;
  });
  return edits;
}

ConvertedDocument converted(const model::Document& document, std::string_view text,
                            const layout::Conversion& conversion) {
  ConvertedDocument result;
  std::uint32_t end = 0;
  for (const auto& [span, ladder] : document.ladders) {
    const std::string_view own = text::slice(text, span);
    layout::Converted it = layout::converted({ladder, own, text::line_end_of(text)}, conversion);
    if (!it.obstacle.empty()) {
      const std::string title = model::plain_text(own, ladder.title);
      result.obstacles.push_back(
          fmt::format("{} can't be converted: {}",
                      title.empty() ? "a ladder without a title" : '`' + title + '`', it.obstacle));
    }
    result.text.append(text.substr(end, span.begin - end)).append(it.text);
    end = span.end;
  }
  result.text.append(text.substr(end));
  if (result.obstacles.empty()) result.text = layout::formatted(result.text);
  else result.text.clear();
  return result;
}

ConvertedLadder converted(const semantics::View& view, const semantics::LadderView& ladder,
                          const layout::Conversion& conversion) {
  const std::string_view text = view.text();
  layout::Converted it =
      layout::converted({ladder.ladder, ladder.text, text::line_end_of(text)}, conversion);
  if (!it.obstacle.empty()) return {{}, std::move(it.obstacle)};
  std::string after(text.substr(0, ladder.origin));
  after.append(it.text).append(text.substr(ladder.origin + ladder.text.size()));
  return {text::edits_between(text, after), {}};
}

}  // namespace ladder::features
