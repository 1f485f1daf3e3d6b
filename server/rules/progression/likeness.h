#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/words.h"

namespace ladder::rules {

/// The words of an expectation, and its pairs of words in a row, each once and sorted by hash.
struct WordSets {
  std::vector<std::uint64_t> words;
  std::vector<std::uint64_t> pairs;
};

WordSets word_sets_of(std::span<const Word> words);

/// How much two expectations have in common: 1 if they have the same words and pairs, 0 if none.
double likeness(const WordSets& one, const WordSets& other);

/// Levels that have more in common differ in a word or two, which may be a slip.
constexpr double nearly_same = 0.6;

}  // namespace ladder::rules
