#include "text/rising.h"

#include <algorithm>
#include <iterator>

namespace ladder::text {

std::vector<std::size_t> longest_rising(std::span<const std::uint32_t> numbers) {
  std::vector<std::size_t> last;  // by length less one, the lowest end of such a subsequence
  std::vector<std::size_t> previous(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto place = std::ranges::lower_bound(last, numbers[i], {},
                                                [&](std::size_t other) { return numbers[other]; });
    if (place != last.begin()) previous[i] = *std::prev(place);
    if (place == last.end()) last.push_back(i);
    else *place = i;
  }
  std::vector<std::size_t> result(last.size());
  std::size_t at = last.empty() ? 0 : last.back();
  for (std::size_t i = result.size(); 0 < i; --i) {
    result[i - 1] = at;
    at = previous[at];
  }
  return result;
}

}  // namespace ladder::text
