#include <span>
#include <string_view>
#include <vector>

#include "layout/arrangement.h"
#include "layout/grid_lines.h"
#include "layout/new_skill.h"
#include "layout/notation.h"
#include "layout/sections.h"
#include "text/lines.h"

namespace ladder::layout {
namespace {

using model::Grid;
using model::Mention;

/// A level's label in a row.
std::string label_of(const Source& source, const Grid& grid, const Mention& level) {
  std::string label(source.slice(level.name));
  const text::Span qualifier = source.ladder.levels[level.index].qualifier;
  if (qualifier.empty()) return label;
  return label + " (" + written_in(grid.layout, source.slice(qualifier)) + ")";
}

std::string lone_column(const Source& source, const Grid& grid, const Mention& skill) {
  const LineStyle style = line_style(source, grid);
  std::string written;
  const auto append_line = [&](std::string_view label, std::string_view text) {
    const std::string cell(text);
    if (!written.empty()) written += source.line_end;
    written += written_line(style, label, std::span(&cell, 1));
  };
  append_line(grid.stated ? source.slice(grid.corner) : stated_corner(grid.orientation),
              source.slice(skill.name));
  if (!grid.delimiter.empty()) append_line("---", "---");
  const auto skills = model::of_part(source.ladder.skill_mentions, grid.part);
  const auto column = static_cast<std::size_t>(&skill - skills.data());
  const auto levels = model::of_part(source.ladder.level_mentions, grid.part);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto cells = source.ladder.cells(grid.rows[i]);
    append_line(label_of(source, grid, levels[i]),
                column < cells.size() ? source.slice(cells[column].text) : "");
  }
  return written;
}

std::string lone_row(const Source& source, const Grid& grid, const Mention& skill) {
  std::string written(source.slice(grid.header));
  // A single row may no longer be recognisable as a skill.
  if (!grid.stated) {
    const text::Edit edit = with_stated_corner(source, grid);
    written.replace(edit.span.begin - grid.header.begin, edit.span.size(), edit.replacement);
  }
  if (!grid.delimiter.empty()) written.append(source.line_end).append(source.slice(grid.delimiter));
  return written.append(source.line_end).append(source.slice(block_of(source, skill.whole)));
}

/// The subsections of a skill in every level's section, each below the heading of its level.
std::string lone_subsections(const Source& source, std::uint32_t skill) {
  const Spacing spacing = spacing_of(source);
  std::string written;
  const auto gap = [&](bool blank) {
    written.append(source.line_end).append(blank ? source.line_end : "");
  };
  for (const Mention& level : source.ladder.level_mentions) {
    if (source.ladder.grid(level.part)) continue;
    for (const Mention& it : source.ladder.subsections(level)) {
      if (it.index != skill) continue;
      if (!written.empty()) gap(spacing.above_section);
      const text::Span line{level.whole.begin, text::line_end(source.text, level.whole.begin)};
      std::string_view heading = source.slice(line);
      if (heading.ends_with('\r')) heading.remove_suffix(1);
      written.append(heading);
      gap(spacing.below_section);
      written.append(source.slice(block_of(source, it.whole)));
    }
  }
  return written;
}

}  // namespace

std::string lone_skill(const Source& source, std::uint32_t skill) {
  const Mention& it = *definition_of(source.ladder, skill);
  const Grid* grid = source.ladder.grid(it.part);
  if (!grid && source.ladder.levels_first()) return lone_subsections(source, skill);
  if (!grid) return std::string(source.slice(block_of(source, it.whole)));
  if (model::of_part(source.ladder.skill_mentions, it.part).size() == 1)
    return std::string(source.slice(block_of(source, *grid)));
  const bool level_a_row = grid->orientation == model::Orientation::level_a_row;
  return level_a_row ? lone_column(source, *grid, it) : lone_row(source, *grid, it);
}

}  // namespace ladder::layout
