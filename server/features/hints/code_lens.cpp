#include "features/hints/code_lens.h"

#include "semantics/coverage.h"
#include "semantics/findings.h"
#include "semantics/ladder_at.h"
#include "rules/wording.h"

namespace ladder::features {
namespace {

void append_lenses(const semantics::LadderView& view, std::size_t findings, std::vector<CodeLens>& lenses) {
  const text::Span span = view.placed(view.ladder.heading);
  const auto add = [&](std::string title, LensCommand command) {
    lenses.push_back({span, std::move(title), command});
  };
  const semantics::Coverage coverage = semantics::coverage_of(view.ladder);
  const bool has_cells = 0 < coverage.cells;
  if (has_cells) add(semantics::to_string(coverage) + " filled", LensCommand::report);
  if (0 < findings) add(rules::counted(findings, "finding"), LensCommand::report);
  if (has_cells && 1 < view.ladder.levels.size())
    add("Compare levels", LensCommand::compare_levels);
  if (has_cells) add("Show as matrix", LensCommand::show_matrix);
}

}  // namespace

std::vector<CodeLens> code_lenses(const semantics::View& view, std::span<const rules::Found> found) {
  std::vector<CodeLens> lenses;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i)
    append_lenses(semantics::ladder_view(view, i), semantics::found_in(view.model(), i, found).size(), lenses);
  return lenses;
}

}  // namespace ladder::features
