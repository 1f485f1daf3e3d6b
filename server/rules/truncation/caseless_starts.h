#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "rules/subject.h"
#include "rules/truncation/cut.h"

namespace ladder::rules {

/// Judges beginnings in scripts without capitals, as in Korean, Japanese and Chinese: by what
/// nothing can begin with, by verbs that lack an object, and by what is left of a first sentence.
class CaselessStarts {
 public:
  explicit CaselessStarts(const Subject& subject) : subject_(subject) {}

  std::optional<Cut> cut(const model::Expectation& expectation) const;

 private:
  static constexpr std::size_t most_short_words = 4;

  /// How a ladder in Korean uses verbs, and how it begins expectations.
  struct Usage {
    std::unordered_set<std::uint32_t> transitive;  // the stems of those after an object, hashed
    std::uint32_t beginning = 0;                   // expectations that begin with a verb
    std::uint32_t within = 0;                      // passages inside an expectation that do
    std::uint32_t all = 0;                         // expectations
    std::uint32_t several = 0;                     // those of several sentences
    std::uint32_t brief = 0;                       // those whose first sentence is very short
  };

  std::optional<Cut> cut_by_particle(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_verb(const model::Expectation& expectation) const;
  std::optional<Cut> cut_by_length(const model::Expectation& expectation) const;
  std::size_t first_sentence(const model::Expectation& expectation) const;
  bool ends_with(const Word& word, language::WordList endings) const;
  std::string_view stem_of(const Word& word) const;
  bool is_usual() const;
  const Usage& usage() const;
  void note(const model::Expectation& expectation, Usage& usage) const;

  const Subject& subject_;
  mutable std::optional<Usage> usage_;  // made when first asked for
};

}  // namespace ladder::rules
