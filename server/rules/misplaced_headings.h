#pragma once

#include <cstdint>
#include <vector>

#include "model/ladder.h"

namespace ladder::rules {

/// A heading of a ladder that is a mark too short or too long: elsewhere its name is a level's,
/// and this one makes a skill of it, or the other way round.
struct MisplacedHeading {
  text::Span name;
  std::uint32_t mark = 0;  // where the heading begins
  bool too_short = false;  // `###` where `####` is meant
  bool names_level = false;
};

std::vector<MisplacedHeading> misplaced_headings(const model::Ladder& ladder);

}  // namespace ladder::rules
