#include "layout/new_skill.h"

#include <algorithm>
#include <utility>

#include "layout/arrangement.h"
#include "layout/columns.h"
#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "model/wanted_levels.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using model::Grid;
using model::Layout;
using model::Mention;
using text::Span;

std::uint32_t position_in(std::span<const Mention> part, const Mention& mention) {
  return static_cast<std::uint32_t>(&mention - part.data());
}

/// The new skill's cells beside each mention of a level, or below it.
std::vector<std::string> cells_of(const NewSkill& skill, std::span<const Mention> levels) {
  std::vector<std::string> cells;
  for (const Mention& it : levels) {
    const bool written = it.index < skill.texts.size() && !it.repeated;
    cells.push_back(written ? skill.texts[it.index] : std::string());
  }
  return cells;
}

/// The levels that every skill should have, and those that this skill has an expectation for.
std::vector<std::uint32_t> levels_of(const Source& source, const NewSkill& skill) {
  std::vector<std::uint32_t> levels = model::wanted_levels(source.ladder);
  for (std::uint32_t i = 0; i < skill.texts.size(); ++i)
    if (!skill.texts[i].empty()) levels.push_back(i);
  std::ranges::sort(levels);
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  return levels;
}

std::string text_at(const NewSkill& skill, std::uint32_t level) {
  return level < skill.texts.size() ? skill.texts[level] : std::string();
}

std::string skill_section(const Source& source, const NewSkill& skill) {
  std::vector<Subsection> levels;
  for (const std::uint32_t i : levels_of(source, skill))
    levels.push_back({heading_of(source, source.ladder.levels[i]), text_at(skill, i)});
  return section_with(source, skill.name, levels);
}

/// Writes a skill into the section of each level, after another skill or at the end of the section.
/// A level without a section gets one if the skill has an expectation for it.
std::vector<text::Edit> inserted_below_levels(const Source& source, std::uint32_t after,
                                              const NewSkill& skill) {
  const model::Ladder& ladder = source.ladder;
  std::vector<text::Edit> edits;
  std::vector<bool> has_section(ladder.levels.size(), false);
  for (const Mention& level : ladder.level_mentions) {
    if (ladder.grid(level.part) || has_section[level.index]) continue;
    has_section[level.index] = true;
    const Subsection written{skill.name, text_at(skill, level.index)};
    const auto skills = ladder.subsections(level);
    const auto before = std::ranges::find(skills, after, &Mention::index);
    edits.push_back(before == skills.end()
                        ? subsections_at_end(source, level, std::span(&written, 1))
                        : subsection_below(source, *before, written));
  }
  for (std::uint32_t level = 0; level < skill.texts.size(); ++level) {
    if (has_section[level] || skill.texts[level].empty()) continue;
    const Subsection written{skill.name, skill.texts[level]};
    edits.push_back(level_section(
        source, level,
        section_with(source, heading_of(source, ladder.levels[level]), std::span(&written, 1))));
  }
  std::ranges::stable_sort(edits, {}, [](const text::Edit& it) { return it.span.begin; });
  return edits;
}

/// Writes a skill before the others in the section of each level.
std::vector<text::Edit> inserted_at_top_of_levels(const Source& source, const NewSkill& skill) {
  const Subsection written{skill.name, ""};
  std::vector<text::Edit> edits;
  for (const Mention& level : source.ladder.level_mentions) {
    if (source.ladder.grid(level.part) || level.repeated) continue;
    const auto skills = source.ladder.subsections(level);
    edits.push_back(skills.empty()
                        ? subsections_at_end(source, level, std::span(&written, 1))
                        : subsections_above(source, skills.front(), std::span(&written, 1)));
  }
  return edits;
}

enum class Side { before, after };

/// Writes a skill into a grid, next to another one.
std::vector<text::Edit> inserted_in_grid(const Source& source, const Grid& grid,
                                         const NewSkill& skill, const Mention& other, Side side) {
  const auto levels = model::of_part(source.ladder.level_mentions, grid.part);
  const std::vector<std::string> cells = cells_of(skill, levels);
  const bool is_before = side == Side::before;
  if (grid.orientation == model::Orientation::skill_a_row) {
    const std::string line = written_line(line_style(source, grid), skill.name, cells);
    return {is_before ? lines_above(source, other.whole, std::span(&line, 1))
                      : lines_below(source, other.whole, std::span(&line, 1))};
  }
  const auto skills = model::of_part(source.ladder.skill_mentions, grid.part);
  const Column column{skill.name, cells};
  const std::uint32_t position = position_in(skills, other) + (is_before ? 0 : 1);
  return inserted_columns(source, grid, position, std::span(&column, 1));
}

/// Removes the section of a skill, or its subsections in the levels' sections.
std::vector<text::Edit> removed_sections(const Source& source, std::uint32_t skill) {
  const std::uint32_t part = source.ladder.skills[skill].part;
  std::vector<text::Edit> edits;
  for (const Mention& it : model::of_part(source.ladder.skill_mentions, part))
    if (it.index == skill) edits.push_back(removed_lines(source, block_of(source, it.whole)));
  return edits;
}

}  // namespace

const Mention* definition_of(const model::Ladder& ladder, std::uint32_t skill) {
  if (ladder.skill_mentions.empty()) return nullptr;
  if (skill == model::none) return &ladder.skill_mentions.back();
  const auto part = model::of_part(ladder.skill_mentions, ladder.skills[skill].part);
  return &*std::ranges::find(part, skill, &Mention::index);
}

Layout layout_after(const model::Ladder& ladder, std::uint32_t skill) {
  const Mention* before = definition_of(ladder, skill);
  const Grid* grid = before ? ladder.grid(before->part) : nullptr;
  return grid ? grid->layout : Layout::sections;
}

std::vector<text::Edit> inserted_skill(const Source& source, std::uint32_t after,
                                       const NewSkill& skill) {
  const Mention* before = definition_of(source.ladder, after);
  const Grid* grid = before ? source.ladder.grid(before->part) : nullptr;
  if (!grid && source.ladder.levels_first()) return inserted_below_levels(source, after, skill);
  if (!grid) return inserted_section(source, after, skill_section(source, skill));
  return inserted_in_grid(source, *grid, skill, *before, Side::after);
}

std::vector<text::Edit> inserted_first_skill(const Source& source, const NewSkill& skill) {
  const Mention& first = *definition_of(source.ladder, 0);
  const Grid* grid = source.ladder.grid(first.part);
  if (!grid && source.ladder.levels_first()) return inserted_at_top_of_levels(source, skill);
  if (!grid) return {section_above(source, first, skill_section(source, skill))};
  return inserted_in_grid(source, *grid, skill, first, Side::before);
}

std::vector<text::Edit> inserted_section(const Source& source, std::uint32_t after,
                                         std::string_view section) {
  const Mention* before = definition_of(source.ladder, after);
  const bool behind_section = before && !source.ladder.grid(before->part);
  return {behind_section ? section_behind(source, *before, section)
                         : section_at_end(source, section)};
}

std::vector<text::Edit> removed_skill(const Source& source, std::uint32_t skill) {
  const Mention& it = *definition_of(source.ladder, skill);
  const Grid* grid = source.ladder.grid(it.part);
  if (!grid) return removed_sections(source, skill);
  const auto skills = model::of_part(source.ladder.skill_mentions, grid->part);
  if (skills.size() == 1) return {removed_lines(source, block_of(source, *grid))};
  if (grid->orientation == model::Orientation::skill_a_row)
    return {removed_lines(source, block_of(source, it.whole))};
  return removed_column(source, *grid, position_in(skills, it));
}

}  // namespace ladder::layout
