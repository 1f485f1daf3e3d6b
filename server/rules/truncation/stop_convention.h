#pragma once

#include <optional>
#include <vector>

#include "rules/subject.h"

namespace ladder::rules {

/// Whether a ladder's expectations end with full stops, as seen from one that does not.
class StopConvention {
 public:
  explicit StopConvention(const Subject& subject);

  /// How many of the other expectations do, if full stops are the convention for the kind of
  /// passage that this one ends with: among all expectations, among single paragraphs or list
  /// items, and in its skill.
  std::optional<Convention> of_others(const model::Expectation& expectation) const;

 private:
  const Subject& subject_;
  std::vector<Convention> skills_;  // expectations that are not visibly cut
};

}  // namespace ladder::rules
