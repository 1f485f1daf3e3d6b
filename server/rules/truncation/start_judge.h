#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "rules/subject.h"
#include "rules/truncation/caseless_starts.h"
#include "rules/truncation/cut.h"
#include "rules/truncation/first_words.h"

namespace ladder::rules {

/// Whether an expectation has sentences; `n/a (see level 4)` is a marker with a remark.
bool has_sentences(const Subject& subject, const model::Expectation& expectation);

/// The facts of its first and last passage; it must have some.
const PassageFacts& first_passage(const Subject& subject, const model::Expectation& expectation);
const PassageFacts& last_passage(const Subject& subject, const model::Expectation& expectation);

constexpr std::uint32_t firm_capital_share = 90;  // percent; above it, nearly all begin with one

/// Judges the beginnings of a ladder's expectations by the ladder's own convention.
class StartJudge {
 public:
  explicit StartJudge(const Subject& subject);

  const std::optional<Cut>& cut(const model::Expectation& expectation) const {
    return cuts_[subject_.index_of(expectation)];
  }

  /// Whether several passages or list items of the ladder begin with a word, with a capital.
  bool begins_several(const Word& word) const { return first_words_.begins_several(word); }

  /// If the sentences and list items of this expectation were joined: the share of the other
  /// expectations that keep theirs apart. Then it was copied from lines. Otherwise 0.
  double joined_unlike(const model::Expectation& expectation) const;

 private:
  /// Visits the other expectations of its skill that have sentences.
  template <typename Visit>
  void for_each_other(const model::Expectation& expectation, const Visit& visit) const {
    for (const std::uint32_t i : subject_.ladder.column(expectation.skill)) {
      const model::Expectation& other = subject_.ladder.expectations[i];
      if (&other != &expectation && has_sentences(subject_, other)) visit(other);
    }
  }

  void count_lower_case();
  std::optional<Cut> find_cut(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_sign(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_script(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_bracket(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_conjunction(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_skill(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_use(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_sibling(const model::Expectation& expectation) const;
  std::uint64_t opening(const model::Expectation& expectation) const;
  bool is_separated(const model::Expectation& expectation) const;
  bool is_usual(const model::Expectation& expectation) const;
  bool is_usual_in_skill(const model::Expectation& expectation) const;
  bool is_slip(const model::Expectation& expectation) const;
  bool is_only_slip(const model::Expectation& expectation) const;
  bool has_end_sign(const model::Expectation& expectation) const;
  bool is_as_long_as_others(const model::Expectation& expectation) const;
  bool goes_on_elsewhere(const model::Expectation& expectation) const;
  bool begins_with_link(const model::Expectation& expectation) const;
  bool begins_like_others(const model::Expectation& expectation) const;
  bool begins_with_name(const PassageFacts& first) const;
  bool is_suspect(const model::Expectation& expectation) const;

  const Subject& subject_;
  FirstWords first_words_;
  CaselessStarts caseless_starts_;
  std::vector<std::uint64_t> openings_;  // hashes of how expectations in lower case begin, sorted
  std::unordered_set<std::string> beginnings_;  // words with a capital that begin passages, folded
  std::uint32_t separated_ = 0;  // expectations of several sentences or items, kept apart
  std::uint32_t all_ = 0;        // that have sentences
  bool has_cut_ends_ = false;    // whether an expectation visibly ends in the middle
  std::uint32_t suspects_ = 0;   // expectations that only a cut explains
  std::vector<std::uint32_t> like_others_;  // by skill: expectations that begin like others
  std::vector<std::optional<Cut>> cuts_;    // by expectation
};

}  // namespace ladder::rules
