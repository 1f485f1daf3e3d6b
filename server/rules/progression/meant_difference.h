#pragma once

#include <cstdint>
#include <span>

#include "rules/corpus.h"
#include "rules/progression/word_differences.h"

namespace ladder::rules {

/// A text of some ladder, by its words.
struct Wording {
  Place place;
  std::span<const Word> words;
};

/// Judges whether two ladders say something else on purpose where their texts differ: one asks for
/// more, or names a number, a name, or what only people of its own profession deal with.
class MeantDifferences {
 public:
  explicit MeantDifferences(const Corpus& corpus) : corpus_(corpus) {}

  bool contain(std::span<const WordDifference> differences, const Wording& one,
               const Wording& other) const;

 private:
  bool belongs(const Word& word, Place own, Place other) const;
  std::span<const Word> first_words(Place place) const;

  const Corpus& corpus_;
};

}  // namespace ladder::rules
