#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// A place on a scale, and the words that name it.
struct ScaleRank {
  double value = 0;
  text::Span words;
};

/// The words of a ladder's `Scale:`, looked up at the beginning of texts.
class Scale {
 public:
  explicit Scale(const Subject& subject);

  /// The rank that a text begins with: `Working` in `**Working**: draws plans.` Of two that begin
  /// alike, as `Advanced` and `Advanced Beginner`, it is the longer one.
  std::optional<ScaleRank> rank_of(const model::Expectation& expectation) const;

 private:
  const Subject& subject_;
  std::vector<std::string> names_;                            // folded, lowest first
  std::unordered_map<std::uint64_t, std::uint32_t> by_hash_;  // of all their words
  std::size_t most_words_ = 0;                                // in one name
};

}  // namespace ladder::rules
