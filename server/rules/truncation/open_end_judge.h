#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/truncation/ending_signs.h"
#include "rules/truncation/start_judge.h"
#include "rules/truncation/stop_habit.h"

namespace ladder::rules {

/// Judges texts that end with a word and no mark, where neither the word itself nor a habit of full
/// stops decides: by how the last words are used elsewhere, by sentences just begun, and by how
/// much else of the ladder is cut.
class OpenEndJudge {
 public:
  explicit OpenEndJudge(const Subject& subject);

  /// Nothing where the expectation does not end openly.
  std::optional<EndingSigns> signs(const model::Expectation& expectation) const;

  std::optional<Cut> cut(const model::Expectation& expectation) const;

  const StartJudge& starts() const { return starts_; }
  const StopHabit& stop_habit() const { return stop_habit_; }

 private:
  Tally last_word(std::span<const Word> words) const;
  bool has_placeholder(const model::Expectation& expectation) const;
  bool begins_passages(const Word& word) const;
  void note_usage(const model::Expectation& expectation, EndingSigns& signs) const;
  void note_beginnings(std::span<const Word> words, EndingSigns& signs) const;
  std::string evidence(const model::Expectation& expectation, const EndingSigns& signs) const;
  std::string usage_evidence(std::span<const Word> words) const;
  std::string echo_evidence(const Echo& echo) const;

  const Subject& subject_;
  StartJudge starts_;
  StopHabit stop_habit_;
  Habit stops_;  // of all expectations with sentences
  std::uint32_t visibly_cut_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> beginnings_;  // passages by their first word
};

}  // namespace ladder::rules
