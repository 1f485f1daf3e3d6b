#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ladder::text {

/// As many of the numbers as rise strictly in the order given, as places in it: a longest rising
/// subsequence (Fredman 1975, patience sorting).
std::vector<std::size_t> longest_rising(std::span<const std::uint32_t> numbers);

/// The same of a subsequence that never falls.
std::vector<std::size_t> longest_unfalling(std::span<const std::uint32_t> numbers);

}  // namespace ladder::text
