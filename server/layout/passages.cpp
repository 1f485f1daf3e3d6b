#include "layout/passages.h"

#include <algorithm>

#include "layout/described_skills.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/passages.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {

using model::Expectation;
using text::Span;

namespace {

/// Whether a passage has no line of its own because it comes after a `<br>`.
bool is_inline(const Source& source, const Expectation& it, std::uint32_t passage) {
  if (it.layout != model::Layout::sections) return true;
  const std::vector<model::Passage>& all = source.ladder.passages;
  return it.first_passage < passage &&
         text::line_begin(source.text, all[passage].span.begin) < all[passage - 1].span.end;
}

/// Appends the passages in part of a text. A blank line or a list item's mark begins a new passage.
void append_passages(std::string_view text, Span part, std::vector<model::Passage>& passages) {
  model::Passage next{{part.begin, part.begin}, model::PassageKind::paragraph};
  model::Nesting nesting;
  const auto finish = [&] {
    if (!next.span.empty()) passages.push_back(next);
  };
  for (std::uint32_t begin = part.begin; begin < part.end;) {
    const std::size_t size = text::slice(text, {begin, part.end}).find('\n');
    const std::uint32_t end =
        size == std::string_view::npos ? part.end : begin + static_cast<std::uint32_t>(size) + 1;
    const Span line = text::trimmed(text, {begin, end});
    const std::uint32_t mark = model::list_mark_size(text::slice(text, line));
    if (line.empty() || 0 < mark || next.span.empty()) {
      finish();
      next.span.begin = line.begin + mark;
      next.kind = 0 < mark ? model::PassageKind::item : model::PassageKind::paragraph;
      next.depth = 0;
      if (0 < mark)
        next.depth = nesting.depth_of(model::indent_of(text::slice(text, {begin, end})));
      else if (!line.empty()) nesting.end();
    }
    next.span.end = line.end;
    begin = end;
  }
  finish();
}

Span description_of(const model::Ladder& ladder, std::string_view text, const Described& of) {
  const bool is_outer = (of.level != model::none) == ladder.levels_first();
  const std::uint32_t index = of.level == model::none ? of.skill : of.level;
  const std::vector<model::Mention>& headings = ladder.outer_mentions();
  const auto heading = std::ranges::find_if(headings, [&](const model::Mention& it) {
    return it.index == index && !ladder.grid(it.part);
  });
  if (is_outer && heading != headings.end()) return description_below(ladder, text, *heading);
  for (const Description& it : described_in_head(ladder, text))
    if (it.of == of) return it.body;
  return {};
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
  const auto& [span, kind, depth] = source.ladder.passages[passage];
  return "- " + model::escaped_passage(model::plain_text(source.text, span), kind, layout);
}

std::vector<model::Passage> passages_in(const model::Ladder& ladder, std::string_view text,
                                        Span part) {
  std::vector<model::Passage> passages;
  auto comment = std::ranges::lower_bound(ladder.comments, part.begin, {}, &Span::begin);
  for (; comment != ladder.comments.end() && comment->begin < part.end; ++comment) {
    append_passages(text, {part.begin, comment->begin}, passages);
    part.begin = std::min(comment->end, part.end);
  }
  append_passages(text, part, passages);
  return passages;
}

Span description_below(const model::Ladder& ladder, std::string_view text,
                       const model::Mention& section) {
  const auto below = ladder.subsections(section);
  const std::uint32_t end = below.empty() ? section.whole.end : below.front().whole.begin;
  return {std::min(text::line_end(text, section.name.end), end), end};
}

Span description_of_skill(const model::Ladder& ladder, std::string_view text, std::uint32_t skill) {
  return description_of(ladder, text, {skill, model::none});
}

Span description_of_level(const model::Ladder& ladder, std::string_view text, std::uint32_t level) {
  return description_of(ladder, text, {model::none, level});
}

text::Edit removed_passage(const Source& source, const Expectation& it, std::uint32_t passage) {
  const Span whole = marked_passage(source, it, passage);
  if (!is_inline(source, it, passage)) return removed_lines(source, whole);
  if (passage == it.first_passage)
    return {{whole.begin, marked_passage(source, it, passage + 1).begin}, ""};
  return {{source.ladder.passages[passage - 1].span.end, whole.end}, ""};
}

}  // namespace ladder::layout
