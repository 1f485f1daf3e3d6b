#include "diff/likeness.h"

namespace ladder::diff {
namespace {

/// How many numbers two sorted lists share.
std::size_t shared(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
  std::size_t count = 0;
  for (std::size_t i = 0, j = 0; i < one.size() && j < other.size();) {
    if (one[i] == other[j]) ++count;
    const bool first_goes_on = one[i] <= other[j];
    const bool second_goes_on = other[j] <= one[i];
    if (first_goes_on) ++i;
    if (second_goes_on) ++j;
  }
  return count;
}

}  // namespace

void Likeness::add(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
  common_ += shared(one, other);
  words_ += one.size() + other.size();
}

double Likeness::value() const {
  return words_ == 0 ? 0.0 : 2.0 * static_cast<double>(common_) / static_cast<double>(words_);
}

}  // namespace ladder::diff
