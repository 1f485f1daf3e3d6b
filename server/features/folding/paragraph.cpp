#include "features/folding/paragraph.h"

#include <algorithm>

#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using text::Span;

/// The line that a place stands in, as far as it lies in `within`, with its end.
Span line_at(std::string_view text, Span within, std::uint32_t at) {
  const std::size_t end = text.find('\n', at);
  const bool ends = end != text.npos && end < within.end;
  return {std::max(within.begin, text::line_begin(text, at)),
          ends ? static_cast<std::uint32_t>(end) + 1 : within.end};
}

std::uint32_t mark_size(std::string_view text, Span line) {
  return model::list_mark_size(text::slice(text, text::trimmed(text, line)));
}

/// Whether a line belongs to no paragraph.
bool is_apart(std::string_view text, Span line) {
  const std::string_view visible = text::trimmed(text::slice(text, line));
  return visible.empty() || visible.starts_with("<!--") ||
         0 < model::heading_depth(text::slice(text, line));
}

}  // namespace

Paragraph paragraph_at(std::string_view text, Span within, std::uint32_t at) {
  Span first = line_at(text, within, at);
  Span whole = first;
  if (!is_apart(text, first)) {
    while (within.begin < first.begin && mark_size(text, first) == 0) {
      const Span above = line_at(text, within, first.begin - 1);
      if (is_apart(text, above)) break;
      first = above;
    }
    whole.begin = first.begin;
    while (whole.end < within.end) {
      const Span below = line_at(text, within, whole.end);
      if (is_apart(text, below) || 0 < mark_size(text, below)) break;
      whole.end = below.end;
    }
  }
  whole = text::trimmed(text, whole);
  const std::uint32_t mark = mark_size(text, first);
  return {whole, text::trimmed(text, {whole.begin + mark, whole.end})};
}

}  // namespace ladder::features
