#include "rules/structure/arrangement.h"

#include <algorithm>

#include "rules/structure/notation.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Span;

/// Writes what stands at `to` over what stands at `from`.
void append_move(const Subject& subject, Span from, Span to, std::vector<text::Edit>& edits) {
  if (from != to) edits.push_back({from, std::string(subject.slice(to))});
}

/// Moves columns with all their cells.
std::vector<text::Edit> column_moves(const Subject& subject, const model::Grid& grid,
                                     const Rearrangement& change) {
  if (!is_complete(grid)) return {};
  const model::Mention* first = model::of_part(subject.ladder.level_mentions, grid.part).data();
  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < change.from.size(); ++i)
    append_move(subject, change.from[i]->whole, change.to[i]->whole, edits);
  for (const model::Row& row : grid.rows) {
    const std::span<const model::Expectation> cells = subject.ladder.cells(row);
    auto cell = [&](const model::Mention* column) {
      return cells[static_cast<std::size_t>(column - first)].place;
    };
    for (std::size_t i = 0; i < change.from.size(); ++i)
      append_move(subject, cell(change.from[i]), cell(change.to[i]), edits);
  }
  return edits;
}

}  // namespace

std::uint32_t begin_with_comments(const Subject& subject, std::uint32_t begin) {
  const std::vector<Span>& comments = subject.ladder.comments;
  auto next = std::ranges::lower_bound(comments, begin, {}, &Span::begin);
  for (; next != comments.begin(); --next) {
    const Span above = *std::prev(next);
    if (!text::trimmed(subject.text, {above.end, begin}).empty()) break;
    begin = above.begin;
  }
  return begin;
}

Span block_of(const Subject& subject, Span whole) {
  Span block{begin_with_comments(subject, whole.begin), whole.end};
  const bool section = subject.slice(whole).ends_with('\n');
  if (section) block.end = begin_with_comments(subject, whole.end);
  return text::without_blank_end(subject.text, block);
}

std::vector<text::Edit> moves(const Subject& subject, const Rearrangement& change) {
  if (change.from.empty()) return {};
  const model::Grid* grid = subject.ladder.grid(change.from.front()->part);
  if (grid && grid->orientation == model::Orientation::skill_a_row)
    return column_moves(subject, *grid, change);

  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < change.from.size(); ++i)
    append_move(subject, block_of(subject, change.from[i]->whole),
                block_of(subject, change.to[i]->whole), edits);
  return edits;
}

}  // namespace ladder::rules
