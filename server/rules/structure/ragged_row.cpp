#include <fmt/core.h>

#include "layout/grid_lines.h"
#include "rules/catalog.h"
#include "rules/wording.h"
#include "text/unicode.h"

namespace ladder {
namespace {
void check_ragged_row(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::ragged_row{
    .name = "ragged-row",
    .group = Group::structure,
    .severity = text::Severity::error,
    .fixing = Fixing::unsafe,
    .empty_places = EmptyPlaces::rest_of_row,
    .summary = "A row has more or fewer cells than the header.",
    .why =
        "A missing or extra tab shifts the rest of the row by one column. The expectations in "
        "those cells then end up under the wrong skill or level.",
    .bad = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Asks.
2	Prototypes.
)",
    .good = R"(## Design

Level/Skill	Craft	Research
1	Sketches.	Asks.
2	Prototypes.	Counts.
)",
    .off = "There's no good reason to. Add or remove cells until the row matches the header.",
    .check = check_ragged_row,
};

namespace {

using model::Grid;
using model::Mention;
using model::Row;
using text::Span;

/// A grid's rows and columns by name.
struct GridNames {
  bool level_a_row = true;
  std::span<const Mention> rows;
  std::span<const Mention> columns;

  std::string_view column_noun() const { return level_a_row ? "skill" : "level"; }
  std::string_view row_noun() const { return level_a_row ? "level" : "skill"; }
};

GridNames names_of(const model::Ladder& ladder, const Grid& grid) {
  const auto levels = model::of_part(ladder.level_mentions, grid.part);
  const auto skills = model::of_part(ladder.skill_mentions, grid.part);
  const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
  return {level_a_row, level_a_row ? levels : skills, level_a_row ? skills : levels};
}

/// The part of a row beyond the last column of the header.
Span beyond(const rules::Subject& subject, const Grid& grid, const Row& row) {
  const auto cells = subject.ladder.cells(row);
  Span span{cells.back().place.end + 1, row.line.end};
  span = text::trimmed(subject.text, span);
  const bool closed = grid.layout == model::Layout::table && subject.slice(span).ends_with('|');
  if (closed) --span.end;
  return text::trimmed(subject.text, span);
}

/// "level `2` has 3 cells for 2 skills".
std::string message_for(const rules::Subject& subject, const GridNames& names, const Mention& it,
                        std::uint32_t cells) {
  const std::string name =
      names.level_a_row ? subject.level_name(it.index) : subject.skill_name(it.index);
  const std::string row = name.empty()
                              ? std::string("this row")
                              : fmt::format("{} {}", names.row_noun(), rules::quoted(name));
  return fmt::format("{} has {} for {}", row, rules::counted(cells, "cell"),
                     rules::counted(names.columns.size(), names.column_noun()));
}

/// A line without cells or a level's label is the rest of an expectation that a line break cut.
bool is_rest_of_text(const rules::Subject& subject, std::string_view label, const Row& row) {
  return row.cells == 0 && !model::is_level_shaped(label, subject.ladder.language);
}

class RaggedRowChecker {
 public:
  RaggedRowChecker(const rules::Subject& subject, rules::Report& report)
      : subject_(subject), report_(report), padding_left_(8 * subject.text.size()) {}

  void check(const Grid& grid) {
    if (grid.columns == 0) return;
    const GridNames names = names_of(subject_.ladder, grid);
    for (std::size_t i = 0; i < grid.rows.size(); ++i) {
      const Row& row = grid.rows[i];
      if (grid.columns < row.filled) report_more(grid, names, row, names.rows[i]);
      if (row.cells < grid.columns) report_fewer(grid, names, row, names.rows[i]);
    }
  }

 private:
  text::Diagnostic& add(const GridNames& names, const Mention& it, Span span, std::uint32_t cells) {
    std::string message = message_for(subject_, names, it, cells);
    return names.level_a_row ? report_.add_level(it.index, span, std::move(message))
                             : report_.add_skill(it.index, span, std::move(message));
  }

  void report_more(const Grid& grid, const GridNames& names, const Row& row, const Mention& it) {
    const Span extra = beyond(subject_, grid, row);
    text::Diagnostic& finding = add(names, it, extra, row.filled);
    finding.evidence =
        fmt::format("{} comes after the last {}, {}", rules::quoted(subject_.slice(extra)),
                    names.column_noun(), rules::quoted(subject_.slice(names.columns.back().name)));
    finding.help =
        grid.layout == model::Layout::table
            ? fmt::format("add a {} to the header, or write `\\|` for a pipe inside a cell",
                          names.column_noun())
            : fmt::format(
                  "add a {} to the header, or remove the tab that splits an expectation in two",
                  names.column_noun());
  }

  void report_fewer(const Grid& grid, const GridNames& names, const Row& row, const Mention& it) {
    if (names.level_a_row && is_rest_of_text(subject_, subject_.slice(it.name), row)) {
      text::Diagnostic& finding = report_.add(it.name, "this line has no cells");
      finding.evidence =
          fmt::format("{} doesn't look like a level", rules::quoted(subject_.slice(it.name)));
      finding.help = "if it continues the line above, join the two lines";
      return;
    }
    text::Diagnostic& finding = add(names, it, it.name.empty() ? row.line : it.name, row.cells);
    finding.evidence = fmt::format("{} is the first {} without a cell",
                                   rules::quoted(subject_.slice(names.columns[row.cells].name)),
                                   names.column_noun());
    finding.help = "add the missing cells, even empty ones, to keep each expectation under its " +
                   std::string(names.column_noun());
    const std::uint32_t missing = grid.columns - row.cells;
    if (padding_left_ < missing) return;
    padding_left_ -= missing;
    finding.fixes.push_back({fmt::format("Add {}", rules::counted(missing, "empty cell")),
                             text::Applicability::unsafe,
                             {layout::appended_cells({subject_.ladder, subject_.text}, grid, row,
                                                     std::vector<std::string>(missing))}});
  }

  const rules::Subject& subject_;
  rules::Report& report_;
  /// The cells that fixes may still add: filling up many short rows of a wide table would take too
  /// much memory.
  std::size_t padding_left_;
};

void check_ragged_row(const rules::Subject& subject, rules::Report& report) {
  RaggedRowChecker checker(subject, report);
  for (const Grid& grid : subject.ladder.grids) checker.check(grid);
}

}  // namespace
}  // namespace ladder
