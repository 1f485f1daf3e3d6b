#pragma once

#include <optional>

#include "rules/truncation/open_end_judge.h"

namespace ladder::rules {

/// Judges the ends of a ladder's expectations by what they show and by the ladder's own habit.
class EndJudge {
 public:
  explicit EndJudge(const Subject& subject) : subject_(subject), open_ends_(subject) {}

  std::optional<Cut> cut(const model::Expectation& expectation) const;

  const StartJudge& starts() const { return open_ends_.starts(); }

 private:
  std::optional<Cut> cut_by_sign(const model::Expectation& expectation,
                                 const PassageFacts& last) const;
  std::optional<Cut> cut_by_habit(const model::Expectation& expectation,
                                  const PassageFacts& last) const;

  const Subject& subject_;
  OpenEndJudge open_ends_;
};

}  // namespace ladder::rules
