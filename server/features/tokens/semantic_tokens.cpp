#include "features/tokens/semantic_tokens.h"

#include <algorithm>
#include <iterator>

#include "model/directives.h"
#include "model/marks.h"
#include "model/reference.h"
#include "rules/level_reference.h"
#include "rules/suppressions.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using text::Span;

/// Gathers the tokens of a document, in any order, and paints what looks the same inside and
/// outside of ladders.
class TokenList {
 public:
  explicit TokenList(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }

  /// Adds the text in the span, line by line.
  void add(text::Span span, TokenType type, TokenModifiers modifiers = 0);

  void add_comment(text::Span comment);

  /// Adds the headings and list marks of whole lines of prose.
  void add_prose(text::Span lines);

  /// The tokens in order. Of two that overlap the first one stays, of two that begin together the
  /// longer one.
  std::vector<Token> take();

 private:
  std::string_view text_;
  std::vector<Token> tokens_;
};

void TokenList::add(Span span, TokenType type, TokenModifiers modifiers) {
  while (!span.empty()) {
    const std::size_t size =
        std::min<std::size_t>(text::slice(text_, span).find_first_of("\r\n"), span.size());
    const Span line{span.begin, span.begin + static_cast<std::uint32_t>(size)};
    if (!line.empty()) tokens_.push_back({line, type, modifiers});
    span.begin = std::min(line.end + 1, span.end);
  }
}

void TokenList::add_comment(Span comment) {
  const auto suppression = rules::read_suppression(text_, comment);
  std::uint32_t done = comment.begin;
  auto add_part = [&](Span part, TokenType type, TokenModifiers modifiers = 0) {
    if (part.empty()) return;
    add({done, part.begin}, TokenType::comment);
    add(part, type, modifiers);
    done = part.end;
  };
  if (suppression) {
    add_part(suppression->word, TokenType::keyword);
    for (const Span rule : suppression->rules) add_part(rule, TokenType::decorator);
    add_part(suppression->skill, TokenType::property);
    add_part(suppression->reason, TokenType::comment, documentation);
  }
  add({done, comment.end}, TokenType::comment);
}

void TokenList::add_prose(Span lines) {
  text::for_each_line(text_, lines, [&](Span line) {
    const std::size_t indent = text::slice(text_, line).find_first_not_of(" \t\r\n");
    if (indent == std::string_view::npos) return;
    const std::uint32_t begin = line.begin + static_cast<std::uint32_t>(indent);
    if (const std::uint32_t depth = model::heading_depth(text::slice(text_, line)); 0 < depth) {
      add(model::heading_text(text_, {begin + depth, line.end}), TokenType::namespace_);
    } else {
      const std::uint32_t size = model::list_mark_size(text::slice(text_, {begin, line.end}));
      add({begin, begin + size}, TokenType::operator_);
    }
  });
}

std::vector<Token> TokenList::take() {
  std::ranges::sort(tokens_, [](const Token& one, const Token& other) {
    if (one.span.begin != other.span.begin) return one.span.begin < other.span.begin;
    return other.span.end < one.span.end;
  });
  std::vector<Token> in_order;
  in_order.reserve(tokens_.size());
  for (const Token& it : tokens_)
    if (in_order.empty() || in_order.back().span.end <= it.span.begin) in_order.push_back(it);
  return in_order;
}

/// Gathers the tokens of one ladder.
class Painter {
 public:
  explicit Painter(const semantics::LadderView& view)
      : view_(view), ladder_(view.ladder), tokens_(view.text) {
    for (const model::Level& it : ladder_.levels)
      if (!it.name.empty()) first_names_.push_back(it.name.begin);
    std::ranges::sort(first_names_);
  }

  std::vector<Token> tokens() {
    tokens_.add(ladder_.title, TokenType::class_, declaration);
    for (const model::Directive& it : ladder_.directives) add_directive(it);
    for (const model::Mention& it : ladder_.skill_mentions)
      tokens_.add(it.name, TokenType::property,
                  it.name == ladder_.skills[it.index].name ? declaration : 0);
    for (const model::Mention& it : ladder_.level_mentions) add_level(it);
    for (const model::Grid& it : ladder_.grids) add_grid(it);
    add_expectations();
    for (const Span it : ladder_.comments) tokens_.add_comment(it);
    for (const model::Fault& it : ladder_.faults) add_fault(it);
    add_prose();
    return tokens_.take();
  }

 private:
  void add_directive(const model::Directive& it) {
    tokens_.add(it.key, TokenType::keyword, it.repeated ? deprecated : 0);
    tokens_.add(it.name, TokenType::parameter);
    add_mark(':', {std::max(it.key.end, it.name.end), it.line.end});
    switch (it.kind) {
      case model::DirectiveKind::levels:
      case model::DirectiveKind::track:
      case model::DirectiveKind::scale: add_entries(it); break;
      case model::DirectiveKind::extends: add_reference(it.value); break;
      case model::DirectiveKind::unknown: tokens_.add(it.value, TokenType::string); break;
    }
  }

  void add_entries(const model::Directive& directive) {
    const char separator = model::separator_of(directive.kind);
    for (const Span entry : model::entries_of(view_.text, directive)) {
      if (model::declares_levels(directive)) add_label(entry);
      else tokens_.add(entry, TokenType::string);
      add_mark(separator, {entry.end, directive.value.end});
    }
  }

  void add_reference(Span value) {
    const auto [path, title] = model::read_reference(view_.text, value);
    tokens_.add(path, TokenType::string);
    tokens_.add(title, TokenType::class_);
    add_mark('#', {path.end, title.begin});
  }

  /// Adds the first such mark in a span.
  void add_mark(char mark, Span within) {
    const std::size_t at = view_.slice(within).find(mark);
    if (at == std::string_view::npos) return;
    const std::uint32_t begin = within.begin + static_cast<std::uint32_t>(at);
    tokens_.add({begin, begin + 1}, TokenType::operator_);
  }

  void add_label(Span span) {
    const model::Label label = model::read_label(view_.text, span);
    add_level_name(label.name);
    tokens_.add(label.qualifier, TokenType::parameter);
  }

  void add_level_name(Span name) {
    const bool first = std::ranges::binary_search(first_names_, name.begin);
    tokens_.add(name, TokenType::enum_member, first ? declaration : 0);
  }

  void add_level(const model::Mention& it) {
    const bool on_track = ladder_.levels[it.index].track != model::none;
    const Span rest{on_track ? it.name.begin : it.name.end,
                    std::max(it.name.end, semantics::label_place(view_, it).end)};
    const bool qualified = view_.slice(rest).find('(') != std::string_view::npos;
    if (qualified) add_label(model::heading_text(view_.text, {it.name.begin, rest.end}));
    else add_level_name(it.name);
  }

  void add_grid(const model::Grid& it) {
    tokens_.add(it.corner, TokenType::keyword);
    tokens_.add(it.delimiter, TokenType::operator_);
    if (it.layout != model::Layout::table) return;
    has_table_ = true;
    add_pipes(it.header);
    for (const model::Row& row : it.rows) add_pipes(row.line);
  }

  /// Adds the pipes of the lines that begin with one; any other is a label alone, or prose.
  void add_pipes(Span lines) {
    bool at_start = true;
    bool in_row = false;
    for (std::uint32_t at = lines.begin; at < lines.end; ++at) {
      const char here = view_.text[at];
      const bool escapes =
          here == '\\' && in_row && at + 1 < lines.end && view_.text[at + 1] != '\n';
      if (at_start) in_row = here == '|';
      if (here == '|' && in_row) tokens_.add({at, at + 1}, TokenType::operator_);
      if (escapes) ++at;
      at_start = here == '\n' || (at_start && (here == ' ' || here == '\t'));
    }
  }

  void add_expectations() {
    const rules::LevelReferences references(ladder_, view_.text, view_.facts);
    for (std::uint32_t i = 0; i < ladder_.expectations.size(); ++i) {
      const model::Expectation& it = ladder_.expectations[i];
      if (it.marker != model::Marker::none) tokens_.add(it.text, TokenType::keyword);
      if (it.has_text())
        for (const rules::LevelReference& reference : references.in(i))
          tokens_.add(reference.span, TokenType::enum_member);
      for (std::uint32_t passage = 0; passage < it.passages; ++passage)
        add_passage(ladder_.passages[it.first_passage + passage]);
      add_breaks(it.place);
    }
  }

  void add_passage(const model::Passage& it) {
    switch (it.kind) {
      case model::PassageKind::paragraph: break;
      case model::PassageKind::heading: tokens_.add(it.span, TokenType::namespace_); break;
      case model::PassageKind::item:
        tokens_.add(model::item_mark_before(view_.text, it.span.begin), TokenType::operator_);
        break;
    }
  }

  void add_breaks(Span within) {
    for (std::uint32_t at = within.begin; at < within.end; ++at) {
      const std::size_t next = view_.slice({at, within.end}).find('<');
      if (next == std::string_view::npos) return;
      at += static_cast<std::uint32_t>(next);
      const std::uint32_t size = model::break_size(view_.text, at);
      if (!model::is_escaped(view_.text, at)) tokens_.add({at, at + size}, TokenType::operator_);
    }
  }

  void add_fault(const model::Fault& it) {
    if (it.kind == model::FaultKind::unclosed_comment) tokens_.add(it.span, TokenType::comment);
  }

  /// Lines that the model has no place for are prose or the body of a section; in a table they may
  /// be empty rows.
  void add_prose() {
    std::uint32_t done = 0;
    auto add_up_to = [&](std::uint32_t end) {
      if (end <= done) return;
      tokens_.add_prose({done, end});
      if (has_table_) add_pipes({done, end});
    };
    for (const Span it : known()) {
      add_up_to(it.begin);
      done = std::max(done, it.end);
    }
    add_up_to(static_cast<std::uint32_t>(view_.text.size()));
  }

  /// What the model has a place for, in order of its beginning.
  std::vector<Span> known() const {
    std::vector<Span> spans = ladder_.comments;
    spans.push_back(ladder_.heading);
    for (const model::Directive& it : ladder_.directives) spans.push_back(it.line);
    for (const model::Grid& it : ladder_.grids) {
      spans.push_back(it.header);
      for (const model::Row& row : it.rows) spans.push_back(row.line);
    }
    for (const model::Mention& it : ladder_.level_mentions)
      spans.push_back(semantics::label_place(view_, it));
    for (const model::Mention& it : ladder_.skill_mentions)
      spans.push_back(semantics::label_place(view_, it));
    std::ranges::sort(spans, {}, &Span::begin);
    return spans;
  }

  const semantics::LadderView& view_;
  const model::Ladder& ladder_;
  std::vector<std::uint32_t> first_names_;  // where levels are first named, sorted
  bool has_table_ = false;
  TokenList tokens_;
};

/// Adds the tokens of a part of the document between two ladders.
void add_between(const semantics::View& view, Span part, std::vector<Token>& all) {
  if (part.begin == 0) part.begin = text::byte_order_mark_size(view.text());
  TokenList tokens(view.text());

  const std::vector<model::Fault>& faults = view.model().faults;
  for (auto it = std::ranges::lower_bound(faults, part.begin, {},
                                          [](const model::Fault& it) { return it.span.begin; });
       it != faults.end() && it->span.begin < part.end; ++it)
    if (it->kind == model::FaultKind::unclosed_comment) tokens.add(it->span, TokenType::comment);

  const std::vector<Span>& comments = view.model().comments;
  for (auto it = std::ranges::lower_bound(comments, part.begin, {}, &Span::begin);
       it != comments.end() && it->begin < part.end; ++it) {
    tokens.add_prose({part.begin, it->begin});
    tokens.add_comment(*it);
    part.begin = it->end;
  }
  tokens.add_prose(part);

  const std::vector<Token> found = tokens.take();
  all.insert(all.end(), found.begin(), found.end());
}

}  // namespace

std::vector<Token> tokens(const semantics::View& view) {
  return tokens(view, text::whole(view.text()));
}

std::vector<Token> tokens(const semantics::View& view, Span within) {
  std::vector<Token> all;
  const std::vector<model::PlacedLadder>& ladders = view.model().ladders;
  const auto first = std::ranges::lower_bound(
      ladders, within.begin, {}, [](const model::PlacedLadder& it) { return it.span.end; });
  auto index = static_cast<std::uint32_t>(first - ladders.begin());
  std::uint32_t done = index == 0 ? 0 : ladders[index - 1].span.end;
  for (; index < ladders.size() && done < within.end; ++index) {
    const semantics::LadderView ladder = semantics::ladder_view(view, index);
    add_between(view, {done, ladder.origin}, all);
    for (Token it : Painter(ladder).tokens()) {
      it.span = ladder.in_document(it.span);
      all.push_back(it);
    }
    done = ladders[index].span.end;
  }
  if (index == ladders.size())
    add_between(view, {done, static_cast<std::uint32_t>(view.text().size())}, all);
  std::erase_if(all, [&](const Token& it) {
    return it.span.end <= within.begin || within.end <= it.span.begin;
  });
  return all;
}

std::vector<Splice> delta(std::span<const std::uint32_t> previous,
                          std::span<const std::uint32_t> next) {
  const auto front = std::mismatch(previous.begin(), previous.end(), next.begin(), next.end());
  if (front.first == previous.end() && front.second == next.end()) return {};
  const auto back = std::mismatch(previous.rbegin(), std::make_reverse_iterator(front.first),
                                  next.rbegin(), std::make_reverse_iterator(front.second));
  return {{static_cast<std::uint32_t>(front.first - previous.begin()),
           static_cast<std::uint32_t>(back.first.base() - front.first),
           {front.second, back.second.base()}}};
}

}  // namespace ladder::features
