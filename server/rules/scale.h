#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// A place on a scale, and the words that name it.
struct ScaleRank {
  double value = 0;
  text::Span words;
  std::uint32_t entry = model::none;  // of the directive, or none if the rank is a number
};

/// The words of a ladder's `Scale:`, looked up at the beginning of expectations.
class Scale {
 public:
  Scale(const model::Ladder& ladder, std::string_view text, const Facts& facts);

  /// The rank that an expectation begins with: `Working` in `**Working**: draws plans.` If two
  /// match, such as `Advanced` and `Advanced Beginner`, it is the longer one.
  std::optional<ScaleRank> rank_of(const model::Expectation& expectation) const;

  /// An entry of the directive that consists of words.
  struct Step {
    std::string name;  // folded
    std::uint32_t entry = 0;
  };
  const std::vector<Step>& steps() const { return steps_; }  // lowest first

 private:
  std::string_view text_;  // the ladder's own
  const Facts& facts_;
  std::vector<Step> steps_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_hash_;  // of all their words
  std::size_t most_words_ = 0;                                // in one name
};

}  // namespace ladder::rules
