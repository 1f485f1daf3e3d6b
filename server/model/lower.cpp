#include "model/lower.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <set>

#include "model/builder.h"
#include "model/directives.h"
#include "model/escapes.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

using syntax::Cursor;
using syntax::Kind;
using text::Span;

constexpr std::size_t longest_key = 96;  // with a track's name and spaces before the colon

/// Kinds of directives with the names of their tracks.
using DirectiveNames = std::set<std::pair<DirectiveKind, std::string>>;

/// `seen` holds the directives before this one.
void lower_directive(Cursor& cursor, Builder& builder, DirectiveNames& seen) {
  Directive it;
  it.line = text::trimmed(builder.text(), builder.span(cursor));
  syntax::for_each_child(cursor, [&](Cursor& part) {
    Span span = text::trimmed(builder.text(), builder.span(part));
    if (part.kind() == Kind::directive_key) it.key = span;
    if (part.kind() == Kind::track_name) it.name = span;
    if (part.kind() == Kind::directive_value) it.value = span;
    if (part.kind() == Kind::other) it.value = {span.end, span.end};  // the colon
  });
  it.kind = directive_kind(text::slice(builder.text(), it.key));
  std::string name = key_of(text::slice(builder.text(), it.name));
  it.repeated = it.kind != DirectiveKind::unknown && !seen.emplace(it.kind, std::move(name)).second;
  builder.ladder.directives.push_back(it);
  if (model::declares_levels(it) && !it.repeated) declare_levels(builder, it);
}

/// Finds lines that would be directives if they were directly below the heading.
void lower_description(Cursor& cursor, Builder& builder) {
  syntax::for_each_child(cursor, [&](Cursor& part) {
    Span line = text::trimmed(builder.text(), builder.span(part));
    std::string_view content = text::slice(builder.text(), line);
    const std::size_t colon = content.substr(0, longest_key).find(':');
    if (colon == content.npos) return;
    const Keyed keyed = read_key(content.substr(0, colon));
    const DirectiveKind kind = directive_kind(keyed.key);
    if (kind == DirectiveKind::unknown) return;
    // Prose can start like this, too: `Track progress: ...`.
    if (kind == DirectiveKind::track && content.find('|', colon) == content.npos) return;
    builder.ladder.faults.push_back({FaultKind::misplaced_directive, line});
  });
}

Ladder lower_ladder(Cursor& cursor, std::string_view text, language::Language language) {
  Builder builder(text, cursor.span());
  builder.ladder.language =
      language == language::Language::unknown ? language::recognized(builder.text()) : language;
  if (builder.text().starts_with('#') || builder.text().starts_with(' ')) {
    std::string_view line = builder.text().substr(0, builder.text().find('\n'));
    Span heading = text::trimmed(builder.text(), text::whole(line));
    std::size_t depth = 0;
    while (depth < heading.size() && builder.text()[heading.begin + depth] == '#') ++depth;
    builder.ladder.has_heading = depth == 1 || depth == 2;
    if (builder.ladder.has_heading) {
      builder.ladder.heading = heading;
      builder.ladder.title = {heading.end, heading.end};
    }
  }
  DirectiveNames seen;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    switch (part.kind()) {
      case Kind::title:
        builder.ladder.title = heading_text(builder.text(), builder.span(part));
        break;
      case Kind::directive: lower_directive(part, builder, seen); break;
      case Kind::paragraph: lower_description(part, builder); break;
      case Kind::matrix:
      case Kind::table: lower_grid(part, builder); break;
      case Kind::section:
        if (builder.ladder.sections.count == 0) look_at_headings(part, builder);
        lower_section(part, builder);
        break;
      case Kind::subsection: lower_lone_subsection(part, builder); break;
      default: lower_block(part, builder); break;
    }
  });
  return builder.finish();
}

/// Collects comments and faults from prose outside the ladders.
void lower_prose(Cursor& cursor, std::string_view text, Document& document) {
  Builder builder(text, text::whole(text));
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

/// Lowers the content outside the ladders of a tree, and calls `take` for each ladder.
template <class Take>
Document lower_around(const syntax::Tree& tree, std::string_view text, const Take& take) {
  Document document;
  if (tree.has_error()) document.faults.push_back({FaultKind::unparsed, {0, 0}});
  Cursor cursor = tree.root();
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::ladder) {
      lower_prose(part, text, document);
      return;
    }
    document.has_text = true;
    take(part);
  });
  return document;
}

/// Lowers the ladders from `first` up to `end` of a tree.
std::vector<PlacedLadder> lower_ladders(const syntax::Tree& tree, std::string_view text,
                                        std::size_t first, std::size_t end,
                                        language::Language language) {
  std::vector<PlacedLadder> ladders;
  std::size_t index = 0;
  Cursor cursor = tree.root();
  syntax::for_each_child(cursor, [&](Cursor& part) {
    if (part.kind() != Kind::ladder) return;
    if (first <= index && index < end) {
      const Span span = part.span();
      ladders.push_back({span, lower_ladder(part, text, language)});
    }
    ++index;
  });
  return ladders;
}

}  // namespace

Document lower(const syntax::Tree& tree, std::string_view text, language::Language language) {
  std::vector<PlacedLadder> ladders;
  Document document = lower_around(tree, text, [&](Cursor& part) {
    const Span span = part.span();
    ladders.push_back({span, lower_ladder(part, text, language)});
  });
  document.ladders = std::move(ladders);
  return document;
}

/// An edit changes one stretch of the text, so the ladders that it leaves alone are before and
/// after that stretch. A ladder at its border may have become longer or shorter, and is lowered
/// again.
Replacement EditedDocument::follow(const syntax::Tree& tree, std::string_view text, Span touched,
                                   std::vector<PlacedLadder>& old) {
  std::vector<Span> spans;
  Document next = lower_around(tree, text, [&](Cursor& part) { spans.push_back(part.span()); });
  std::vector<PlacedLadder>& ladders = document_.ladders;
  const auto size = text::offset(text.size());

  const std::size_t fewer = std::min(ladders.size(), spans.size());
  std::size_t first = 0;
  while (first < fewer && spans[first].end < touched.begin && spans[first] == ladders[first].span)
    ++first;
  std::size_t kept = 0;
  while (kept < fewer - first) {
    const Span span = spans[spans.size() - 1 - kept];
    const Span before = ladders[ladders.size() - 1 - kept].span;
    const bool is_same = touched.end < span.begin && span.size() == before.size() &&
                         size - span.end == size_ - before.end;
    if (!is_same) break;
    ++kept;
  }
  const std::size_t before = ladders.size() - first - kept;
  const std::size_t after = spans.size() - first - kept;

  std::vector<PlacedLadder> fresh;
  if (0 < after) fresh = lower_ladders(tree, text, first, first + after, language_);
  const auto begin = ladders.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(before);
  old.assign(std::move_iterator(begin), std::move_iterator(end));
  if (before == after) {
    std::ranges::move(fresh, begin);
  } else {
    ladders.erase(begin, end);
    ladders.insert(ladders.begin() + static_cast<std::ptrdiff_t>(first),
                   std::move_iterator(fresh.begin()), std::move_iterator(fresh.end()));
  }
  for (std::size_t i = 0; i < ladders.size(); ++i) ladders[i].span = spans[i];
  next.ladders = std::move(ladders);
  document_ = std::move(next);
  size_ = size;
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(before),
          static_cast<std::uint32_t>(after)};
}

}  // namespace ladder::model
