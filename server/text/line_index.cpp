#include "text/line_index.h"

#include <algorithm>
#include <cstring>

#include "text/ascii.h"
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

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text), line_starts_{0} {
  const char* const data = text.data();
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    const void* found = std::memchr(data + begin, '\n', text.size() - begin);
    auto end = found ? static_cast<std::uint32_t>(static_cast<const char*>(found) - data)
                     : static_cast<std::uint32_t>(text.size());
    if (stride < end - begin) add_checkpoints(begin, end);
    if (!found) break;
    begin = end + 1;
    line_starts_.push_back(begin);
  }
}

void LineIndex::add_checkpoints(std::uint32_t begin, std::uint32_t end) {
  Checkpoint here{begin, 0, 0};
  std::uint32_t next = begin + stride;
  while (here.offset < end) {
    if (next <= here.offset) {
      checkpoints_.push_back(here);
      next = here.offset + stride;
    }
    const std::uint32_t limit = std::min(end, next);
    const auto ascii =
        static_cast<std::uint32_t>(ascii_prefix(text_.substr(here.offset, limit - here.offset)));
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

const LineIndex::Checkpoint* LineIndex::last_checkpoint(std::uint32_t begin,
                                                        std::uint32_t offset) const {
  auto after = std::ranges::upper_bound(checkpoints_, offset, {}, &Checkpoint::offset);
  if (after == checkpoints_.begin()) return nullptr;
  const Checkpoint& last = *std::prev(after);
  return begin < last.offset ? &last : nullptr;
}

std::uint32_t LineIndex::offset_of(Position position, ColumnUnit unit) const {
  if (line_count() <= position.line) return static_cast<std::uint32_t>(text_.size());

  const std::uint32_t begin = line_starts_[position.line];
  const std::uint32_t end = begin + static_cast<std::uint32_t>(line(position.line).size());
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
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
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

std::string_view LineIndex::line(std::uint32_t number) const {
  const std::uint32_t begin = line_starts_[number];
  if (number + 1 == line_count()) return text_.substr(begin);  // a CR at its end is a character
  std::string_view line = text_.substr(begin, line_starts_[number + 1] - 1 - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace ladder::text
