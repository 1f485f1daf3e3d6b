#include "features/navigation/hierarchy.h"

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/wording.h"
#include "semantics/ladder_at.h"
#include "semantics/lineage.h"

namespace ladder::features {
namespace {

std::optional<rules::Place> place_at(const semantics::View& view, std::uint32_t offset) {
  const std::optional<semantics::LadderView> ladder = semantics::ladder_at(view, offset);
  if (!ladder) return std::nullopt;
  return rules::Place{view.document, ladder->index};
}

RelatedLadder related(const semantics::View& view, rules::Place place) {
  const rules::CheckedDocument& document = view.corpus.document(place);
  const auto& [span, ladder] = document.document->ladders[place.ladder];
  RelatedLadder it;
  it.path = document.path;
  it.title = model::plain_text(text::slice(document.text, span), ladder.title);
  it.size = fmt::format("{}, {}", rules::counted(ladder.levels.size(), "level"),
                        rules::counted(ladder.skills.size(), "skill"));
  it.whole = span;
  it.name = text::moved(ladder.title, span.begin);
  return it;
}

}  // namespace

std::optional<RelatedLadder> ladder_around(const semantics::View& view, std::uint32_t offset) {
  const std::optional<rules::Place> place = place_at(view, offset);
  if (!place) return std::nullopt;
  return related(view, *place);
}

std::vector<RelatedLadder> ladders_extended_at(const semantics::View& view, std::uint32_t offset) {
  const std::optional<rules::Place> place = place_at(view, offset);
  const std::optional<rules::Place> base = place ? semantics::base_of(view, *place) : std::nullopt;
  if (!base) return {};
  return {related(view, *base)};
}

std::vector<RelatedLadder> ladders_extending(const semantics::View& view, std::uint32_t offset) {
  std::vector<RelatedLadder> all;
  if (const std::optional<rules::Place> place = place_at(view, offset))
    for (const rules::Place it : semantics::extenders_of(view, *place))
      all.push_back(related(view, it));
  return all;
}

}  // namespace ladder::features
