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

/// What the new skill says beside each mention of a level, or below it.
std::vector<std::string> cells_of(const NewSkill& skill, std::span<const Mention> levels) {
  std::vector<std::string> cells;
  for (const Mention& it : levels) {
    const bool written = it.index < skill.texts.size() && !it.repeated;
    cells.push_back(written ? skill.texts[it.index] : std::string());
  }
  return cells;
}

std::vector<LevelSection> sections_of(const Source& source, const NewSkill& skill) {
  std::vector<std::uint32_t> levels = model::wanted_levels(source.ladder);
  for (std::uint32_t i = 0; i < skill.texts.size(); ++i)
    if (!skill.texts[i].empty()) levels.push_back(i);
  std::ranges::sort(levels);
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  std::vector<LevelSection> sections;
  for (const std::uint32_t i : levels) {
    const model::Level& it = source.ladder.levels[i];
    const std::string_view name = it.name.empty() ? it.inferred : source.slice(it.name);
    sections.push_back({written_in(Layout::sections, name),
                        i < skill.texts.size() ? skill.texts[i] : std::string()});
  }
  return sections;
}

std::vector<text::Edit> removed(const Source& source, Span span) {
  return {{text::removable_lines(source.text, span), ""}};
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

std::vector<text::Edit> inserted_skill(const Source& source, std::uint32_t behind,
                                       const NewSkill& skill) {
  const Mention* before = definition_of(source.ladder, behind);
  const Grid* grid = before ? source.ladder.grid(before->part) : nullptr;
  if (!grid) {
    const std::vector<LevelSection> sections = sections_of(source, skill);
    return inserted_section(source, behind, skill_section(source, skill.name, sections));
  }
  const auto levels = model::of_part(source.ladder.level_mentions, grid->part);
  const std::vector<std::string> cells = cells_of(skill, levels);
  if (grid->orientation == model::Orientation::skill_a_row) {
    const std::string line = written_line(line_style(source, *grid), skill.name, cells);
    return {lines_below(source, before->whole, std::span(&line, 1))};
  }
  const auto skills = model::of_part(source.ladder.skill_mentions, grid->part);
  const Column column{skill.name, cells};
  return inserted_columns(source, *grid, position_in(skills, *before) + 1, std::span(&column, 1));
}

std::vector<text::Edit> inserted_section(const Source& source, std::uint32_t behind,
                                         std::string_view section) {
  const Mention* before = definition_of(source.ladder, behind);
  const bool behind_section = before && !source.ladder.grid(before->part);
  const auto size = static_cast<std::uint32_t>(source.text.size());
  // What stands below it may speak of the next ladder.
  const Span whole{0, begin_with_comments(source, size)};
  const std::uint32_t place = behind_section ? block_of(source, before->whole).end
                                             : text::without_blank_end(source.text, whole).end;
  std::string gap(source.line_end);
  if (spacing_of(source).above_skill) gap += source.line_end;
  return {{{place, place}, gap.append(section)}};
}

std::vector<text::Edit> removed_skill(const Source& source, std::uint32_t skill) {
  const Mention& it = *definition_of(source.ladder, skill);
  const Grid* grid = source.ladder.grid(it.part);
  if (!grid) return removed(source, block_of(source, it.whole));
  const auto skills = model::of_part(source.ladder.skill_mentions, grid->part);
  if (skills.size() == 1) return removed(source, block_of(source, *grid));
  if (grid->orientation == model::Orientation::skill_a_row)
    return removed(source, block_of(source, it.whole));
  return removed_column(source, *grid, position_in(skills, it));
}

}  // namespace ladder::layout
