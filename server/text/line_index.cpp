#include "text/line_index.h"

#include <algorithm>

#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::text {
namespace {

constexpr std::uint32_t stride = 4096;  // bytes between checkpoints

/// Only characters of four bytes lie outside the BMP, so only they need a surrogate pair.
std::uint32_t columns(std::uint32_t bytes, ColumnUnit unit) {
  switch (unit) {
    case ColumnUnit::utf8: return bytes;
    case ColumnUnit::utf16: return bytes == 4 ? 2 : 1;
    case ColumnUnit::utf32: return 1;
  }
  return 1;
}

/// The first place of the byte in the span, or the span's end.
std::uint32_t find(char byte, std::string_view text, Span span) {
  const std::size_t at = slice(text, span).find(byte);
  return at == text.npos ? span.end : span.begin + offset(at);
}

template <class Item>
using Iterator = typename std::vector<Item>::iterator;

template <class Item>
void splice(std::vector<Item>& all, Iterator<Item> first, Iterator<Item> last,
            const std::vector<Item>& replacement) {
  all.insert(all.erase(first, last), replacement.begin(), replacement.end());
}

}  // namespace

LineIndex::LineIndex(std::string_view text, LineEnds ends)
    : text_(text), ends_(ends), line_starts_{0} {
  edit(text, {0, 0}, offset(text.size()));
}

void LineIndex::edit(std::string_view after, Span replaced, std::uint32_t inserted) {
  text_ = after;
  const std::uint32_t by = inserted - replaced.size();  // modulo 2^32, as is what it is added to

  // Whether a CR ends its line depends on the byte after it: the one before the edit is read again.
  const std::uint32_t begin = 0 < replaced.begin ? replaced.begin - 1 : 0;
  const auto first = std::ranges::upper_bound(line_starts_, begin);
  const auto last = std::upper_bound(first, line_starts_.end(), replaced.end);
  const auto touched = static_cast<std::uint32_t>(first - line_starts_.begin()) - 1;

  // Checkpoints are after the start of their line.
  const auto near =
      std::ranges::upper_bound(checkpoints_, line_starts_[touched], {}, &Checkpoint::offset);
  const auto far =
      last == line_starts_.end()
          ? checkpoints_.end()
          : std::ranges::upper_bound(near, checkpoints_.end(), *last, {}, &Checkpoint::offset);

  for (auto it = last; it != line_starts_.end(); ++it) *it += by;
  for (auto it = far; it != checkpoints_.end(); ++it) it->offset += by;
  const std::vector<std::uint32_t> starts = starts_after({begin, replaced.begin + inserted});
  splice(line_starts_, first, last, starts);
  const auto lines = static_cast<std::uint32_t>(starts.size()) + 1;
  splice(checkpoints_, near, far, checkpoints_in(touched, touched + lines));
}

std::vector<std::uint32_t> LineIndex::starts_after(Span span) const {
  std::vector<std::uint32_t> starts;
  while (!span.empty()) {
    const std::uint32_t end = find('\n', text_, span);
    if (ends_ == LineEnds::any) {
      for (std::uint32_t at = find('\r', text_, {span.begin, end}); at < end;
           at = find('\r', text_, {at + 1, end}))
        if (!text_.substr(at + 1).starts_with('\n')) starts.push_back(at + 1);
    }
    if (end == span.end) break;
    starts.push_back(end + 1);
    span.begin = end + 1;
  }
  return starts;
}

std::vector<LineIndex::Checkpoint> LineIndex::checkpoints_in(std::uint32_t first,
                                                             std::uint32_t last) const {
  std::vector<Checkpoint> checkpoints;
  for (std::uint32_t number = first; number < last; ++number) {
    const std::uint32_t end = line_end(number);
    Checkpoint here{line_starts_[number], 0, 0};
    if (end - here.offset <= stride) continue;
    std::uint32_t next = here.offset + stride;
    while (here.offset < end) {
      if (next <= here.offset) {
        checkpoints.push_back(here);
        next = here.offset + stride;
      }
      const std::uint32_t limit = std::min(end, next);
      const auto ascii = offset(ascii_prefix(slice(text_, {here.offset, limit})));
      if (0 < ascii) {
        here.offset += ascii;
        here.utf16 += ascii;
        here.utf32 += ascii;
        continue;
      }
      const std::uint32_t bytes = character_size(text_, here.offset);
      here.offset += bytes;
      here.utf16 += columns(bytes, ColumnUnit::utf16);
      here.utf32 += 1;
    }
  }
  return checkpoints;
}

const LineIndex::Checkpoint* LineIndex::last_checkpoint(std::uint32_t begin,
                                                        std::uint32_t offset) const {
  auto after = std::ranges::upper_bound(checkpoints_, offset, {}, &Checkpoint::offset);
  if (after == checkpoints_.begin()) return nullptr;
  const Checkpoint& last = *std::prev(after);
  return begin < last.offset ? &last : nullptr;
}

std::uint32_t LineIndex::offset_of(Position position, ColumnUnit unit) const {
  if (line_count() <= position.line) return offset(text_.size());

  const std::uint32_t begin = line_starts_[position.line];
  const std::uint32_t end = begin + offset(line(position.line).size());
  if (unit == ColumnUnit::utf8 && end - begin <= position.column) return end;

  std::uint32_t at = begin;
  std::uint32_t column = 0;
  auto column_of = [unit](const Checkpoint& it) {
    return unit == ColumnUnit::utf16 ? it.utf16 : it.utf32;
  };
  if (unit == ColumnUnit::utf8) {
    if (const Checkpoint* near = last_checkpoint(begin, begin + position.column)) {
      at = near->offset;
      column = at - begin;
    }
  } else {
    auto first = std::ranges::upper_bound(checkpoints_, begin, {}, &Checkpoint::offset);
    auto last = std::ranges::upper_bound(checkpoints_, end, {}, &Checkpoint::offset);
    auto after = std::upper_bound(
        first, last, position.column,
        [&](std::uint32_t wanted, const Checkpoint& it) { return wanted < column_of(it); });
    if (after != first) {
      at = std::prev(after)->offset;
      column = column_of(*std::prev(after));
    }
  }

  while (at < end) {
    std::uint32_t bytes = character_size(text_, at);
    column += columns(bytes, unit);
    if (position.column < column) break;
    at += bytes;
  }
  return at;
}

Position LineIndex::position_of(std::uint32_t offset, ColumnUnit unit) const {
  offset = std::min(offset, text::offset(text_.size()));
  auto next = std::ranges::upper_bound(line_starts_, offset);
  auto line = static_cast<std::uint32_t>(next - line_starts_.begin()) - 1;
  const std::uint32_t begin = line_starts_[line];
  if (unit == ColumnUnit::utf8) return {line, offset - begin};

  Position position{line, 0};
  std::uint32_t at = begin;
  if (const Checkpoint* near = last_checkpoint(begin, offset)) {
    at = near->offset;
    position.column = unit == ColumnUnit::utf16 ? near->utf16 : near->utf32;
  }
  while (at < offset) {
    std::uint32_t bytes = character_size(text_, at);
    position.column += columns(bytes, unit);
    at += bytes;
  }
  return position;
}

std::uint32_t LineIndex::line_end(std::uint32_t number) const {
  const bool is_last = number + 1 == line_count();
  return is_last ? offset(text_.size()) : line_starts_[number + 1] - 1;
}

std::string_view LineIndex::line(std::uint32_t number) const {
  Span line{line_starts_[number], line_end(number)};
  const bool crlf = !line.empty() && text_.substr(line.end - 1).starts_with("\r\n");
  if (crlf) line.end--;
  return slice(text_, line);
}

}  // namespace ladder::text
