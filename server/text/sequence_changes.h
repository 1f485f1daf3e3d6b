#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/span.h"

namespace ladder::text {

/// Elements of a sequence that replace others; spans of their numbers, of which one may be empty.
struct SequenceChange {
  Span before;
  Span after;

  friend bool operator==(const SequenceChange&, const SequenceChange&) = default;
};

/// The changes from one sequence to another, in order. Equal elements have equal numbers. At least
/// one element stays between two changes.
///
/// Elements that appear once in both are anchors, which takes no longer than sorting them. Repeated
/// elements between two anchors are taken as one change, without the equal ones at its ends.
std::vector<SequenceChange> sequence_changes(std::span<const std::uint32_t> before,
                                             std::span<const std::uint32_t> after);

}  // namespace ladder::text
