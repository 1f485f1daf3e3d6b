#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/recipe.h"
#include "layout/filling.h"
#include "semantics/ladder_at.h"

namespace ladder::features {

/// The skill, the level and the expectation that somebody means who points at a place of a ladder;
/// each may be `model::none`. A `####` heading means the expectation below it, too.
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

/// A text is moved one level up or down.
struct Step {
  std::string_view word;
  bool up = true;
};
inline constexpr std::array<Step, 2> steps = {{{"up", true}, {"down", false}}};

const Step* step_called(std::string_view word);

/// The same skill at the level above or below.
struct Neighbour {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  model::Layout layout = model::Layout::matrix;     // of what is written there
  const model::Expectation* expectation = nullptr;  // nothing where the skill has no place for it
};

/// Nothing where the ladder ends.
std::optional<Neighbour> neighbour(const model::Ladder& ladder, const model::Expectation& it,
                                   const Step& step);

/// Why no text can be written there; empty where one can.
std::string obstacle(const semantics::LadderView& ladder, const Neighbour& to);

/// Writes a text there, behind the one that stands there already, and makes the other edit, which
/// takes it from where it was. Nothing where a comment is in the way.
std::vector<text::Edit> with_text_at(const layout::Source& source, const Neighbour& to,
                                     std::string_view written, const text::Edit& other);

}  // namespace ladder::features
