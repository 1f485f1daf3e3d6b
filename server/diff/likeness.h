#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace ladder::diff {

/// How much two rows of texts have in common: twice the words that both have, by all the words that
/// there are (Dice's coefficient). Each text is compared with the one that stands in its place.
class Likeness {
 public:
  /// Hashes of the words of two texts, each sorted.
  void add(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other);

  /// From 0 to 1; 0 where there is no text.
  double value() const;

 private:
  std::size_t common_ = 0;
  std::size_t words_ = 0;
};

}  // namespace ladder::diff
