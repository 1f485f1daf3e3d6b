#include "features/completion/draft.h"

#include <algorithm>
#include <iterator>

#include "features/completion/cell.h"
#include "text/unicode.h"

namespace ladder::features::completion {
namespace {

std::uint32_t begin_of(const model::Expectation& it) { return it.place.begin; }

/// The expectation of a cell that its row lacks: an empty cell at the end of a table's row is none
/// before a pipe ends it.
std::optional<model::Expectation> missing_cell(const Site& site, const Cell& cell) {
  const model::Ladder& ladder = site.ladder->ladder;
  const bool level_a_row = cell.grid.orientation == model::Orientation::level_a_row;
  const auto levels = model::of_part(ladder.level_mentions, cell.grid.part);
  const auto skills = model::of_part(ladder.skill_mentions, cell.grid.part);
  const auto rows = level_a_row ? levels : skills;
  const auto columns = level_a_row ? skills : levels;
  const auto row = std::ranges::find_if(rows, [&](const model::Mention& it) {
    return site.in_ladder(site.line.begin) <= it.whole.begin &&
           it.whole.begin <= site.in_ladder(site.line.end);
  });
  if (row == rows.end() || columns.size() < cell.column) return std::nullopt;
  const std::uint32_t across = columns[cell.column - 1].index;
  model::Expectation missing;
  missing.skill = level_a_row ? across : row->index;
  missing.level = level_a_row ? row->index : across;
  missing.layout = cell.grid.layout;
  return missing;
}

std::optional<Draft> draft_in_cell(const Site& site, const Cell& cell) {
  if (cell.column == 0 || cell.in_header) return std::nullopt;
  const model::Ladder& ladder = site.ladder->ladder;
  const auto found =
      std::ranges::upper_bound(ladder.expectations, site.in_ladder(site.cursor), {}, begin_of);
  const bool exists = found != ladder.expectations.begin() && site.touches(std::prev(found)->place);
  if (exists) return Draft{*std::prev(found), cell.typed};
  const std::optional<model::Expectation> missing = missing_cell(site, cell);
  return missing ? std::optional(Draft{*missing, cell.typed}) : std::nullopt;
}

std::optional<Draft> draft_in_section(const Site& site, const model::Mention& skill) {
  const model::Ladder& ladder = site.ladder->ladder;
  const std::uint32_t line = site.in_ladder(site.line.begin);
  const auto after = std::ranges::upper_bound(ladder.expectations, line, {}, begin_of);
  if (after == ladder.expectations.begin()) return std::nullopt;
  const model::Expectation& it = *std::prev(after);
  // The last byte of a ladder may be the end of a heading that nothing follows.
  const bool in_body = skill.whole.begin < it.place.begin && line <= it.place.end;
  if (!in_body || !text::trimmed(site.after()).empty()) return std::nullopt;
  if (site.is_blank() && !it.text.empty()) return std::nullopt;
  if (site.is_blank()) return Draft{it, {site.cursor, site.cursor}};

  const std::string_view line_start = site.before().substr(0, it.text.begin - line);
  const bool alone = line <= it.text.begin && it.text.end <= site.in_ladder(site.cursor) &&
                     text::trimmed(line_start).empty();
  if (!alone || it.text.empty()) return std::nullopt;
  return Draft{it, {site.ladder->placed(it.text).begin, site.cursor}};
}

}  // namespace

std::optional<Draft> draft_at(const Site& site) {
  if (const std::optional<Cell> cell = cell_at(site)) return draft_in_cell(site, *cell);
  const Part part = part_at(site);
  return part.skill ? draft_in_section(site, *part.skill) : std::nullopt;
}

text::Edit written(const Site& site, const Draft& draft, std::string_view text) {
  if (const std::optional<Cell> cell = cell_at(site)) return filled(site, *cell, text);
  return {draft.typed, std::string(text)};
}

}  // namespace ladder::features::completion
