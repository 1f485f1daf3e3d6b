#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// Elements of a sequence that stand in the place of others; spans of their numbers, of which one
/// may be empty.
struct SequenceChange {
  Span before;
  Span after;

  friend bool operator==(const SequenceChange&, const SequenceChange&) = default;
};

/// What makes one sequence of another, in order. Equal elements have equal numbers. There is at
/// least one element that stays between two changes.
///
/// Elements that stand once in both hold on to each other, which takes no longer than sorting them
/// does. What repeats itself between two of those is taken as one change, less what is equal at its
/// ends.
std::vector<SequenceChange> sequence_changes(std::span<const std::uint32_t> before,
                                             std::span<const std::uint32_t> after);

}  // namespace ladder::text
