#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace ladder::rules {

/// Marks the members of a longest subsequence that never falls. What is not marked stands in the
/// wrong place, and nothing else does: of `1 4 2 3` only the `4`.
std::vector<bool> longest_rise(std::span<const std::uint32_t> heights);

}  // namespace ladder::rules
