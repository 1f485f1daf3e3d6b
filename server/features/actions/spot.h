#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/actions/code_action.h"
#include "layout/filling.h"
#include "semantics/ladder_at.h"

namespace ladder::features {

/// The skill, the level and the expectation that an author at a place of a ladder means; each may
/// be `model::none`. A `####` heading means the expectation below it, too.
struct Spot {
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;
  std::uint32_t expectation = model::none;
};

Spot spot_of(const ActionContext& context);

// What a title calls them: "`Networking`", "level `3`", "`Networking` at level `3`".
std::string called_skill(const semantics::LadderView& ladder, std::uint32_t skill);
std::string called_level(const semantics::LadderView& ladder, std::uint32_t level);
std::string called(const semantics::LadderView& ladder, const model::Expectation& expectation);

/// An expectation is moved one level up or down.
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
  model::Layout layout = model::Layout::matrix;     // of the text there
  const model::Expectation* expectation = nullptr;  // null if the skill has no place for it
};

/// Nothing at the end of the ladder.
std::optional<Neighbour> neighbour(const model::Ladder& ladder, const model::Expectation& it,
                                   const Step& step);

/// Why nothing can be written there; empty if it can.
std::string obstacle(const semantics::LadderView& ladder, const Neighbour& to);

/// Writes text there, after any existing text, and makes the other edit, which removes it from its
/// old place. Nothing if a comment is in the way.
std::vector<text::Edit> with_text_at(const layout::Source& source, const Neighbour& to,
                                     std::string_view written, const text::Edit& other);

}  // namespace ladder::features
