#include <string>
#include <vector>

#include "features/completion/insertion.h"
#include "features/completion/sources.h"
#include "model/directives.h"
#include "rules/scale.h"

namespace ladder::features::completion {
namespace {

/// The entries of a scale that an expectation may begin with, including both ends.
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// Ranks may not fall from the level below to the one above.
Range range_of(const semantics::LadderView& view, const rules::Scale& scale,
               const model::Expectation& own, std::uint32_t entries) {
  Range range{0, entries - 1};
  for (const std::uint32_t i : view.ladder.column(own.skill)) {
    const model::Expectation& it = view.ladder.expectations[i];
    const auto rank = it.level == own.level ? std::nullopt : scale.rank_of(it);
    if (!rank) continue;
    if (own.level < it.level) return {range.first, rank->entry};
    range.first = rank->entry;
  }
  return range;
}

}  // namespace

void propose_scale_words(const Site& site, Proposals& proposals) {
  const std::optional<Draft> draft = draft_at(site);
  if (!draft) return;
  const semantics::LadderView& view = *site.ladder;
  const model::Directive* directive = view.ladder.directive(model::DirectiveKind::scale);
  if (!directive || directive->value.empty()) return;
  const std::vector<text::Span> entries = model::entries_of(view.text, *directive);
  const rules::Scale scale(view.ladder, view.text, view.facts);
  const Range range =
      range_of(view, scale, draft->expectation, static_cast<std::uint32_t>(entries.size()));
  for (std::uint32_t i = range.first; i <= range.last; ++i) {
    if (entries[i].empty()) continue;
    const std::string_view word = view.slice(entries[i]);
    proposals.push_back({.label = std::string(word),
                         .kind = ProposalKind::value,
                         .edit = draft_edit(site, *draft, word),
                         .detail = "a rank that fits with the levels below and above"});
  }
}

}  // namespace ladder::features::completion
