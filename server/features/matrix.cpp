#include "features/matrix.h"

#include "features/findings.h"
#include "features/ladder_at.h"
#include "features/names.h"

namespace ladder::features {
namespace {

void add_names(const LadderView& view, Matrix& matrix) {
  const model::Ladder& ladder = view.ladder;
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
    matrix.levels.push_back(
        {level_name(view, i), qualifier_of(view, i), view.placed(ladder.levels[i].name)});
  for (std::uint32_t i = 0; i < ladder.skills.size(); ++i)
    matrix.skills.push_back({skill_name(view, i), "", view.placed(ladder.skills[i].name)});
}

/// Says where the cell of each expectation went.
std::vector<std::uint32_t> add_cells(const LadderView& view, const std::vector<CellState>& states,
                                     Matrix& matrix) {
  std::vector<std::uint32_t> cells(view.ladder.expectations.size(), model::none);
  for (const std::uint32_t index : view.ladder.order) {
    const model::Expectation& it = view.ladder.expectations[index];
    cells[index] = static_cast<std::uint32_t>(matrix.cells.size());
    matrix.cells.push_back({it.skill,
                            it.level,
                            states[index],
                            prose_of(view.ladder, view.text, it),
                            view.placed(it.text.empty() ? it.place : it.text),
                            {}});
  }
  return cells;
}

}  // namespace

Matrix matrix_of(const View& view, std::uint32_t ladder,
                 std::span<const text::Diagnostic> findings) {
  const LadderView own = ladder_view(view, ladder);
  const auto own_findings = findings_of(view.model(), ladder, findings);
  Matrix matrix;
  matrix.title = title_of(own);
  matrix.place = own.placed(own.ladder.heading);
  matrix.coverage = coverage_of(own.ladder);
  add_names(own, matrix);
  const std::vector<std::uint32_t> cells =
      add_cells(own, states_of(own.ladder, own.origin, own_findings), matrix);
  for (const text::Diagnostic& it : own_findings) {
    const std::uint32_t index = expectation_at(own.ladder, it.span.begin - own.origin);
    const bool of_cell = index != model::none && cells[index] != model::none;
    (of_cell ? matrix.cells[cells[index]].findings : matrix.findings)
        .push_back({it.severity, it.message});
  }
  return matrix;
}

}  // namespace ladder::features
