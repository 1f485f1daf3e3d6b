#include <algorithm>
#include <string>
#include <vector>

#include "features/completion/insertion.h"
#include "features/completion/sources.h"
#include "features/completion/token.h"

namespace ladder::features::completion {

void propose_markers(const Site& site, Proposals& proposals) {
  const std::optional<Draft> draft = draft_at(site);
  if (!draft) return;
  const auto add = [&](std::string_view marker, std::string_view detail) {
    proposals.push_back({.label = std::string(marker),
                         .kind = ProposalKind::marker,
                         .edit = draft_edit(site, *draft, marker),
                         .detail = std::string(detail),
                         .token = token_of_word(marker)});
  };
  const model::Ladder& ladder = site.ladder->ladder;
  const model::Expectation& it = draft->expectation;
  if (ladder.has_text_below(it)) add("same", "the same as at the level below");
  const std::vector<std::uint32_t> levels = ladder.levels_above(it.level);
  const bool is_repeated = std::ranges::any_of(levels, [&](std::uint32_t level) {
    const model::Expectation* above = ladder.at(it.skill, level);
    return above && above->marker == model::Marker::same;  // the text here
  });
  if (!is_repeated) add("n/a", "nothing is expected here");
}

}  // namespace ladder::features::completion
