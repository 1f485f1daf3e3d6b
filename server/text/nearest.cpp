#include "text/nearest.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/unicode.h"

namespace ladder::text {

std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t most) {
  const std::size_t difference =
      from.size() < to.size() ? to.size() - from.size() : from.size() - to.size();
  if (most < difference) return most + 1;

  std::vector<std::size_t> before_last(to.size() + 1);
  std::vector<std::size_t> last(to.size() + 1);
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(last.begin(), last.end(), std::size_t{0});
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      std::size_t change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      const bool swapped = 1 < i && 1 < j && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
    if (most < *std::ranges::min_element(row)) return most + 1;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last.back(), most + 1);
}

const std::string* nearest(std::span<const std::string> candidates, std::string_view wanted,
                           std::size_t most) {
  const std::string* best = nullptr;
  const std::string key = folded(wanted);
  // A third of the word may be wrong, so that short words do not match everything.
  std::size_t least = std::min(most, key.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    std::size_t distance = edit_distance(key, folded(candidate), least - 1);
    if (distance < least) {
      best = &candidate;
      least = distance;
    }
  }
  return best;
}

}  // namespace ladder::text
