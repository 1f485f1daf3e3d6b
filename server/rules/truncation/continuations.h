#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/checked_document.h"

namespace ladder::rules {

/// How often words are followed by another in their sentence, and how often a sentence ends with
/// them.
struct Tally {
  std::uint32_t leads_on = 0;
  std::uint32_t ends = 0;
};

/// A place where words are followed by another.
struct Continuation {
  Place place;
  std::uint32_t expectation = 0;
  std::uint32_t first_word = 0;  // of the words, into Facts::words

  friend auto operator<=>(const Continuation&, const Continuation&) = default;
};

constexpr std::size_t longest_phrase = 6;  // words of an ending that are looked up elsewhere

/// How the last words of an expectation are used elsewhere: the longest phrase that occurs there.
struct Echo {
  std::uint32_t words = 0;  // 0: not even the last two occur together elsewhere
  Tally elsewhere;
  Continuation first;  // where another word follows them, if anywhere
};

/// Whether an expectation has several words and ends with one, without a mark: it may be a complete
/// phrase, or the first half of a sentence.
bool ends_openly(const model::Ladder& ladder, std::string_view text, const Facts& facts,
                 const model::Expectation& expectation);

/// How the last words of the expectations that end openly are used in all documents checked
/// together. Built in one pass over the expectations and one over their words, so that lookups are
/// quick.
class Continuations {
 public:
  explicit Continuations(const std::vector<CheckedDocument>& documents);

  /// Follow an edit: the old ladders are forgotten, then the new ones are learnt, in the order of
  /// the text; then `settle` searches all documents for phrases that were not asked for before.
  void forget(const LadderPlace& old);
  void learn(const LadderPlace& ladder);
  void settle(const std::vector<CheckedDocument>& documents);

  /// Calls `move` with each place that is kept, so that it can be changed.
  void move_places(const std::function<void(Place&)>& move);

  /// Of the last word of an expectation that ends openly, in all other places.
  Tally last_word(std::string_view text, std::span<const Word> passage) const;

  /// Of its last words.
  Echo echo(std::string_view text, std::span<const Word> passage) const;

 private:
  /// What is known about a requested phrase.
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    Tally tally;
    Continuation first;
    std::uint32_t askers = 0;     // expectations that end openly with these words
    std::uint32_t length = 0;     // in words
    bool is_counted = false;      // the tally covers all documents
    bool has_lost_first = false;  // `first` was in a ladder that was forgotten
  };

  /// A phrase that `settle` may have to look for.
  struct Unknown {
    std::uint64_t key = 0;
    std::uint32_t last = 0;  // of the last word's hash: its last bits
  };

  void ask_for(std::string_view text, std::span<const Word> passage);
  /// Calls `visit` with each phrase in a ladder that is asked for, how it is used, and where. Only
  /// phrases that end with a word in `wanted`, by its last bits, are looked for.
  template <typename Visit>
  void for_each_use(const LadderPlace& ladder, const std::vector<bool>& wanted, Visit visit);
  /// Counts a use; one that does not lead on ends the sentence.
  static void count(Slot& slot, bool leads_on, const Continuation& at);
  Slot& slot_for(std::uint64_t key, std::size_t length);
  void make_room();
  /// The slot of a key, or the free one it would take.
  std::size_t slot_of(std::uint64_t key) const;

  std::vector<Slot> slots_;  // by key, with linear probing; a power of two of them, or none
  std::size_t used_ = 0;
  std::size_t unasked_ = 0;  // of the used ones
  std::vector<bool> asked_;  // by the last bits of a word's hash: whether it may be asked for
  std::vector<Unknown> unknown_;
};

}  // namespace ladder::rules
