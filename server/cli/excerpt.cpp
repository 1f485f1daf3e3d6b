#include "cli/excerpt.h"

#include <algorithm>

#include "cli/printable.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::cli {
namespace {

constexpr std::uint32_t border_columns = 3;  // a bar with a space at each side

std::uint32_t columns_of(std::string_view character) {
  return character == "\t" ? border_columns : printed_columns(character);
}

/// A stretch of a line that is being widened as long as it fits.
struct Window {
  std::string_view line;
  std::size_t begin;
  std::size_t end;
  /// Characters without width cost nothing to show, but something to look at.
  std::uint32_t most_characters;

  /// Takes characters in, up to `limit` and into so many columns; what they need is returned.
  std::uint32_t widen_right(std::size_t limit, std::uint32_t columns) {
    std::uint32_t used = 0;
    for (std::uint32_t i = 0; i < most_characters && end < limit; ++i) {
      const std::uint32_t size = text::character_size(line, end);
      const std::uint32_t width = columns_of(line.substr(end, size));
      if (columns < used + width) break;
      used += width;
      end += size;
    }
    return used;
  }

  std::uint32_t widen_left(std::uint32_t columns) {
    std::uint32_t used = 0;
    for (std::uint32_t i = 0; i < most_characters && 0 < begin; ++i) {
      const std::uint32_t size = text::character_before(line, begin).size;
      const std::uint32_t width = columns_of(line.substr(begin - size, size));
      if (columns < used + width) break;
      used += width;
      begin -= size;
    }
    return used;
  }

  /// A mark without its letter would be drawn over the character before it.
  void drop_marks_at_the_left(std::size_t limit) {
    if (begin == 0) return;
    while (begin < limit) {
      const std::uint32_t size = text::character_size(line, begin);
      if (0 < columns_of(line.substr(begin, size))) return;
      begin += size;
    }
  }
};

/// The bytes of the line to show: the place from its beginning, and around it as much on the left
/// as on the right, unless one side is short.
text::Span window(std::string_view line, text::Span place, std::uint32_t columns) {
  Window it{line, place.begin, place.begin, 4 * columns};
  // Even a place that fills the line is shown with something before it.
  const std::uint32_t lead = std::min(8U, columns / 4);
  const std::uint32_t used = std::max(1U, it.widen_right(place.end, columns - lead));
  const std::uint32_t rest = columns - std::min(columns, used);
  const std::uint32_t right = Window(it).widen_right(line.size(), rest);
  const std::uint32_t left = it.widen_left(std::max(rest / 2, rest - right));
  it.drop_marks_at_the_left(place.begin);
  it.widen_right(line.size(), rest - left);
  return {static_cast<std::uint32_t>(it.begin), static_cast<std::uint32_t>(it.end)};
}

/// Appends a stretch of the line, a piece for each cell and each border.
void append(std::string_view stretch, Piece piece, const Screen& screen,
            std::vector<Piece>& pieces) {
  for (;;) {
    const std::string_view cell = stretch.substr(0, stretch.find('\t'));
    piece.kind = Piece::Kind::text;
    piece.shown = printable(cell);
    pieces.push_back(piece);
    if (cell.size() == stretch.size()) return;
    piece.kind = Piece::Kind::border;
    piece.shown = screen.sign(" │ ", " | ");
    pieces.push_back(piece);
    stretch.remove_prefix(cell.size() + 1);
  }
}

}  // namespace

std::uint32_t Piece::columns() const { return text::width(shown); }

std::vector<Piece> excerpt(std::string_view line, text::Span place, std::uint32_t columns,
                           const Screen& screen) {
  const auto size = static_cast<std::uint32_t>(line.size());
  place = {std::min(place.begin, size), std::min(place.end, size)};
  const Piece cut{Piece::Kind::cut, false, std::string(screen.sign("…", "..."))};
  text::Span shown = window(line, place, columns);
  const bool whole = shown.begin == 0 && shown.end == size;
  if (!whole) shown = window(line, place, columns - std::min(columns, 2 * cut.columns()));

  const std::uint32_t marked_end = std::clamp(place.end, place.begin, shown.end);
  const Piece plain;
  const Piece marked{Piece::Kind::text, true, {}};
  std::vector<Piece> pieces;
  if (0 < shown.begin) pieces.push_back(cut);
  append(text::slice(line, {shown.begin, place.begin}), plain, screen, pieces);
  append(text::slice(line, {place.begin, marked_end}), marked, screen, pieces);
  append(text::slice(line, {marked_end, shown.end}), plain, screen, pieces);
  if (shown.end < size) pieces.push_back(cut);
  return pieces;
}

std::vector<Piece> whole(std::string_view line, const Screen& screen) {
  std::vector<Piece> pieces;
  append(line, {}, screen, pieces);
  return pieces;
}

std::string carets(const std::vector<Piece>& pieces) {
  const auto first = std::ranges::find(pieces, true, &Piece::marked);
  std::size_t before = 0;
  for (auto it = pieces.begin(); it != first; ++it) before += it->columns();
  std::size_t under = 0;
  for (auto it = first; it != pieces.end() && it->marked; ++it) under += it->columns();
  return std::string(before, ' ').append(std::max<std::size_t>(under, 1), '^');
}

}  // namespace ladder::cli
