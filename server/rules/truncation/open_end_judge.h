#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/subject.h"
#include "rules/truncation/continuations.h"
#include "rules/truncation/start_judge.h"

namespace ladder::rules {

/// The signs for or against a cut in an expectation that ends openly.
enum class EndingSign : std::uint8_t {
#define WEIGHT(name, weight) name,
#include "rules/truncation/ending_weights.inc"
#undef WEIGHT
  count
};

/// How strong each sign is: 1 if it is present, a share, or the logarithm of a ratio.
class EndingSigns {
 public:
  double& operator[](EndingSign sign) { return amounts_[static_cast<std::size_t>(sign)]; }
  double operator[](EndingSign sign) const { return amounts_[static_cast<std::size_t>(sign)]; }

  /// The logarithm of the odds that the expectation is cut: the amounts, weighted and summed
  /// (logistic regression; Cox 1958).
  double log_odds() const;

  /// What one sign adds to them.
  double part(EndingSign sign) const;

 private:
  std::array<double, static_cast<std::size_t>(EndingSign::count)> amounts_{};
};

/// The name of a sign, for the script that learns its weight.
std::string_view name_of(EndingSign sign);

/// How often a word is followed by another and how often it ends a sentence, in real ladders.
Tally in_real_ladders(std::string_view word);

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

/// Judges expectations that end with a word and no mark, where neither the word itself nor a
/// convention of full stops decides: by how the last words are used elsewhere, by sentences that
/// have just started, and by how much else of the ladder is cut.
class OpenEndJudge {
 public:
  explicit OpenEndJudge(const Subject& subject);

  /// Nothing if the expectation does not end openly.
  std::optional<EndingSigns> signs(const model::Expectation& expectation) const;

  std::optional<Cut> cut(const model::Expectation& expectation) const;

  const StartJudge& starts() const { return starts_; }
  const StopConvention& stop_convention() const { return stop_convention_; }

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
  StopConvention stop_convention_;
  Convention stops_;  // of all expectations with sentences
  std::uint32_t visibly_cut_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> beginnings_;  // passages by their first word
};

}  // namespace ladder::rules
