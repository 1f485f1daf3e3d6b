#include <algorithm>

#include <fmt/core.h>

#include "layout/grid_lines.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::ambiguous_orientation{
    .name = "ambiguous-orientation",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::absence,
    .summary = "The top-left cell doesn't say whether levels are rows or columns.",
    .why =
        "Anyone who reads the table the other way round takes every skill for a level. `ladder` "
        "has to guess as well, and a wrong guess affects all its other findings.",
    .bad = R"(## Design

	Craft	Research
1	Sketches.	Asks users.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Asks users.
)",
    .off = "When that cell has to say something else and the labels leave no doubt.",
    .check = check,
};

namespace {

using model::Grid;

std::string evidence_for(const Grid& grid) {
  return fmt::format("{} of {} and {} of {} look like levels", grid.down.level_shaped,
                     rules::counted(grid.down.names, "row label"), grid.across.level_shaped,
                     rules::counted(grid.across.names, "header cell"));
}

/// Whether the fix loses nothing that the corner says: `#`. A `Level` here contradicts the labels.
bool says_nothing(std::string_view corner) {
  const std::string key = text::folded(corner);
  return std::ranges::none_of(key, [](char it) {
    return ('a' <= it && it <= 'z') || static_cast<unsigned char>(it) >= 0x80;
  });
}

/// Whether the corner is a heading for the names below it, and they are that: `Level` above levels.
bool heads_the_column(std::string_view corner, bool level_a_row) {
  const std::string key = text::folded(corner);
  return level_a_row ? key == "level" || key == "levels" : key == "skill" || key == "skills";
}

void check(const rules::Subject& subject, rules::Report& report) {
  for (const Grid& grid : subject.ladder.grids) {
    if (grid.stated || grid.rows.empty() || grid.columns == 0) continue;
    const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
    if (heads_the_column(subject.slice(grid.corner), level_a_row)) continue;
    const std::string_view corner = level_a_row ? "Level/Skill" : "Skill/Level";
    text::Diagnostic& finding = report.add(
        grid.corner,
        fmt::format(
            "the top-left cell doesn't say which way the levels run; each {} is taken as a level",
            level_a_row ? "row" : "column"));
    finding.evidence = evidence_for(grid);
    finding.help = fmt::format("write `{}` there, or `{}` if it's the other way round", corner,
                               level_a_row ? "Skill/Level" : "Level/Skill");

    const std::string_view written = subject.slice(grid.corner);
    const auto applicability =
        says_nothing(written) ? text::Applicability::safe : text::Applicability::unsafe;
    const text::Edit edit = written.empty() ? layout::filled_cell({subject.ladder, subject.text},
                                                                  grid, grid.corner, corner)
                                            : text::Edit{grid.corner, std::string(corner)};
    finding.fixes.push_back({fmt::format("Write `{}`", corner), applicability, {edit}});
  }
}

}  // namespace
}  // namespace ladder
