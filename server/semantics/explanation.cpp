#include "semantics/explanation.h"

#include "rules/facts.h"
#include "rules/norms.h"

namespace ladder::semantics {

std::vector<ExplainedLadder> explained(const model::Document& document, std::string_view text,
                                       const rules::Settings& settings) {
  std::vector<ExplainedLadder> all;
  for (const auto& [span, ladder] : document.ladders) {
    const std::string_view own = text::slice(text, span);
    const rules::Norms norms = rules::norms_of(ladder, own, rules::facts_of(ladder, own));
    all.push_back({text::slice(own, ladder.title), rules::explain(norms, settings)});
  }
  return all;
}

}  // namespace ladder::semantics
