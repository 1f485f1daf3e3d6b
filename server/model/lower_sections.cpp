#include <algorithm>
#include <optional>

#include "model/builder.h"
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
void append_passage(Cursor& cursor, Builder& builder, PassageKind kind, std::uint32_t depth = 0) {
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
  if (!whole.empty()) builder.ladder.passages.push_back({whole, kind, depth});
}

void append_block(Cursor& cursor, Builder& builder) {
  switch (cursor.kind()) {
    case Kind::paragraph: append_passage(cursor, builder, PassageKind::paragraph); break;
    case Kind::subheading: append_passage(cursor, builder, PassageKind::heading); break;
    case Kind::list: {
      Nesting nesting;
      syntax::for_each_child(cursor, [&](Cursor& item) {
        const std::uint32_t indent = indent_of(text::slice(builder.text(), builder.span(item)));
        append_passage(item, builder, PassageKind::item, nesting.depth_of(indent));
      });
      break;
    }
    default: lower_block(cursor, builder); break;
  }
}

/// The end of a heading's line, where the body of its section begins.
std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  std::size_t end = text.find('\n', at);
  if (end == text.npos) return text::offset(text.size());
  return text::offset(end) + 1;
}

/// The empty place of a missing title: the end of the heading's line.
Span missing_title(const Builder& builder, Span whole) {
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
  std::optional<Span> title;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() == Kind::title) title = heading_text(builder.text(), builder.span(part));
    else append_block(part, builder);
  });
  const bool levels_first = builder.ladder.levels_first();
  const std::uint32_t inner =
      mention(!levels_first, title ? *title : missing_title(builder, whole), whole, builder);
  const Span place{std::min(line_end(builder.text(), whole.begin), whole.end), whole.end};
  if (levels_first) builder.add_section(inner, outer, place, first_passage);
  else builder.add_section(outer, inner, place, first_passage);
}

/// Counts the heading of a section, which may have no title.
void count(Cursor& cursor, const Builder& builder, Axis& axis) {
  if (!cursor.to_first_child()) return;
  if (cursor.kind() == Kind::title) {
    const Label label =
        read_label(builder.text(), heading_text(builder.text(), builder.span(cursor)));
    const std::string_view name = text::slice(builder.text(), label.name);
    count_heading(axis, builder.text(), label, builder.ladder.language,
                  builder.knows_levels() && builder.knows_level(name));
  }
  cursor.to_parent();
}

void count_subsections(Cursor& cursor, const Builder& builder, Axis& axis) {
  if (axis.names == enough_headings || !cursor.to_first_child()) return;
  do {
    if (cursor.kind() == Kind::subsection) count(cursor, builder, axis);
  } while (axis.names < enough_headings && cursor.to_next_sibling());
  cursor.to_parent();
}

}  // namespace

void look_at_headings(const Cursor& cursor, Builder& builder) {
  Sections& sections = builder.ladder.sections;
  Cursor next = cursor.copy();
  do {
    if (next.kind() != Kind::section) continue;
    count(next, builder, sections.outer);
    count_subsections(next, builder, sections.inner);
  } while (sections.outer.names < enough_headings && !is_clear(sections.outer, sections.inner) &&
           next.to_next_sibling());
  const std::optional<Orientation> shown = orientation_shown_by(sections.outer, sections.inner);
  sections.shown = shown.has_value();
  sections.orientation = shown.value_or(Orientation::skill_a_row);
}

void lower_section(Cursor& cursor, Builder& builder) {
  const Span whole = builder.span(cursor);
  builder.begin_section();
  std::uint32_t outer = none;
  const auto begin = [&](Span title) {
    outer = mention(builder.ladder.levels_first(), title, whole, builder);
  };
  syntax::for_each_child(cursor, [&](Cursor& part) {
    switch (part.kind()) {
      case Kind::title: return begin(heading_text(builder.text(), builder.span(part)));
      case Kind::subsection:
        if (outer == none) begin(missing_title(builder, whole));
        return lower_subsection(part, builder, outer);
      default: return lower_block(part, builder);
    }
  });
  if (outer == none) begin(missing_title(builder, whole));
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
