#pragma once

#include <cstdint>
#include <string_view>

#include "layout/lone_ladder.h"
#include "layout/source.h"

/// Adding, removing and moving the levels and skills of a ladder, wherever its layout has them. An
/// edit that would change anything else is refused.
namespace ladder::layout {

enum class Axis { level, skill };

/// Adds a level or a skill, whose name is in plain text, before the one at `place`, or at the end.
/// A new level gets `same` where the level above says `same`, so that both still mean the same
/// expectation.
LadderEdit inserted(const Source& source, Axis axis, std::uint32_t place, std::string_view name);

/// Removes a level or a skill with everything in it. A `same` that repeated one of its expectations
/// is replaced by that expectation.
LadderEdit removed(const Source& source, Axis axis, std::uint32_t index);

/// Moves a level or a skill, so that it has another index.
LadderEdit moved(const Source& source, Axis axis, std::uint32_t index, std::uint32_t to);

}  // namespace ladder::layout
