#include <algorithm>
#include <functional>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include "features/folding/folding.h"
#include "model/directives.h"
#include "model/marks.h"
#include "rules/progression/sentences.h"
#include "semantics/chapters.h"
#include "semantics/ladder_at.h"
#include "semantics/target.h"
#include "text/lines.h"
#include "text/span.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using rules::Word;
using text::Span;

/// A paragraph of prose or an item of a list.
struct Paragraph {
  Span whole;  // with the mark of an item
  Span text;   // trimmed
};

/// The line around a place, including its end, limited to `within`.
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

/// The lines around a place that belong together, up to the ends of `within`; an empty span on a
/// blank line. Blank lines, headings, comments and the marks of list items part them.
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

/// Gathers the spans around a place, in any order.
class Around {
 public:
  Around(std::string_view text, std::uint32_t at) : text_(text), at_(at) {}

  bool holds(Span span) const { return span.begin <= at_ && at_ <= span.end; }

  void add(Span span) {
    if (holds(span)) spans_.push_back(span);
  }

  /// Of things in the order of the text, the one around the place; where two meet, the second one.
  template <class Items, class SpanOf>  // passages, mentions, rows and the like
  const typename Items::value_type* find(const Items& all, const SpanOf& span_of) const {
    const auto after =
        std::ranges::upper_bound(all, at_, {}, [&](const auto& it) { return span_of(it).begin; });
    if (after == all.begin() || !holds(span_of(*std::prev(after)))) return nullptr;
    return &*std::prev(after);
  }

  /// Adds a name, and the word in it.
  void add_name(Span name) { add_name(name, rules::words_in(text_, name)); }

  /// Adds an expectation, and the word and the sentence in it.
  void add_text(Span text) { add_text(text, rules::words_in(text_, text)); }
  void add_text(Span text, std::span<const Word> words) {
    if (!holds(text)) return;
    add_name(text, words);
    std::vector<rules::Sentence> sentences;
    rules::append_sentences(text_, text, words, sentences);
    const auto span_of = [](const rules::Sentence& it) { return it.span; };
    if (const rules::Sentence* it = find(sentences, span_of)) add(it->span);
  }

  /// Adds a comment, and the text between its marks.
  void add_comment(Span comment) {
    add(comment);
    const std::size_t size = text::slice(text_, comment).rfind("-->");
    const std::uint32_t begin = comment.begin + 4;
    const std::uint32_t end = std::max(begin, comment.begin + static_cast<std::uint32_t>(size));
    add_text(text::trimmed(text_, {begin, end}));
  }

  void add_paragraph(Span within) {
    const Paragraph paragraph = paragraph_at(text_, within, at_);
    add_text(paragraph.text);
    add(paragraph.whole);
  }

  /// The nested spans, from the smallest to the largest.
  std::vector<Span> nested() {
    std::ranges::sort(spans_, {}, &Span::size);
    std::vector<Span> nested;
    for (const Span it : spans_) {
      if (it.empty()) continue;
      if (nested.empty() || (it.contains(nested.back()) && it != nested.back()))
        nested.push_back(it);
    }
    return nested;
  }

 private:
  void add_name(Span name, std::span<const Word> words) {
    add(name);
    if (const Word* it = find(words, [](const Word& word) { return word.span; })) add(it->span);
  }

  std::string_view text_;
  std::uint32_t at_;
  std::vector<Span> spans_;
};

Span span_of(const model::Passage& it) { return it.span; }
Span place_of(const model::Expectation& it) { return it.place; }
Span whole_of(const model::Mention& it) { return it.whole; }
Span line_of(const model::Row& it) { return it.line; }
Span grid_of(const model::Grid& it) {
  return {it.header.begin, it.rows.empty() ? it.header.end : it.rows.back().line.end};
}

/// Whether a target is more than an expectation, which is handled elsewhere.
bool is_name(semantics::TargetKind kind) {
  return kind != semantics::TargetKind::nothing && kind != semantics::TargetKind::expectation &&
         kind != semantics::TargetKind::comment;
}

/// The part of a span around a place that comes before or after another one.
Span without(Span part, Span other, std::uint32_t at) {
  if (other.end <= at) part.begin = std::max(part.begin, other.end);
  else if (at <= other.begin) part.end = std::min(part.end, other.begin);
  return part;
}

/// Finds the spans around a place of a ladder. Spans count from the ladder's first byte.
class LadderSearch {
 public:
  LadderSearch(const semantics::LadderView& view, std::uint32_t at)
      : view_(view), ladder_(view.ladder), at_(at), around_(view.text, at) {}

  std::vector<Span> spans(const semantics::Target& target) {
    if (target.kind == semantics::TargetKind::nothing) around_.add_paragraph(prose());
    else if (is_name(target.kind)) around_.add_name(text::relative(target.span, view_.origin));
    add_expectation();
    add_lines();
    add_names(ladder_.level_mentions);
    add_names(ladder_.skill_mentions);
    add_grid();
    around_.add(text::whole(view_.text));
    return around_.nested();
  }

 private:
  void add_expectation() {
    const model::Expectation* it = around_.find(ladder_.expectations, place_of);
    if (!it) return;
    const auto passages = std::span(ladder_.passages).subspan(it->first_passage, it->passages);
    if (const model::Passage* passage = around_.find(passages, span_of)) {
      const auto index = static_cast<std::uint32_t>(passage - ladder_.passages.data());
      around_.add_text(passage->span, rules::words_of(view_.facts, index));
      around_.add(with_mark(*passage, passage->span));
    }
    around_.add(passages.empty() ? it->text : with_mark(passages.front(), it->text));
    around_.add(it->place);
  }

  /// A span that begins with a passage, including its bullet if it is a list item.
  Span with_mark(const model::Passage& first, Span span) const {
    if (first.kind == model::PassageKind::item)
      span.begin = model::item_mark_before(view_.text, first.span.begin).begin;
    return span;
  }

  void add_lines() {
    around_.add(ladder_.heading);
    for (const model::Directive& it : ladder_.directives) {
      if (!around_.holds(it.line)) continue;
      for (const Span entry : model::entries_of(view_.text, it)) around_.add_name(entry);
      around_.add(it.value);
      around_.add(it.line);
    }
    if (const Span* it = around_.find(ladder_.comments, std::identity())) around_.add_comment(*it);
  }

  void add_names(const std::vector<model::Mention>& mentions) {
    const model::Mention* it = around_.find(mentions, whole_of);
    if (!it) return;
    const Span place = semantics::label_place(view_, *it);
    const Span label{it->name.begin, std::max(it->name.end, place.end)};
    around_.add_name(model::heading_text(view_.text, label));  // the qualifier belongs to it
    around_.add(place);
    around_.add(it->whole);
  }

  void add_grid() {
    const model::Grid* it = around_.find(ladder_.grids, grid_of);
    if (!it) return;
    around_.add(it->corner);
    around_.add(it->header);
    if (const model::Row* row = around_.find(it->rows, line_of)) around_.add(row->line);
    around_.add(grid_of(*it));
  }

  /// The text around a place of prose, up to what the model knows.
  Span prose() const {
    Span part = text::whole(view_.text);
    for (const model::Directive& it : ladder_.directives) part = without(part, it.line, at_);
    for (const Span it : ladder_.comments) part = without(part, it, at_);
    for (const model::Grid& it : ladder_.grids) {
      part = without(part, it.header, at_);
      for (const model::Row& row : it.rows) part = without(part, row.line, at_);
    }
    return part;
  }

  const semantics::LadderView& view_;
  const model::Ladder& ladder_;
  std::uint32_t at_;
  Around around_;
};

/// The part of a document between two ladders, around a place.
Span part_between(const semantics::View& view, std::uint32_t at) {
  Span part = text::whole(view.text());
  const std::vector<model::PlacedLadder>& ladders = view.model().ladders;
  const auto next = std::ranges::upper_bound(
      ladders, at, {}, [](const model::PlacedLadder& it) { return it.span.begin; });
  if (next != ladders.end()) part.end = next->span.begin;
  if (next != ladders.begin()) part.begin = std::prev(next)->span.end;
  for (const Span it : view.model().comments) part = without(part, it, at);
  return part;
}

void add_outside(const semantics::View& view, std::uint32_t at, const semantics::Target& target,
                 Around& around) {
  if (target.kind == semantics::TargetKind::nothing) around.add_paragraph(part_between(view, at));
  else if (is_name(target.kind)) around.add_name(target.span);
  if (const Span* it = around.find(view.model().comments, std::identity())) around.add_comment(*it);
  const std::vector<semantics::Chapter> all = semantics::chapters(view);
  const semantics::Chapter* chapter =
      around.find(all, [](const semantics::Chapter& it) { return it.whole; });
  if (chapter) around.add(chapter->whole);
}

}  // namespace

std::vector<Span> selections(const semantics::View& view, std::uint32_t offset) {
  const semantics::Target target = semantics::target_at(view, offset);
  Around around(view.text(), offset);
  if (const auto ladder = semantics::ladder_at(view, offset)) {
    for (const Span it : LadderSearch(*ladder, offset - ladder->origin).spans(target))
      around.add(ladder->in_document(it));
  } else {
    add_outside(view, offset, target, around);
  }
  const Span document = text::whole(view.text());
  around.add(document);
  std::vector<Span> spans = around.nested();
  if (spans.empty()) spans.push_back(document);
  return spans;
}

}  // namespace ladder::features
