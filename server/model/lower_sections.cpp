#include "model/builder.h"
#include "model/marks.h"
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

void lower_level(Cursor& cursor, Builder& builder, std::uint32_t skill) {
  const Span whole = builder.span(cursor);
  const auto first_passage = static_cast<std::uint32_t>(builder.ladder.passages.size());
  Span label{};
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() == Kind::label) label = heading_text(builder.text(), builder.span(part));
    else append_block(part, builder);
  });
  if (label == Span{}) {
    std::uint32_t end = whole.begin;
    while (end < whole.end && builder.text()[end] != '\n' && builder.text()[end] != '\r') ++end;
    label = {end, end};
  }
  std::uint32_t level = builder.mention_level(label, whole);
  Span place{std::min(line_end(builder.text(), whole.begin), whole.end), whole.end};
  builder.add_section(skill, level, place, first_passage);
}

}  // namespace

void lower_skill(Cursor& cursor, Builder& builder) {
  const Span whole = builder.span(cursor);
  builder.begin_part();
  std::uint32_t skill = none;
  auto mention = [&](Span name) {
    if (skill == none) skill = builder.mention_skill(name, whole, Layout::sections);
  };
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() == Kind::title) {
      mention(heading_text(builder.text(), builder.span(part)));
      return;
    }
    if (part.kind() == Kind::level) {
      mention({whole.begin + 3, whole.begin + 3});
      lower_level(part, builder, skill);
      return;
    }
    lower_block(part, builder);
  });
  mention({whole.begin + 3, whole.begin + 3});
}

void lower_orphan_level(Cursor& cursor, Builder& builder) {
  const Span whole = builder.span(cursor);
  Span line = whole;
  line.end = line_end(builder.text(), whole.begin);
  builder.ladder.faults.push_back(
      {FaultKind::level_without_skill, text::trimmed(builder.text(), line)});
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
