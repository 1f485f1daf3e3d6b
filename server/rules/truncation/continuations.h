#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/checked_document.h"

namespace ladder::rules {

/// How often words lead on to another in their sentence, and how often a sentence ends with them.
struct Tally {
  std::uint32_t leads_on = 0;
  std::uint32_t ends = 0;
};

/// A place at which words lead on to another.
struct Continuation {
  Place place;
  std::uint32_t expectation = 0;
  std::uint32_t first_word = 0;  // of the words, into Facts::words
};

/// The last words of a text as they stand elsewhere: the longest row of them that does.
struct Echo {
  std::uint32_t words = 0;  // 0: not even the last two stand together elsewhere
  Tally elsewhere;
  Continuation first;  // where they lead on, if anywhere
};

/// Whether a text has several words and ends with one, without a mark: what may be a whole phrase,
/// or the first half of a sentence.
bool ends_openly(const model::Ladder& ladder, std::string_view text, const Facts& facts,
                 const model::Expectation& expectation);

/// How the last words of the texts that end openly are used in all texts that are checked together.
/// Built in one walk over the texts and one over their words, so that asking is quick.
class Continuations {
 public:
  explicit Continuations(const std::vector<CheckedDocument>& documents);

  /// Of the last word of a text that ends openly, in all other places.
  Tally last_word(std::string_view text, std::span<const Word> passage) const;

  /// Of its last words.
  Echo echo(std::string_view text, std::span<const Word> passage) const;

 private:
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    Tally tally;
    Continuation first;
  };

  void ask_for(std::string_view text, std::span<const Word> passage);
  void collect(const CheckedDocument& document, Place place);
  void note(std::string_view text, std::span<const Word> passage, std::uint32_t word, Tally seen,
            const Continuation& at);
  void grow();
  /// Where a key stands, or would stand.
  std::size_t slot_of(std::uint64_t key) const;

  std::vector<Slot> slots_;  // by key, with linear probing; a power of two of them, or none
  std::size_t used_ = 0;
  std::vector<bool> asked_;  // by the last bits of a word's hash: whether it may be asked for
};

}  // namespace ladder::rules
