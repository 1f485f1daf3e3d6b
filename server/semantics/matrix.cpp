#include "semantics/matrix.h"

#include <unordered_map>

#include "layout/cell_text.h"
#include "rules/wording.h"
#include "semantics/findings.h"
#include "semantics/names.h"

namespace ladder::semantics {
namespace {

void add_names(const LadderView& view, Matrix& matrix) {
  const model::Ladder& ladder = view.ladder;
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
    matrix.levels.push_back({level_name(view, i), qualifier_of(view, i), track_of(view, i),
                             view.in_document(ladder.levels[i].name)});
  for (std::uint32_t i = 0; i < ladder.skills.size(); ++i)
    matrix.skills.push_back({skill_name(view, i), "", "", view.in_document(ladder.skills[i].name)});
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
                            layout::cell_text({view.ladder, view.text}, it),
                            view.in_document(it.text.empty() ? it.place : it.text),
                            {}});
  }
  return cells;
}

/// The levels or skills of a ladder by their names, as a finding carries these.
class Names {
 public:
  void add(const std::string& name, std::uint32_t index) { indices_.try_emplace(name, index); }

  std::uint32_t find(const std::string& name) const {
    const auto found = name.empty() ? indices_.end() : indices_.find(name);
    return found == indices_.end() ? model::none : found->second;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> indices_;
};

Names levels_by_name(const LadderView& view) {
  Names names;
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i) {
    const model::Level& it = view.ladder.levels[i];
    names.add(it.name.empty() ? it.inferred : rules::carried(view.slice(it.name)), i);
  }
  return names;
}

Names skills_by_name(const LadderView& view) {
  Names names;
  for (std::uint32_t i = 0; i < view.ladder.skills.size(); ++i)
    names.add(rules::carried(view.slice(view.ladder.skills[i].name)), i);
  return names;
}

void add_findings(const LadderView& view, std::span<const text::Diagnostic> findings,
                  const std::vector<std::uint32_t>& cells, Matrix& matrix) {
  const Names levels = levels_by_name(view);
  const Names skills = skills_by_name(view);
  for (const text::Diagnostic& it : findings) {
    const std::uint32_t index = expectation_at(view.ladder, it.span.begin - view.origin);
    if (index == model::none || cells[index] == model::none) {
      matrix.findings.push_back({&it, skills.find(it.skill), levels.find(it.level)});
    } else {
      MatrixCell& cell = matrix.cells[cells[index]];
      cell.findings.push_back({&it, cell.skill, cell.level});
    }
  }
}

}  // namespace

std::string name_with_track(const MatrixName& level) {
  const std::string track = level.track.empty() ? "" : " (" + level.track + ")";
  return level.name.ends_with(track) ? level.name : level.name + track;
}

Matrix matrix_of(const LadderView& view, std::span<const text::Diagnostic> findings) {
  Matrix matrix;
  matrix.title = title_of(view);
  matrix.place = view.in_document(view.ladder.heading);
  matrix.coverage = coverage_of(view.ladder);
  add_names(view, matrix);
  const std::vector<std::uint32_t> cells =
      add_cells(view, states_of(view.ladder, view.origin, findings), matrix);
  add_findings(view, findings, cells, matrix);
  return matrix;
}

}  // namespace ladder::semantics
