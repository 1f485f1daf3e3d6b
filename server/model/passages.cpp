#include "model/passages.h"

#include <cstring>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

/// The size of the `<br>`, `<br/>` or `<br />` at `at`, or 0.
std::uint32_t break_size(std::string_view text, std::uint32_t at) {
  std::string_view rest = text.substr(at);
  if (rest.size() < 4 || (rest[1] | 0x20) != 'b' || (rest[2] | 0x20) != 'r') return 0;
  std::size_t end = 3;
  while (end < rest.size() && rest[end] == ' ') ++end;
  if (end < rest.size() && rest[end] == '/') ++end;
  if (end < rest.size() && rest[end] == '>') return static_cast<std::uint32_t>(end + 1);
  return 0;
}

bool ends_sentence(std::string_view before) {
  char32_t last = text::character_before(before, before.size()).code;
  static constexpr std::u32string_view marks = U".!?:;)\"'”’…";
  return marks.find(last) != marks.npos;
}

/// The size of the bullet and the spaces after it that `text` begins with, or 0.
std::uint32_t bullet_size(std::string_view text) {
  static constexpr std::u32string_view bullets = U"-*+•◦▪‣·–";
  if (text.empty()) return 0;
  text::Character first = text::character_at(text, 0);
  if (bullets.find(first.code) == bullets.npos) return 0;
  std::uint32_t end = first.size;
  while (end < text.size() && text[end] == ' ') ++end;
  return end == first.size ? 0 : end;
}

void append(std::string_view text, text::Span span, std::vector<Passage>& passages) {
  span = text::trimmed(text, span);
  if (span.empty()) return;
  std::uint32_t bullet = bullet_size(text::slice(text, span));
  if (bullet == 0) {
    passages.push_back({span, PassageKind::paragraph});
  } else {
    passages.push_back({{span.begin + bullet, span.end}, PassageKind::item});
  }
}

/// Appends what stands between two breaks.
void append_by_spaces(std::string_view text, text::Span span, std::vector<Passage>& passages) {
  std::uint32_t begin = span.begin;
  std::uint32_t from = begin;
  while (from < span.end) {
    const void* found = memmem(text.data() + from, span.end - from, "  ", 2);
    if (!found) break;
    auto gap = static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
    std::uint32_t next = gap;
    while (next < span.end && text[next] == ' ') ++next;
    const bool inside = begin < gap && next < span.end;
    if (inside && (ends_sentence(text.substr(begin, gap - begin)) ||
                   text::is_upper(text::character_at(text, next).code))) {
      append(text, {begin, gap}, passages);
      begin = next;
    }
    from = next;
  }
  append(text, {begin, span.end}, passages);
}

}  // namespace

void append_passages(std::string_view text, text::Span cell, Layout layout,
                     std::vector<Passage>& passages) {
  std::uint32_t begin = cell.begin;
  auto append_piece = [&](text::Span piece) {
    if (layout == Layout::matrix) append_by_spaces(text, piece, passages);
    else append(text, piece, passages);
  };
  for (std::uint32_t from = begin; from < cell.end;) {
    const void* found = std::memchr(text.data() + from, '<', cell.end - from);
    if (!found) break;
    auto at = static_cast<std::uint32_t>(static_cast<const char*>(found) - text.data());
    std::uint32_t size = break_size(text.substr(0, cell.end), at);
    if (0 < size) {
      append_piece({begin, at});
      begin = at + size;
    }
    from = at + (0 < size ? size : 1);
  }
  append_piece({begin, cell.end});
}

std::string plain_text(std::string_view text, text::Span passage) {
  std::string plain;
  std::string_view source = text::slice(text, passage);
  bool space = false;
  for (std::size_t i = 0; i < source.size(); ++i) {
    char c = source[i];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      space = true;
      continue;
    }
    if (c == '\\' && i + 1 < source.size() && source[i + 1] == '|') continue;
    if (space && !plain.empty()) plain += ' ';
    space = false;
    plain += c;
  }
  return plain;
}

Marker marker_of(std::string_view text) {
  auto is = [&](std::string_view word) {
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if (text[i] != word[i] && (text[i] | 0x20) != word[i]) return false;
    return true;
  };
  if (is("n/a")) return Marker::not_applicable;
  if (is("same")) return Marker::same;
  return Marker::none;
}

}  // namespace ladder::model
