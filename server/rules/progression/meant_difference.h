#pragma once

#include <cstdint>
#include <span>

#include "rules/corpus.h"
#include "rules/progression/word_differences.h"

namespace ladder::rules {

/// The words of an expectation, and its ladder.
struct Wording {
  Place place;
  std::span<const Word> words;
};

/// Judges whether two ladders differ on purpose: one asks for more, or mentions a number, a name,
/// or something that only its own profession deals with.
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
