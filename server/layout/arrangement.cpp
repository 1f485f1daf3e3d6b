#include "layout/arrangement.h"

#include <algorithm>

#include "layout/grid_lines.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using text::Span;

/// Replaces the text at `from` by the text at `to`.
void append_move(const Source& source, Span from, Span to, std::vector<text::Edit>& edits) {
  if (from != to) edits.push_back({from, std::string(source.slice(to))});
}

/// Moves columns with all their cells.
std::vector<text::Edit> column_moves(const Source& source, const model::Grid& grid,
                                     const Rearrangement& change) {
  if (!is_complete(grid)) return {};
  const model::Mention* first = model::of_part(source.ladder.level_mentions, grid.part).data();
  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < change.from.size(); ++i)
    append_move(source, change.from[i]->whole, change.to[i]->whole, edits);
  for (const model::Row& row : grid.rows) {
    const std::span<const model::Expectation> cells = source.ladder.cells(row);
    auto cell = [&](const model::Mention* column) {
      return cells[static_cast<std::size_t>(column - first)].place;
    };
    for (std::size_t i = 0; i < change.from.size(); ++i)
      append_move(source, cell(change.from[i]), cell(change.to[i]), edits);
  }
  return edits;
}

}  // namespace

std::uint32_t first_part(const model::Ladder& ladder) {
  std::uint32_t first = model::none;
  if (!ladder.grids.empty()) first = ladder.grids.front().header.begin;
  for (const auto* mentions : {&ladder.skill_mentions, &ladder.level_mentions})
    if (!mentions->empty()) first = std::min(first, mentions->front().whole.begin);
  return first;
}

std::uint32_t begin_with_comments(const Source& source, std::uint32_t begin) {
  return begin_with_comments(source.text, source.ladder.comments, begin);
}

std::uint32_t begin_with_comments(std::string_view text, std::span<const Span> comments,
                                  std::uint32_t begin) {
  auto next = std::ranges::lower_bound(comments, begin, {}, &Span::begin);
  for (; next != comments.begin(); --next) {
    const Span above = *std::prev(next);
    if (!text::trimmed(text, {above.end, begin}).empty()) break;
    begin = above.begin;
  }
  return begin;
}

Span block_of(const Source& source, Span whole) {
  Span block{begin_with_comments(source, whole.begin), whole.end};
  const bool section = source.slice(whole).ends_with('\n');
  if (section) block.end = begin_with_comments(source, whole.end);
  return text::without_blank_end(source.text, block);
}

Span block_of(const Source& source, const model::Grid& grid) {
  const std::uint32_t end = grid.rows.empty() ? grid.header.end : grid.rows.back().line.end;
  return {begin_with_comments(source, grid.header.begin), end};
}

std::vector<text::Edit> moves(const Source& source, const Rearrangement& change) {
  if (change.from.empty()) return {};
  // A comment that isn't closed could be closed by something that moves below it.
  if (std::ranges::find(source.ladder.faults, model::FaultKind::unclosed_comment,
                        &model::Fault::kind) != source.ladder.faults.end())
    return {};
  const model::Grid* grid = source.ladder.grid(change.from.front()->part);
  if (grid && grid->orientation == model::Orientation::skill_a_row)
    return column_moves(source, *grid, change);

  std::vector<text::Edit> edits;
  for (std::size_t i = 0; i < change.from.size(); ++i)
    append_move(source, block_of(source, change.from[i]->whole),
                block_of(source, change.to[i]->whole), edits);
  return edits;
}

}  // namespace ladder::layout
