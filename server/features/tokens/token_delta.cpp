#include "features/tokens/token_delta.h"

#include <algorithm>
#include <iterator>

namespace ladder::features {

std::vector<Splice> delta(std::span<const std::uint32_t> previous,
                          std::span<const std::uint32_t> next) {
  const auto front = std::mismatch(previous.begin(), previous.end(), next.begin(), next.end());
  if (front.first == previous.end() && front.second == next.end()) return {};
  const auto back = std::mismatch(previous.rbegin(), std::make_reverse_iterator(front.first),
                                  next.rbegin(), std::make_reverse_iterator(front.second));
  return {{static_cast<std::uint32_t>(front.first - previous.begin()),
           static_cast<std::uint32_t>(back.first.base() - front.first),
           {front.second, back.second.base()}}};
}

}  // namespace ladder::features
