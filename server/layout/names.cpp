#include "layout/names.h"

#include <algorithm>

#include "model/escapes.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

/// Where the first cell of a line ends.
std::uint32_t end_of_label(std::string_view line, model::Layout layout) {
  const auto size = static_cast<std::uint32_t>(line.size());
  if (layout == model::Layout::matrix)
    return static_cast<std::uint32_t>(std::min(line.find('\t'), line.size()));
  std::uint32_t at = 0;
  while (at < size && (line[at] != '|' || model::is_escaped(line, at))) ++at;
  return at;
}

}  // namespace

std::string label_of(const Source& source, const model::Mention& level) {
  const model::Grid* grid = source.ladder.grid(level.part);
  text::Span span{level.name.begin, text::line_end(source.text, level.name.begin)};
  if (!grid) {
    span = model::heading_text(source.text, span);
  } else if (grid->orientation == model::Orientation::skill_a_row) {
    span.end = level.whole.end;
  } else {
    span.end = span.begin + end_of_label(source.slice(span), grid->layout);
  }
  return model::plain_text(source.slice(span));
}

}  // namespace ladder::layout
