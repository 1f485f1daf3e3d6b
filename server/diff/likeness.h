#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ladder::diff {

/// How much two rows of expectations have in common: twice the number of shared words, divided by
/// the number of all words (Dice's coefficient). Each expectation is compared with the one at the
/// same place.
class Likeness {
 public:
  /// Hashes of the words of two expectations, each sorted.
  void add(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other);

  /// From 0 to 1; 0 if nothing was added.
  double value() const;

 private:
  std::size_t common_ = 0;
  std::size_t words_ = 0;
};

}  // namespace ladder::diff
