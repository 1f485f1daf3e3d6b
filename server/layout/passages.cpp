#include "layout/passages.h"

#include <algorithm>

#include "model/escapes.h"
#include "model/marks.h"
#include "text/lines.h"

namespace ladder::layout {

using model::Expectation;
using text::Span;

namespace {

/// Whether a passage has no line of its own, but stands behind a `<br>`.
bool is_inline(const Source& source, const Expectation& it, std::uint32_t passage) {
  if (it.layout != model::Layout::sections) return true;
  const std::vector<model::Passage>& all = source.ladder.passages;
  return it.first_passage < passage &&
         text::line_begin(source.text, all[passage].span.begin) < all[passage - 1].span.end;
}

}  // namespace

Span marked_passage(const Source& source, const Expectation& it, std::uint32_t passage) {
  const Span text = source.ladder.passages[passage].span;
  if (!is_inline(source, it, passage))
    return {std::max(text::line_begin(source.text, text.begin), it.place.begin), text.end};
  const bool first = passage == it.first_passage;
  std::uint32_t begin = first ? it.text.begin : source.ladder.passages[passage - 1].span.end;
  while (begin < text.begin) {
    const std::uint32_t line_break = model::break_size(source.text, begin);
    if (line_break == 0 && source.text[begin] != ' ') break;
    begin += line_break == 0 ? 1 : line_break;
  }
  return {begin, text.end};
}

std::string copied_passage(const Source& source, const Expectation& it, std::uint32_t passage,
                           model::Layout layout) {
  if (it.layout == layout) return std::string(source.slice(marked_passage(source, it, passage)));
  const auto& [span, kind] = source.ladder.passages[passage];
  return "- " + model::escaped_passage(model::plain_text(source.text, span), kind, layout);
}

text::Edit removed_passage(const Source& source, const Expectation& it, std::uint32_t passage) {
  const Span whole = marked_passage(source, it, passage);
  if (!is_inline(source, it, passage)) return {text::removable_lines(source.text, whole), ""};
  if (passage == it.first_passage)
    return {{whole.begin, marked_passage(source, it, passage + 1).begin}, ""};
  return {{source.ladder.passages[passage - 1].span.end, whole.end}, ""};
}

}  // namespace ladder::layout
