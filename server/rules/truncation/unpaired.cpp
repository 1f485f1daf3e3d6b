#include "rules/truncation/unpaired.h"

#include <vector>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using text::Span;

bool is_paired(MarkKind kind) {
  return kind != MarkKind::word_break && kind != MarkKind::number && kind != MarkKind::placeholder;
}

bool is_open(MarkKind kind) { return kind == MarkKind::open || kind == MarkKind::open_quote; }

/// `1)`, `a)` and `:)` close nothing.
bool closes_nothing(std::string_view text, Span passage, Span mark) {
  if (text[mark.begin] != ')' || mark.begin == passage.begin) return false;
  std::uint32_t begin = mark.begin;
  while (passage.begin < begin && text::is_ascii_digit(text[begin - 1])) --begin;
  const text::Character last = text::character_before(text, mark.begin);
  if (begin == mark.begin && text::is_letter(last.code)) begin -= last.size;
  const char before = passage.begin < begin ? text[begin - 1] : ' ';
  if (begin < mark.begin) return before == ' ' || before == '(';
  return before == ':' || before == ';' || before == '-';
}

/// An inch mark: `27"`.
bool is_inch(std::string_view text, Span mark) {
  return 0 < mark.begin && text::is_ascii_digit(text[mark.begin - 1]);
}

bool are_partners(std::string_view text, const Mark& open, const Mark& close) {
  if (open.kind != MarkKind::open) return close.kind != MarkKind::close;
  static constexpr std::string_view opening = "([{";
  static constexpr std::string_view closing = ")]}";
  return close.kind == MarkKind::close &&
         opening.find(text[open.span.begin]) == closing.find(text[close.span.begin]);
}

}  // namespace

std::optional<Mark> unpaired(const Subject& subject, const Expectation& it) {
  const std::size_t index = subject.index_of(it);
  const std::vector<Mark>& marks = subject.facts.marks;
  std::vector<Mark> open;
  for (std::uint32_t i = subject.facts.first_mark[index]; i < subject.facts.first_mark[index + 1];
       ++i) {
    const Mark& mark = marks[i];
    if (!is_paired(mark.kind)) continue;
    if (mark.kind == MarkKind::quote) {
      const bool closes = !open.empty() && open.back().kind == MarkKind::quote;
      if (!closes && is_inch(subject.text, mark.span)) continue;
      if (closes) open.pop_back();
      else open.push_back(mark);
      continue;
    }
    if (is_open(mark.kind)) {
      // `„so“`: what opens in English closes in German.
      const bool closes = mark.kind == MarkKind::open_quote && !open.empty() &&
                          open.back().kind == MarkKind::open_quote &&
                          subject.slice(open.back().span) != subject.slice(mark.span);
      if (closes) open.pop_back();
      else open.push_back(mark);
      continue;
    }
    if (open.empty() && closes_nothing(subject.text, it.text, mark.span)) continue;
    if (open.empty() || !are_partners(subject.text, open.back(), mark)) return mark;
    open.pop_back();
  }
  if (open.empty()) return std::nullopt;
  return open.back();
}

}  // namespace ladder::rules
