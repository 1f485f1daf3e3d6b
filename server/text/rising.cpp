#include "text/rising.h"

#include <algorithm>
#include <iterator>

namespace ladder::text {
namespace {

/// `place_of` finds where a number goes among the lowest ends of the subsequences so far.
template <class PlaceOf>
std::vector<std::size_t> longest(std::span<const std::uint32_t> numbers, const PlaceOf& place_of) {
  std::vector<std::size_t> last;  // by length less one, the lowest end of such a subsequence
  std::vector<std::size_t> previous(numbers.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto place = place_of(last, numbers[i]);
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

}  // namespace

std::vector<std::size_t> longest_rising(std::span<const std::uint32_t> numbers) {
  return longest(numbers, [&](std::vector<std::size_t>& last, std::uint32_t number) {
    return std::ranges::lower_bound(last, number, {}, [&](std::size_t i) { return numbers[i]; });
  });
}

std::vector<std::size_t> longest_unfalling(std::span<const std::uint32_t> numbers) {
  return longest(numbers, [&](std::vector<std::size_t>& last, std::uint32_t number) {
    return std::ranges::upper_bound(last, number, {}, [&](std::size_t i) { return numbers[i]; });
  });
}

}  // namespace ladder::text
