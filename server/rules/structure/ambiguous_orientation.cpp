#include <algorithm>

#include <fmt/core.h>

#include "layout/grid_lines.h"
#include "layout/notation.h"
#include "model/escapes.h"
#include "model/orientation.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_ambiguous_orientation(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::ambiguous_orientation{
    .name = "ambiguous-orientation",
    .group = Group::structure,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .marks = Marks::absence,
    .summary = "It's unclear which names are levels and which are skills.",
    .why =
        "Anyone who reads the ladder the wrong way round will mistake every skill for a level. "
        "`ladder` has to guess too, and a wrong guess affects all other findings.",
    .bad = R"(## Design

	Craft	Research
1	Sketches.	Interviews users.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Interviews users.
)",
    .off =
        "When the top-left cell has to say something else and the labels make the direction "
        "obvious.",
    .check = check_ambiguous_orientation,
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

/// `Levels:` with names in their notation. Empty if any of them has no name.
std::string declaration_of(const rules::Subject& subject, std::span<const text::Span> names) {
  std::vector<std::string> levels;
  for (const text::Span it : names) {
    if (it.empty()) return {};
    levels.push_back(model::plain_text(subject.slice(it)));
  }
  return "Levels: " + model::escaped_declarations(levels);
}

void offer_declaration(const rules::Subject& subject, std::span<const text::Span> names,
                       std::string_view marks, text::Diagnostic& finding) {
  const std::string line = declaration_of(subject, names);
  if (line.empty() || !subject.ladder.has_heading) return;
  const layout::Source source{subject.ladder, subject.text};
  finding.fixes.push_back({fmt::format("Add `Levels:` listing the `{}` headings", marks),
                           text::Applicability::unsafe,
                           {layout::lines_below_directives(source, std::span(&line, 1))}});
}

void check_sections(const rules::Subject& subject, rules::Report& report) {
  const model::Ladder& ladder = subject.ladder;
  const model::Sections& sections = ladder.sections;
  if (!model::may_be_either(ladder)) return;
  const auto first = std::ranges::find_if(
      ladder.skill_mentions, [&](const model::Mention& it) { return !ladder.grid(it.part); });
  text::Diagnostic& finding = report.add(
      first->name,
      "it's unclear which headings are levels; each `###` heading is being treated as a skill");
  finding.evidence = fmt::format(
      "{} of {} and {} of {} look like levels", sections.outer.level_shaped,
      rules::counted(sections.outer.names, "`###` heading"), sections.inner.level_shaped,
      rules::counted(sections.inner.names, "`####` heading"));
  finding.help =
      "add a `Levels:` line listing the levels, lowest first; without it, the `###` headings could "
      "be either skills or levels";
  std::vector<text::Span> levels;
  for (const model::Level& it : ladder.levels) levels.push_back(it.name);
  std::vector<text::Span> skills;
  for (const model::Skill& it : ladder.skills) skills.push_back(it.name);
  offer_declaration(subject, levels, "####", finding);
  offer_declaration(subject, skills, "###", finding);
}

void check_grids(const rules::Subject& subject, rules::Report& report) {
  for (const Grid& grid : subject.ladder.grids) {
    if (grid.stated || grid.rows.empty() || grid.columns == 0) continue;
    const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
    if (heads_the_column(subject.slice(grid.corner), level_a_row)) continue;
    const std::string_view corner = level_a_row ? "Level/Skill" : "Skill/Level";
    text::Diagnostic& finding =
        report.add(grid.corner, fmt::format("the top-left cell doesn't say which way the levels "
                                            "run; each {} is being treated as a level",
                                            level_a_row ? "row" : "column"));
    finding.evidence = evidence_for(grid);
    finding.help = fmt::format("write `{}` in that cell, or `{}` if the levels run the other way",
                               corner, level_a_row ? "Skill/Level" : "Level/Skill");

    const std::string_view written = subject.slice(grid.corner);
    const auto applicability =
        says_nothing(written) ? text::Applicability::safe : text::Applicability::unsafe;
    const text::Edit edit = written.empty() ? layout::filled_cell({subject.ladder, subject.text},
                                                                  grid, grid.corner, corner)
                                            : text::Edit{grid.corner, std::string(corner)};
    finding.fixes.push_back({fmt::format("Write `{}`", corner), applicability, {edit}});
  }
}

void check_ambiguous_orientation(const rules::Subject& subject, rules::Report& report) {
  check_grids(subject, report);
  check_sections(subject, report);
}

}  // namespace
}  // namespace ladder
