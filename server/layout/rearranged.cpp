#include "layout/rearranged.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <optional>
#include <string>

#include "layout/arrangement.h"
#include "layout/columns.h"
#include "layout/described_skills.h"
#include "layout/grid_lines.h"
#include "model/directives.h"
#include "model/named_level.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using model::Grid;
using model::Mention;
using text::Span;

using Mentions = std::span<const Mention>;

Mentions mentions_of(const model::Ladder& ladder, Axis axis) {
  return axis == Axis::level ? Mentions(ladder.level_mentions) : Mentions(ladder.skill_mentions);
}

bool is_across(const Grid& grid, Axis axis) {
  return (grid.orientation == model::Orientation::skill_a_row) == (axis == Axis::level);
}

/// An entry of a directive, with the level that it names.
struct LevelEntry {
  Span span;
  std::uint32_t level = model::none;
};

std::vector<LevelEntry> entries_in(const Source& source, const model::Directive& directive) {
  const model::LevelNames names(source.ladder, source.text);
  std::vector<LevelEntry> entries;
  for (const Span it : model::entries_of(source.text, directive))
    if (!it.empty()) entries.push_back({it, names.named(it).level});
  return entries;
}

void remove_entries(const Source& source, std::uint32_t level, std::vector<text::Edit>& edits) {
  for (const model::Directive& directive : source.ladder.directives) {
    if (!model::declares_levels(directive)) continue;
    const std::vector<LevelEntry> entries = entries_in(source, directive);
    const auto is_it = [&](const LevelEntry& it) { return it.level == level; };
    if (!entries.empty() && std::ranges::all_of(entries, is_it)) {
      edits.push_back(removed_lines(source, directive.value));
      continue;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (!is_it(entries[i])) continue;
      const bool first = i == 0;
      edits.push_back({first ? Span{entries[0].span.begin, entries[1].span.begin}
                             : Span{entries[i - 1].span.end, entries[i].span.end},
                       ""});
    }
  }
}

void remove_from_grid(const Source& source, const Grid& grid, Axis axis, std::uint32_t index,
                      std::vector<text::Edit>& edits) {
  const Mentions names = model::of_part(mentions_of(source.ladder, axis), grid.part);
  const auto is_it = [&](const Mention& it) { return it.index == index; };
  if (axis == Axis::skill && !names.empty() && std::ranges::all_of(names, is_it)) {
    edits.push_back(removed_lines(source, block_of(source, grid)));
    return;
  }
  for (std::uint32_t i = 0; i < names.size(); ++i) {
    if (!is_it(names[i])) continue;
    if (is_across(grid, axis))
      std::ranges::move(removed_column(source, grid, i), std::back_inserter(edits));
    else edits.push_back(removed_lines(source, block_of(source, names[i].whole)));
  }
}

void remove_description(const Source& source, Axis axis, std::uint32_t index,
                        std::vector<text::Edit>& edits) {
  for (const Description& it : described_in_head(source.ladder, source.text)) {
    const std::uint32_t described = axis == Axis::level ? it.of.level : it.of.skill;
    if (described != index) continue;
    const Span body = text::without_blank_end(source.text, {it.heading.begin, it.body.end});
    edits.push_back(removed_lines(source, body));
  }
}

/// One removal for those that overlap or touch.
std::vector<text::Edit> joined(std::vector<text::Edit> removals) {
  std::ranges::sort(removals, {}, [](const text::Edit& it) { return it.span.begin; });
  std::vector<text::Edit> result;
  for (text::Edit& it : removals) {
    if (!result.empty() && it.span.begin <= result.back().span.end)
      result.back().span.end = std::max(result.back().span.end, it.span.end);
    else result.push_back(std::move(it));
  }
  return result;
}

/// The mentions that can change places with one another: those in one grid, the sections between
/// two grids, or the subsections of one section.
std::vector<Mentions> groups_of(const model::Ladder& ladder, Axis axis) {
  const Mentions all = mentions_of(ladder, axis);
  const bool outer = ladder.levels_first() == (axis == Axis::level);
  std::vector<Mentions> groups;
  for (std::size_t begin = 0; begin < all.size();) {
    const bool in_grid = ladder.grid(all[begin].part) != nullptr;
    std::size_t end = begin + 1;
    const auto goes_on = [&](const Mention& it) {
      const bool next_in_grid = ladder.grid(it.part) != nullptr;
      if (in_grid || !outer) return it.part == all[begin].part;
      return !next_in_grid && it.part <= all[end - 1].part + 1;
    };
    while (end < all.size() && goes_on(all[end])) ++end;
    groups.push_back(all.subspan(begin, end - begin));
    begin = end;
  }
  if (outer || !ladder.levels_first()) return groups;
  // The sections of all levels are one part.
  std::erase_if(groups, [&](Mentions it) { return !ladder.grid(it.front().part); });
  for (const Mention& level : ladder.level_mentions)
    if (!ladder.grid(level.part) && !ladder.subsections(level).empty())
      groups.push_back(ladder.subsections(level));
  return groups;
}

/// The places of a group's mentions in their new order. Nothing if it isn't in any order.
std::optional<std::vector<std::size_t>> new_order(const std::vector<std::uint32_t>& group,
                                                  std::span<const std::uint32_t> new_indices) {
  std::vector<std::size_t> order(group.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto height = [&](std::size_t it) { return new_indices[group[it]]; };
  if (std::ranges::is_sorted(group)) std::ranges::stable_sort(order, std::less{}, height);
  else if (std::ranges::is_sorted(group, std::greater{}))
    std::ranges::stable_sort(order, std::greater{}, height);
  else return std::nullopt;
  return order;
}

/// Where the marks of a table's line of dashes are.
std::vector<Span> dashes_of(const Source& source, const Grid& grid) {
  std::vector<Span> cells;
  std::uint32_t begin = model::none;
  for (std::uint32_t at = grid.delimiter.begin; at < grid.delimiter.end; ++at) {
    if (source.text[at] != '|') continue;
    if (begin != model::none) cells.push_back({begin, at});
    begin = at + 1;
  }
  if (begin != model::none && begin < grid.delimiter.end)
    cells.push_back({begin, grid.delimiter.end});
  return cells;
}

class Rearranger {
 public:
  Rearranger(const Source& source, Axis axis, std::span<const std::uint32_t> new_indices)
      : source_(source), axis_(axis), new_indices_(new_indices) {}

  void rearrange(Mentions group) {
    std::vector<std::uint32_t> indices;
    for (const Mention& it : group) indices.push_back(it.index);
    const auto order = new_order(indices, new_indices_);
    if (!order) return;
    const Grid* grid = source_.ladder.grid(group.front().part);
    if (grid && is_across(*grid, axis_)) return move_columns(*grid, group, *order);
    for (std::size_t i = 0; i < group.size(); ++i)
      replace(block_of(source_, group[i].whole), block_of(source_, group[(*order)[i]].whole));
  }

  void rearrange(const model::Directive& directive) {
    const std::vector<LevelEntry> entries = entries_in(source_, directive);
    std::vector<std::uint32_t> levels;
    for (const LevelEntry& it : entries) {
      if (it.level == model::none) return;
      levels.push_back(it.level);
    }
    const auto order = new_order(levels, new_indices_);
    if (!order) return;
    for (std::size_t i = 0; i < entries.size(); ++i)
      replace(entries[i].span, entries[(*order)[i]].span);
  }

  std::vector<text::Edit> edits() && { return std::move(edits_); }

 private:
  void replace(Span place, Span by) {
    if (place != by) edits_.push_back({place, std::string(source_.slice(by))});
  }

  void move_columns(const Grid& grid, Mentions group, const std::vector<std::size_t>& order) {
    for (std::size_t i = 0; i < group.size(); ++i) replace(group[i].whole, group[order[i]].whole);
    // The first one is that of the labels.
    const std::vector<Span> dashes = dashes_of(source_, grid);
    if (dashes.size() == group.size() + 1)
      for (std::size_t i = 0; i < group.size(); ++i) replace(dashes[i + 1], dashes[order[i] + 1]);
    for (const model::Row& row : grid.rows) {
      const auto cells = source_.ladder.cells(row);
      for (std::size_t i = 0; i < std::min(cells.size(), group.size()); ++i)
        if (order[i] < cells.size()) replace(cells[i].place, cells[order[i]].place);
    }
  }

  const Source& source_;
  Axis axis_;
  std::span<const std::uint32_t> new_indices_;
  std::vector<text::Edit> edits_;
};

}  // namespace

std::vector<text::Edit> removed_mentions(const Source& source, Axis axis, std::uint32_t index) {
  std::vector<text::Edit> edits;
  for (const Grid& grid : source.ladder.grids) remove_from_grid(source, grid, axis, index, edits);
  for (const Mention& it : mentions_of(source.ladder, axis))
    if (it.index == index && !source.ladder.grid(it.part))
      edits.push_back(removed_lines(source, block_of(source, it.whole)));
  if (axis == Axis::level) remove_entries(source, index, edits);
  remove_description(source, axis, index, edits);
  return joined(std::move(edits));
}

std::vector<text::Edit> completed_rows(const Source& source, Axis axis) {
  std::vector<text::Edit> edits;
  for (const Grid& grid : source.ladder.grids) {
    if (!is_across(grid, axis)) continue;
    for (const model::Row& row : grid.rows) {
      const bool moves = 0 < row.filled && row.cells < grid.columns;
      if (!moves) continue;
      const std::vector<std::string> cells(grid.columns - row.cells);
      edits.push_back(appended_cells(source, grid, row, cells));
    }
  }
  return edits;
}

std::vector<text::Edit> rearranged(const Source& source, Axis axis,
                                   std::span<const std::uint32_t> new_indices) {
  Rearranger rearranger(source, axis, new_indices);
  if (axis == Axis::level)
    for (const model::Directive& it : source.ladder.directives)
      if (model::declares_levels(it) && !it.repeated) rearranger.rearrange(it);
  for (const Mentions group : groups_of(source.ladder, axis)) rearranger.rearrange(group);
  return std::move(rearranger).edits();
}

}  // namespace ladder::layout
