#include "semantics/explanation.h"

#include "rules/norms.h"
#include "semantics/ladder_at.h"

namespace ladder::semantics {

std::vector<ExplainedLadder> explained(const View& view) {
  std::vector<ExplainedLadder> all;
  for (std::uint32_t i = 0; i < view.model().ladders.size(); ++i) {
    const LadderView it = ladder_view(view, i);
    const rules::Norms norms =
        rules::norms_of(it.ladder, it.text, it.facts, view.settings.language_of(it.ladder));
    all.push_back({it.slice(it.ladder.title), rules::explain(norms, view.settings)});
  }
  return all;
}

}  // namespace ladder::semantics
