#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rules/words.h"

namespace ladder::rules {

/// A place at which two texts differ: words of the one stand for words of the other, as indices
/// into them. One of the two may be empty: the other text has words more.
struct WordDifference {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t other_begin = 0;
  std::uint32_t other_end = 0;

  std::uint32_t size() const { return end - begin; }
  std::uint32_t other_size() const { return other_end - other_begin; }
};

/// Where two texts differ, in their order; nothing when more than `most` words would have to be
/// changed, added or dropped to make one of the other. Takes time by the words and by the
/// differences, however little the texts have in common.
std::optional<std::vector<WordDifference>> word_differences(std::span<const Word> words,
                                                            std::span<const Word> others,
                                                            std::uint32_t most);

}  // namespace ladder::rules
