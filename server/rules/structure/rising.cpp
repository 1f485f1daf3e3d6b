#include "rules/structure/rising.h"

#include <algorithm>

#include "model/ladder.h"

namespace ladder::rules {

std::vector<bool> longest_rise(std::span<const std::uint32_t> heights) {
  // ends[n] is the lowest place at which a rise of n + 1 members can end (patience sorting).
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> before(heights.size(), model::none);
  for (std::uint32_t i = 0; i < heights.size(); ++i) {
    auto height_of = [&](std::uint32_t it) { return heights[it]; };
    auto end = std::ranges::upper_bound(ends, heights[i], {}, height_of);
    if (end != ends.begin()) before[i] = *std::prev(end);
    if (end == ends.end()) ends.push_back(i);
    else *end = i;
  }
  std::vector<bool> marked(heights.size(), false);
  std::uint32_t last = ends.empty() ? model::none : ends.back();
  for (; last != model::none; last = before[last]) marked[last] = true;
  return marked;
}

}  // namespace ladder::rules
