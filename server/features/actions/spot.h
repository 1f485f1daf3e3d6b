#pragma once

#include <cstdint>
#include <string>

#include "features/actions/recipe.h"

namespace ladder::features {

/// The skill, the level and the expectation that somebody means who points at a place of a ladder;
/// each may be `model::none`. The heading of a level in a section means its expectation, too.
struct Spot {
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;
  std::uint32_t expectation = model::none;
};

Spot spot_of(const Occasion& occasion);

// What a title calls them: "`Networking`", "level `3`", "`Networking` at level `3`".
std::string called_skill(const semantics::LadderView& ladder, std::uint32_t skill);
std::string called_level(const semantics::LadderView& ladder, std::uint32_t level);
std::string called(const semantics::LadderView& ladder, const model::Expectation& expectation);

}  // namespace ladder::features
