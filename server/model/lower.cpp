#include "model/lower.h"

#include "model/builder.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

using syntax::Cursor;
using syntax::Kind;
using text::Span;

DirectiveKind directive_kind(std::string_view key) {
  std::string folded = text::folded(key);
  if (folded == "levels") return DirectiveKind::levels;
  if (folded == "scale") return DirectiveKind::scale;
  if (folded == "extends") return DirectiveKind::extends;
  return DirectiveKind::unknown;
}

void lower_directive(Cursor& cursor, Builder& builder) {
  Directive it;
  it.line = text::trimmed(builder.text(), builder.span(cursor));
  syntax::for_each_child(cursor, [&](Cursor& part) {
    Span span = text::trimmed(builder.text(), builder.span(part));
    if (part.kind() == Kind::directive_key) it.key = span;
    if (part.kind() == Kind::directive_value) it.value = span;
    if (part.kind() == Kind::other) it.value = {span.end, span.end};  // the colon
  });
  it.kind = directive_kind(text::slice(builder.text(), it.key));
  const bool first = !builder.ladder.directive(it.kind);
  builder.ladder.directives.push_back(it);
  if (it.kind == DirectiveKind::levels && first) declare_levels(builder, it.value);
}

Ladder lower_ladder(Cursor& cursor, std::string_view text) {
  Builder builder(text, cursor.span());
  if (builder.text().starts_with('#') || builder.text().starts_with(' ')) {
    std::string_view line = builder.text().substr(0, builder.text().find('\n'));
    Span heading = text::trimmed(builder.text(), {0, static_cast<std::uint32_t>(line.size())});
    std::size_t depth = 0;
    while (depth < heading.size() && builder.text()[heading.begin + depth] == '#') ++depth;
    builder.ladder.has_heading = depth == 1 || depth == 2;
    if (builder.ladder.has_heading) {
      builder.ladder.heading = heading;
      builder.ladder.title = {heading.end, heading.end};
    }
  }
  syntax::for_each_child(cursor, [&](Cursor& part) {
    switch (part.kind()) {
      case Kind::title:
        builder.ladder.title = heading_text(builder.text(), builder.span(part));
        break;
      case Kind::directive: lower_directive(part, builder); break;
      case Kind::matrix:
      case Kind::table: lower_grid(part, builder); break;
      case Kind::skill: lower_skill(part, builder); break;
      case Kind::level: lower_orphan_level(part, builder); break;
      default: lower_block(part, builder); break;
    }
  });
  return builder.finish();
}

/// Comments and faults of a passage of prose outside the ladders.
void lower_prose(Cursor& cursor, std::string_view text, Document& document) {
  Builder builder(text, {0, static_cast<std::uint32_t>(text.size())});
  auto lower = [&](Cursor& part) {
    if (part.kind() == Kind::title && document.title.empty())
      document.title = heading_text(text, part.span());
    lower_block(part, builder);
  };
  if (cursor.kind() == Kind::chapter) syntax::for_each_child(cursor, lower);
  else lower(cursor);
  const bool comment = !builder.ladder.comments.empty() && cursor.kind() == Kind::comment;
  document.has_text = document.has_text || !comment;
  document.comments.insert(document.comments.end(), builder.ladder.comments.begin(),
                           builder.ladder.comments.end());
  document.faults.insert(document.faults.end(), builder.ladder.faults.begin(),
                         builder.ladder.faults.end());
}

}  // namespace

Document lower(const syntax::Tree& tree, std::string_view text) {
  Document document;
  Cursor cursor = tree.root();
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::ladder) {
      lower_prose(part, text, document);
      return;
    }
    document.has_text = true;
    Span span = part.span();
    document.ladders.push_back({span, lower_ladder(part, text)});
  });
  return document;
}

}  // namespace ladder::model
