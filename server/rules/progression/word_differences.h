#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "rules/words.h"

namespace ladder::rules {

/// A place where two wordings differ: words of the one in the place of words of the other, as
/// indices into each. One of the two may be empty, when the other has extra words.
struct WordDifference {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t other_begin = 0;
  std::uint32_t other_end = 0;

  std::uint32_t size() const { return end - begin; }
  std::uint32_t other_size() const { return other_end - other_begin; }
};

/// Where two wordings differ, in order; nothing if more than `most` words would have to be changed,
/// added or dropped to turn one into the other. The time depends on the number of words and of
/// differences, however little the two have in common.
std::optional<std::vector<WordDifference>> word_differences(std::span<const Word> words,
                                                            std::span<const Word> others,
                                                            std::uint32_t most);

/// The same, but nothing if more than `most` words are in one of the two only, so that a changed
/// word counts twice.
std::optional<std::vector<WordDifference>> differences_of_few_words(std::span<const Word> words,
                                                                    std::span<const Word> others,
                                                                    std::uint32_t most);

}  // namespace ladder::rules
