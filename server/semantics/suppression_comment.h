#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/suppressions.h"
#include "text/diagnostic.h"

namespace ladder::semantics {

/// A comment that suppresses a finding: what it has to say, and the line that it goes above.
struct SuppressionComment {
  rules::Reach reach = rules::Reach::next;
  std::string_view rule;
  std::string_view skill;   // empty: every skill
  std::uint32_t place = 0;  // the beginning of the line
};

/// Finds the comments that suppress the findings of a document, which mustn't move.
class SuppressionComments {
 public:
  SuppressionComments(const model::Document& document, std::string_view text);

  /// The comment of a reach that suppresses a finding, or nothing if none can. Its views point into
  /// the finding.
  std::optional<SuppressionComment> comment_for(const text::Diagnostic& finding,
                                                rules::Reach reach) const;

  /// Those there are that say the same of other rules, so that the rule can be written into one of
  /// them. Of the reach `next` the nearest first.
  std::vector<rules::Suppression> like(const SuppressionComment& comment) const;

 private:
  std::vector<text::Span> of_reach(rules::Reach reach, std::uint32_t place) const;
  std::vector<text::Span> directly_above(std::uint32_t place) const;

  const model::Document& document_;
  std::string_view text_;
  std::vector<text::Span> all_;  // in the order of the text
};

/// "<!-- ladder-ignore level-gap, level-order in Craft: reason -->"; `rules` are separated by
/// commas. An empty reason is left out.
std::string to_comment(const SuppressionComment& comment, std::string_view rules,
                       std::string_view reason);

}  // namespace ladder::semantics
