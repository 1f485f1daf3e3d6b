#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// At which levels a ladder uses its words. An expectation whose words belong to lower levels in
/// the other skills most likely belongs to a lower level itself, in any language.
class LevelWords {
 public:
  explicit LevelWords(const Subject& subject);

  /// The expectations that are asked about are in this skill: only what the others say counts.
  void compare_with_others(std::uint32_t skill);

  /// How high the words of an expectation are in the other skills: above 0 if they are mostly used
  /// at higher levels.
  double height(const model::Expectation& expectation) const;

  /// The words of an expectation that other skills use at the lowest and at the highest levels.
  struct Extremes {
    text::Span lowest;
    text::Span highest;
  };
  Extremes extremes(const model::Expectation& expectation) const;

 private:
  /// The levels of the expectations that have a word, from -1 to 1.
  struct Use {
    double levels = 0;
    double own_levels = 0;  // of those in the skill
    std::uint32_t count = 0;
    std::uint32_t own_count = 0;
    std::uint32_t skill = model::none;  // that asked for it last
    std::uint32_t last = model::none;   // the expectation that had it last
    std::uint32_t hash = 0;
  };

  void learn(const model::Expectation& expectation);
  template <typename Visit>
  void for_each_word(const model::Expectation& expectation, Visit visit) const;
  double position(std::uint32_t level) const;
  std::optional<double> height_of(std::uint32_t number) const;

  const Subject& subject_;
  std::vector<std::uint32_t> slots_;    // numbers of words by hash, with linear probing
  std::vector<Use> uses_;               // by number
  std::vector<std::uint32_t> numbers_;  // by word; none for one that its expectation has already
  double middle_ = 0;                   // of the levels of all words
};

}  // namespace ladder::rules
