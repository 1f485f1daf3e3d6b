#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"
#include "rules/rule.h"

namespace ladder::baseline {

/// Where a text should be and none is, or not even a cell or a heading for it.
struct EmptyPlace {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
};

/// The places that a finding speaks of without naming each: those that a row has no cell for, or
/// the levels that a skill lacks. None where it is another finding, or where they are very many.
std::vector<EmptyPlace> empty_places_of(rules::EmptyPlaces kind, const model::Ladder& ladder,
                                        text::Span finding);

}  // namespace ladder::baseline
