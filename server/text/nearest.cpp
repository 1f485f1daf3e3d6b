#include "text/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/unicode.h"

namespace ladder::text {

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most) {
  const std::size_t difference =
      from.size() < to.size() ? to.size() - from.size() : from.size() - to.size();
  const std::size_t far = most + 1;
  if (most < difference) return far;

  // Only cells at most `most` beside the main diagonal can lead to a small enough distance, which
  // keeps the cost linear in the words. The cell at `i` and `j` is at [j + most - i].
  const std::size_t width = 2 * most + 1;
  std::vector<std::size_t> before_last(width, far);
  std::vector<std::size_t> last(width, far);
  std::vector<std::size_t> row(width, far);
  std::iota(last.begin() + static_cast<std::ptrdiff_t>(most), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    for (std::size_t at = 0; at < width; ++at) {
      row[at] = far;
      if (i + at < most || to.size() + most < i + at) continue;
      const std::size_t j = i + at - most;
      if (j == 0) {
        row[at] = i;
        continue;
      }
      row[at] = last[at] + (from[i - 1] == to[j - 1] ? 0 : 1);
      if (at + 1 < width) row[at] = std::min(row[at], last[at + 1] + 1);
      if (0 < at) row[at] = std::min(row[at], row[at - 1] + 1);
      const bool swapped = 1 < i && 1 < j && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[at] = std::min(row[at], before_last[at] + 1);
    }
    if (most < *std::ranges::min_element(row)) return far;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[to.size() + most - from.size()], far);
}

const std::string* nearest(std::span<const std::string> candidates, std::string_view wanted,
                           std::size_t most) {
  const std::string* best = nullptr;
  bool tied = false;
  const std::string key = folded(wanted);
  std::size_t least = most;
  for (const std::string& candidate : candidates) {
    const std::string name = folded(candidate);
    // A third of the longer word may be wrong, so that short words do not match everything.
    const std::size_t allowed = std::min(least, std::max(key.size(), name.size()) / 3);
    const std::size_t distance = edit_distance(key, name, allowed);
    if (allowed < distance) continue;
    tied = best && distance == least;
    best = &candidate;
    least = distance;
  }
  return tied ? nullptr : best;
}

}  // namespace ladder::text
