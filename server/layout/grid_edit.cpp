#include "layout/grid_edit.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "layout/cell_text.h"
#include "layout/new_skill.h"
#include "layout/rearranged.h"
#include "model/escapes.h"
#include "model/label.h"
#include "model/wanted_levels.h"
#include "text/edits_between.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

constexpr std::string_view numbers_decide =
    "levels with numbers are in the order of their numbers; rename the level instead, or list the "
    "levels in `Levels:`";

LadderEdit refused(std::string_view obstacle) { return {{}, std::string(obstacle)}; }

LadderEdit finished(const Source& source, const LoneLadder& draft) {
  return {text::edits_between(source.text, draft.text()), {}};
}

/// Whether only the numbers of the levels decide about their order.
bool numbers_order(const model::Ladder& ladder) {
  if (ladder.levels.empty() || ladder.levels.front().declared) return false;
  return std::ranges::all_of(ladder.levels, [&](const model::Level& it) {
    return it.rank && it.rank->series == ladder.levels.front().rank->series;
  });
}

std::size_t count_of(const model::Ladder& ladder, Axis axis) {
  return axis == Axis::level ? ladder.levels.size() : ladder.skills.size();
}

/// The same grid with skills and levels swapped.
GridReading transposed(const GridReading& it) {
  GridReading result{it.levels, it.skills, {}};
  result.cells.assign(it.levels.size(), std::vector<std::string>(it.skills.size()));
  for (std::size_t skill = 0; skill < it.skills.size(); ++skill)
    for (std::size_t level = 0; level < it.levels.size(); ++level)
      result.cells[level][skill] = it.cells[skill][level];
  return result;
}

/// A grid with one row for each thing on an axis, so that the rest is the same for both.
GridReading by(Axis axis, const GridReading& it) {
  return axis == Axis::skill ? it : transposed(it);
}

bool is_silent(const std::vector<std::string>& cells) {
  return std::ranges::all_of(cells, &std::string::empty);
}

void erase_row(GridReading& grid, std::size_t row) {
  const auto at = static_cast<std::ptrdiff_t>(row);
  grid.skills.erase(grid.skills.begin() + at);
  grid.cells.erase(grid.cells.begin() + at);
}

/// Removes the empty columns that another grid doesn't have: in sections, what nothing names any
/// longer isn't part of the ladder.
void erase_forgotten(GridReading& grid, const GridReading& other) {
  for (std::size_t i = grid.levels.size(); 0 < i--;) {
    if (std::ranges::count(other.levels, grid.levels[i]) != 0) continue;
    GridReading across = transposed(grid);
    if (!is_silent(across.cells[i])) continue;
    erase_row(across, i);
    grid = transposed(across);
  }
}

bool is_called(const std::string& reading, std::string_view name) {
  const std::string_view key = std::string_view(reading).substr(0, reading.find('\t'));
  const model::Label label = model::read_label(name, text::whole(name));
  return key == model::key_of(name) || key == model::key_of(text::slice(name, label.name));
}

/// Whether a grid has only a new row in addition to another one, which says nothing on its own.
bool has_only_new_row(const GridReading& before, GridReading after, std::uint32_t place,
                      std::string_view name) {
  if (after.skills.size() != before.skills.size() + 1) return false;
  const bool silent = std::ranges::all_of(
      after.cells[place], [](const std::string& it) { return it.empty() || it == "same"; });
  if (!silent || !is_called(after.skills[place], name)) return false;
  erase_row(after, place);
  return after == before;
}

/// The levels of a ladder that has none yet, below its heading.
std::vector<text::Edit> first_level(const Source& source, std::string_view name) {
  const std::size_t end = source.text.find_first_of("\r\n", source.ladder.heading.end);
  const auto at = static_cast<std::uint32_t>(std::min(end, source.text.size()));
  std::string line(source.line_end);
  line.append("Levels: ").append(model::escaped_declaration(name));
  return {{{at, at}, std::move(line)}};
}

std::vector<text::Edit> new_mentions(const Source& source, Axis axis, std::uint32_t place,
                                     std::string_view name) {
  if (axis == Axis::level && source.ladder.levels.empty() && source.ladder.has_heading)
    return first_level(source, name);
  if (axis == Axis::level)
    return inserted_level(source, place, model::escaped_name(name, model::Layout::sections));
  if (place == 0 && !source.ladder.skills.empty()) {
    const model::Layout layout = layout_after(source.ladder, 0);
    return inserted_first_skill(source, {model::escaped_name(name, layout), {}});
  }
  const std::uint32_t after = place == 0 ? model::none : place - 1;
  const model::Layout layout = layout_after(source.ladder, after);
  return inserted_skill(source, after, {model::escaped_name(name, layout), {}});
}

/// By skill and level above it, the expectations of a level that `same` repeats there.
std::vector<CellText> repeated_above(const Source& source, std::uint32_t level) {
  std::vector<CellText> cells;
  for (const std::uint32_t above : source.ladder.levels_above(level)) {
    for (std::uint32_t skill = 0; skill < source.ladder.skills.size(); ++skill) {
      const model::Expectation* same = source.ladder.at(skill, above);
      const model::Expectation* it = source.ladder.at(skill, level);
      if (!same || same->marker != model::Marker::same || same->same_as != model::none) continue;
      if (it && !it->text.empty() && it->marker != model::Marker::same)
        cells.push_back({skill, above, cell_text(source, *it)});
    }
  }
  return cells;
}

/// The indices after one of them moved.
std::vector<std::uint32_t> new_indices(std::size_t count, std::uint32_t index, std::uint32_t to) {
  std::vector<std::uint32_t> order(count);
  std::iota(order.begin(), order.end(), 0U);
  order.erase(order.begin() + index);
  order.insert(order.begin() + to, index);
  std::vector<std::uint32_t> indices(count);
  for (std::uint32_t i = 0; i < count; ++i) indices[order[i]] = i;
  return indices;
}

GridReading with_rows_at(const GridReading& grid, std::span<const std::uint32_t> indices) {
  GridReading result = grid;
  for (std::size_t i = 0; i < indices.size(); ++i) {
    result.skills[indices[i]] = grid.skills[i];
    result.cells[indices[i]] = grid.cells[i];
  }
  return result;
}

}  // namespace

LadderEdit inserted(const Source& source, Axis axis, std::uint32_t place, std::string_view name) {
  std::optional<LoneLadder> draft = LoneLadder::read(source);
  if (!draft) return refused(not_alone);
  const std::string key = model::key_of(name);
  const bool numbered =
      axis == Axis::level && numbers_order(source.ladder) && model::rank_of(name).has_value();
  const GridReading before = by(axis, draft->reading());
  for (const std::string& it : before.skills)
    if (it.substr(0, it.find('\t')) == key && source.ladder.tracks.empty())
      return refused("the ladder already has one");
  if (!draft->apply(new_mentions(draft->source(), axis, place, name)) ||
      !has_only_new_row(before, by(axis, draft->reading()), place, name))
    return refused(numbered ? "its number puts it in a different position" : read_differently);
  return finished(source, *draft);
}

LadderEdit removed(const Source& source, Axis axis, std::uint32_t index) {
  if (count_of(source.ladder, axis) == 1)
    return refused(axis == Axis::level ? "a ladder needs a level" : "a ladder needs a skill");
  std::optional<LoneLadder> draft = LoneLadder::read(source);
  if (!draft) return refused(not_alone);
  if (axis == Axis::level) {
    const LadderEdit cells = written_cells(draft->source(), repeated_above(source, index));
    if (!cells.obstacle.empty()) return refused(cells.obstacle);
    if (!draft->apply(cells.edits)) return refused(read_differently);
  }
  GridReading wanted = by(axis, draft->reading());
  erase_row(wanted, index);
  if (!draft->apply(removed_mentions(draft->source(), axis, index)))
    return refused(read_differently);
  const GridReading after = by(axis, draft->reading());
  erase_forgotten(wanted, after);
  if (after != wanted) return refused(read_differently);
  return finished(source, *draft);
}

LadderEdit moved(const Source& source, Axis axis, std::uint32_t index, std::uint32_t to) {
  if (index == to) return {};
  if (axis == Axis::level && numbers_order(source.ladder)) return refused(numbers_decide);
  std::optional<LoneLadder> draft = LoneLadder::read(source);
  if (!draft) return refused(not_alone);
  const std::vector<std::uint32_t> indices = new_indices(count_of(source.ladder, axis), index, to);
  const GridReading wanted = with_rows_at(by(axis, draft->reading()), indices);
  if (!draft->apply(completed_rows(draft->source(), axis)) ||
      !draft->apply(rearranged(draft->source(), axis, indices)) ||
      by(axis, draft->reading()) != wanted)
    return refused(axis == Axis::skill ? "it's in another table or list of sections"
                                       : "the levels would still be in the same order");
  return finished(source, *draft);
}

}  // namespace ladder::layout
