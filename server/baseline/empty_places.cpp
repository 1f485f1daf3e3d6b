#include "baseline/empty_places.h"

#include <algorithm>
#include <span>

#include "model/wanted_levels.h"
#include "semantics/findings.h"

namespace ladder::baseline {
namespace {

using model::Mention;
using text::Span;

/// More than these are one fault: the grid or the skill is another one than was meant.
constexpr std::size_t most_places = 64;

/// The row of a grid that a finding marks, and its number.
struct MarkedRow {
  const model::Grid* grid = nullptr;
  std::size_t row = 0;
};

MarkedRow row_at(const model::Ladder& ladder, std::uint32_t at) {
  for (const model::Grid& grid : ladder.grids) {
    const auto after = std::ranges::upper_bound(grid.rows, at, {},
                                                [](const model::Row& it) { return it.line.begin; });
    if (after == grid.rows.begin()) continue;
    const auto row = std::prev(after);
    if (at <= row->line.end) return {&grid, static_cast<std::size_t>(row - grid.rows.begin())};
  }
  return {};
}

std::vector<EmptyPlace> cells_without(const model::Ladder& ladder, Span finding) {
  std::vector<EmptyPlace> places;
  const auto [grid, number] = row_at(ladder, finding.begin);
  if (!grid) return places;
  const model::Row& row = grid->rows[number];
  const bool level_a_row = grid->orientation == model::Orientation::level_a_row;
  const auto levels = model::of_part(ladder.level_mentions, grid->part);
  const auto skills = model::of_part(ladder.skill_mentions, grid->part);
  const std::span<const Mention> rows = level_a_row ? levels : skills;
  const std::span<const Mention> columns = level_a_row ? skills : levels;
  if (rows.size() <= number || columns.size() < row.cells) return places;
  for (const Mention& column : columns.subspan(row.cells)) {
    if (places.size() == most_places) return {};
    if (level_a_row) places.push_back({column.index, rows[number].index});
    else places.push_back({rows[number].index, column.index});
  }
  return places;
}

std::vector<EmptyPlace> levels_without(const model::Ladder& ladder, Span finding) {
  std::vector<EmptyPlace> places;
  const auto skill = std::ranges::find_if(ladder.skill_mentions, [&](const Mention& it) {
    return !ladder.grid(it.part) && it.name == finding;
  });
  if (skill == ladder.skill_mentions.end()) return places;
  for (const std::uint32_t level : model::wanted_levels(ladder)) {
    if (ladder.at(skill->index, level)) continue;
    if (places.size() == most_places) return {};
    places.push_back({skill->index, level});
  }
  return places;
}

}  // namespace

std::vector<EmptyPlace> empty_places_of(rules::EmptyPlaces kind, const model::Ladder& ladder,
                                        text::Span finding) {
  switch (kind) {
    case rules::EmptyPlaces::rest_of_row: return cells_without(ladder, finding);
    case rules::EmptyPlaces::levels_of_skill: return levels_without(ladder, finding);
    case rules::EmptyPlaces::none:
    case rules::EmptyPlaces::marked: break;
  }
  return {};
}

}  // namespace ladder::baseline
