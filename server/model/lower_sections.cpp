#include <algorithm>
#include <optional>

#include "model/builder.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "model/orientation.h"
#include "model/passages.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

using syntax::Cursor;
using syntax::Kind;
using text::Span;

/// Appends the passage whose lines are the text nodes below the cursor.
void append_passage(Cursor& cursor, Builder& builder, PassageKind kind) {
  Span whole{};
  bool any = false;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::text) return;
    Span span = builder.span(part);
    if (!any) whole = span;
    whole.end = span.end;
    any = true;
  });
  if (!any) return;
  if (kind == PassageKind::paragraph) {
    append_passages(builder.text(), whole, Layout::sections, builder.ladder.passages);
    return;
  }
  whole = kind == PassageKind::heading ? heading_text(builder.text(), whole)
                                       : text::trimmed(builder.text(), whole);
  if (!whole.empty()) builder.ladder.passages.push_back({whole, kind});
}

void append_block(Cursor& cursor, Builder& builder) {
  switch (cursor.kind()) {
    case Kind::paragraph: append_passage(cursor, builder, PassageKind::paragraph); break;
    case Kind::subheading: append_passage(cursor, builder, PassageKind::heading); break;
    case Kind::list:
      syntax::for_each_child(
          cursor, [&](Cursor& item) { append_passage(item, builder, PassageKind::item); });
      break;
    default: lower_block(cursor, builder); break;
  }
}

/// Where a heading's line ends, which is where its section's body begins.
std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  std::size_t end = text.find('\n', at);
  if (end == text.npos) return text::offset(text.size());
  return text::offset(end) + 1;
}

/// A heading's text; where it has none, the empty place at the end of its line.
Span title_of(Cursor& cursor, const Builder& builder) {
  const Span whole = builder.span(cursor);
  Span title{};
  bool found = false;
  if (cursor.to_first_child()) {
    found = cursor.kind() == Kind::title;
    if (found) title = heading_text(builder.text(), builder.span(cursor));
    cursor.to_parent();
  }
  if (found) return title;
  std::uint32_t end = whole.begin;
  while (end < whole.end && builder.text()[end] != '\n' && builder.text()[end] != '\r') ++end;
  return {end, end};
}

std::uint32_t mention(bool is_level, Span name, Span whole, Builder& builder) {
  return is_level ? builder.mention_level(name, whole)
                  : builder.mention_skill(name, whole, Layout::sections);
}

void lower_subsection(Cursor& cursor, Builder& builder, std::uint32_t outer) {
  const Span whole = builder.span(cursor);
  const auto first_passage = static_cast<std::uint32_t>(builder.ladder.passages.size());
  const Span title = title_of(cursor, builder);
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::title) append_block(part, builder);
  });
  const bool levels_first = builder.ladder.levels_first();
  const std::uint32_t inner = mention(!levels_first, title, whole, builder);
  const Span place{std::min(line_end(builder.text(), whole.begin), whole.end), whole.end};
  if (levels_first) builder.add_section(inner, outer, place, first_passage);
  else builder.add_section(outer, inner, place, first_passage);
}

void count_heading(Cursor& cursor, const Builder& builder, Axis& axis) {
  const Label label = read_label(builder.text(), title_of(cursor, builder));
  const std::string_view name = text::slice(builder.text(), label.name);
  const bool is_known = builder.knows_level(key_of(name));
  count_name(axis, name, is_known);
  if (is_known) ++axis.known;
  if (label.rank) ++axis.ranked;
}

}  // namespace

void look_at_headings(const Cursor& cursor, Builder& builder) {
  Sections& sections = builder.ladder.sections;
  Cursor next = cursor.copy();
  std::size_t outer = 0;
  std::size_t inner = 0;
  do {
    if (next.kind() != Kind::section) continue;
    count_heading(next, builder, sections.outer);
    syntax::for_each_child(next, [&](Cursor& part) {
      if (part.kind() != Kind::subsection || enough_headings < ++inner) return;
      count_heading(part, builder, sections.inner);
    });
  } while (++outer < enough_headings && next.to_next_sibling());
  const std::optional<Orientation> shown = orientation_shown_by(sections.outer, sections.inner);
  sections.shown = shown.has_value();
  sections.orientation = shown.value_or(Orientation::skill_a_row);
}

void lower_section(Cursor& cursor, Builder& builder) {
  const Span whole = builder.span(cursor);
  builder.begin_section();
  const std::uint32_t outer =
      mention(builder.ladder.levels_first(), title_of(cursor, builder), whole, builder);
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() == Kind::subsection) lower_subsection(part, builder, outer);
    else if (part.kind() != Kind::title) lower_block(part, builder);
  });
}

void lower_lone_subsection(Cursor& cursor, Builder& builder) {
  const Span whole = builder.span(cursor);
  Span line = whole;
  line.end = line_end(builder.text(), whole.begin);
  builder.ladder.faults.push_back(
      {FaultKind::lone_subsection, text::trimmed(builder.text(), line)});
  syntax::for_each_child(cursor, [&](Cursor& part) { lower_block(part, builder); });
}

void lower_block(Cursor& cursor, Builder& builder) {
  if (cursor.kind() != Kind::comment && cursor.kind() != Kind::unclosed_comment) return;
  const bool closed = cursor.kind() == Kind::comment;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::text) return;
    if (closed) builder.ladder.comments.push_back(builder.span(part));
    else builder.ladder.faults.push_back({FaultKind::unclosed_comment, builder.span(part)});
  });
}

}  // namespace ladder::model
