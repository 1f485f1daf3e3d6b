#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace ladder::text {

/// Characters that must be added, dropped, changed or swapped with their neighbour to turn one word
/// into the other (Damerau's distance in its restricted form), or `most + 1` when it is more.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most);

/// The candidate that a writer of `wanted` most likely meant: at most `most` edits away and nearer
/// than the others, letter case aside; nothing when none is close.
const std::string* nearest(std::span<const std::string> candidates, std::string_view wanted,
                           std::size_t most = 2);

}  // namespace ladder::text
