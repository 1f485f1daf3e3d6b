#include "features/hover/rank.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "semantics/markdown.h"
#include "model/directives.h"
#include "rules/scale.h"
#include "rules/wording.h"

namespace ladder::features {

std::string about_rank(const semantics::LadderView& ladder, std::uint32_t directive, std::uint32_t entry) {
  constexpr std::size_t most_shown = 12;
  const model::Directive& it = ladder.ladder.directives[directive];
  if (it.repeated) return "";
  const std::vector<text::Span> entries = model::entries_of(ladder.text, it);
  const rules::Scale scale(ladder.ladder, ladder.text, ladder.facts);
  const auto step = std::ranges::find(scale.steps(), entry, &rules::Scale::Step::entry);
  if (step == scale.steps().end()) return "";  // it holds no word
  std::string order;
  for (const rules::Scale::Step& other : scale.steps())
    if (scale.steps().size() <= most_shown)
      order += fmt::format("{}{}", order.empty() ? ": " : " < ",
                           semantics::code(ladder.slice(entries[other.entry])));
  const auto begins_with_it = [&](const model::Expectation& expectation) {
    const auto rank = scale.rank_of(expectation);
    return rank && rank->entry == entry;
  };
  const auto texts =
      static_cast<std::size_t>(std::ranges::count_if(ladder.ladder.expectations, begins_with_it));
  return fmt::format("**{}**\n\nThis is rank {} of {}{}. {} of this ladder {} with it.\n",
                     semantics::code(ladder.slice(entries[entry])), step - scale.steps().begin() + 1,
                     scale.steps().size(), order, rules::counted(texts, "text"),
                     texts == 1 ? "begins" : "begin");
}

}  // namespace ladder::features
