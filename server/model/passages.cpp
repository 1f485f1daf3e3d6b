#include "model/passages.h"

#include <algorithm>
#include <cstring>

#include "model/marks.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

bool ends_sentence(std::string_view before) {
  char32_t last = text::character_before(before, before.size()).code;
  static constexpr std::u32string_view marks = U".!?:;)\"'”’…";
  return marks.find(last) != marks.npos;
}

void append(std::string_view text, text::Span span, Nesting& nesting,
            std::vector<Passage>& passages) {
  const std::uint32_t indent = indent_of(text::slice(text, span));
  span = text::trimmed(text, span);
  if (span.empty()) return;
  const std::string_view passage = text::slice(text, span);
  if (const std::uint32_t bullet = bullet_size(passage); 0 < bullet) {
    passages.push_back(
        {{span.begin + bullet, span.end}, PassageKind::item, nesting.depth_of(indent)});
    return;
  }
  nesting.end();
  if (std::uint32_t mark = heading_size(passage); 0 < mark)
    passages.push_back({heading_text(text, {span.begin + mark, span.end}), PassageKind::heading});
  else passages.push_back({span, PassageKind::paragraph});
}

/// Appends the text between two breaks.
void append_by_spaces(std::string_view text, text::Span span, Nesting& nesting,
                      std::vector<Passage>& passages) {
  std::uint32_t begin = span.begin;
  std::uint32_t from = begin;
  while (from < span.end) {
    const std::size_t found = text.substr(0, span.end).find("  ", from);
    if (found == text.npos) break;
    const auto gap = static_cast<std::uint32_t>(found);
    std::uint32_t next = gap;
    while (next < span.end && text[next] == ' ') ++next;
    const bool inside = begin < gap && next < span.end;
    if (inside && (ends_sentence(text.substr(begin, gap - begin)) ||
                   text::is_upper(text::character_at(text, next).code))) {
      append(text, {begin, gap}, nesting, passages);
      begin = next;
    }
    from = next;
  }
  append(text, {begin, span.end}, nesting, passages);
}

}  // namespace

std::uint32_t Nesting::depth_of(std::uint32_t indent) {
  constexpr std::uint32_t step = 2;  // columns; a single space may be there by chance
  while (!indents_.empty() && indent < indents_.back()) indents_.pop_back();
  if (indents_.empty() || indents_.back() + step <= indent) indents_.push_back(indent);
  return static_cast<std::uint32_t>(indents_.size()) - 1;
}

std::uint32_t indent_of(std::string_view line) {
  constexpr std::uint32_t of_tab = 4;
  std::uint32_t columns = 0;
  for (const char c : line) {
    if (c != ' ' && c != '\t') break;
    columns += c == '\t' ? of_tab : 1;
  }
  return columns;
}

void append_passages(std::string_view text, text::Span cell, Layout layout,
                     std::vector<Passage>& passages) {
  std::uint32_t begin = cell.begin;
  Nesting nesting;
  auto append_piece = [&](text::Span piece) {
    if (layout == Layout::matrix) append_by_spaces(text, piece, nesting, passages);
    else append(text, piece, nesting, passages);
  };
  for (std::uint32_t from = begin; from < cell.end;) {
    const void* found = std::memchr(text.data() + from, '<', cell.end - from);
    if (!found) break;
    auto at = static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
    std::uint32_t size = break_size(text.substr(0, cell.end), at);
    if (is_escaped(text::slice(text, {cell.begin, at}), at - cell.begin)) size = 0;
    if (0 < size) {
      append_piece({begin, at});
      begin = at + size;
    }
    from = at + (0 < size ? size : 1);
  }
  append_piece({begin, cell.end});
}

Marker marker_of(std::string_view text) {
  auto is = [&](std::string_view word) {
    auto equal = [](char c, char small) { return c == small || (c | 0x20) == small; };
    return std::ranges::equal(text, word, equal);
  };
  if (is("n/a") || text == "—") return Marker::not_applicable;
  if (is("same")) return Marker::same;
  return Marker::none;
}

}  // namespace ladder::model
