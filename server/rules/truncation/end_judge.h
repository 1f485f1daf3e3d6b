#pragma once

#include <optional>

#include "rules/truncation/open_end_judge.h"

namespace ladder::rules {

/// Judges the ends of a ladder's expectations by their wording and by the ladder's own conventions.
class EndJudge {
 public:
  explicit EndJudge(const Subject& subject);

  std::optional<Cut> cut(const model::Expectation& expectation) const;

 private:
  std::optional<Cut> cut_by_noun(const model::Expectation& expectation,
                                 const PassageFacts& last) const;
  std::optional<Cut> cut_by_sign(const model::Expectation& expectation,
                                 const PassageFacts& last) const;
  std::optional<Cut> cut_by_convention(const model::Expectation& expectation,
                                       const PassageFacts& last) const;

  const Subject& subject_;
  OpenEndJudge open_ends_;
  Convention verbs_;  // that end with a word in lower case, where nouns have capitals
};

}  // namespace ladder::rules
