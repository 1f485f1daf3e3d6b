#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/subject.h"
#include "rules/truncation/ending_signs.h"
#include "rules/truncation/same_skill.h"
#include "rules/truncation/start_judge.h"
#include "rules/truncation/stop_convention.h"

namespace ladder::rules {

/// Judges expectations that end with a word and no mark, where neither the word itself nor a
/// convention of full stops decides: by how the last words are used elsewhere, by sentences that
/// have just started, and by how much else of the ladder is cut.
class OpenEndJudge {
 public:
  explicit OpenEndJudge(const Subject& subject);

  /// Whether an expectation ends so that it can be judged.
  bool judges(const model::Expectation& expectation) const;

  /// Nothing if it doesn't.
  std::optional<EndingSigns> signs(const model::Expectation& expectation) const;

  std::optional<Cut> cut(const model::Expectation& expectation) const;

  const StopConvention& stop_convention() const { return stop_convention_; }

 private:
  Tally last_word(std::span<const Word> words) const;
  bool has_placeholder(const model::Expectation& expectation) const;
  void note_usage(const model::Expectation& expectation, EndingSigns& signs) const;
  bool is_contained(const model::Expectation& expectation) const;
  void note_wording(const model::Expectation& expectation, EndingSigns& signs) const;
  void note_joins(const model::Expectation& expectation, EndingSigns& signs) const;
  void note_beginnings(std::span<const Word> words, EndingSigns& signs) const;
  std::string evidence(const model::Expectation& expectation, const EndingSigns& signs) const;
  std::string usage_evidence(std::span<const Word> words) const;
  std::string quote_of(const Continuation& at, std::uint32_t phrase) const;

  const Subject& subject_;
  const StartJudge& starts_;
  StopConvention stop_convention_;
  Convention stops_;  // of all expectations with sentences
  std::uint32_t visibly_cut_ = 0;
  std::vector<bool> lost_beginning_;  // by expectation; not of those that end with a hyphen
};

}  // namespace ladder::rules
