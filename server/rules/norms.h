#pragma once

#include <cstdint>
#include <string_view>

#include "language/language.h"
#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// How many of a ladder's texts keep to a habit.
struct Habit {
  std::uint32_t keeping = 0;
  std::uint32_t all = 0;

  std::uint32_t share() const { return all == 0 ? 0 : 100 * keeping / all; }  // percent

  /// The habit of the others, as seen from a text that is counted and does not keep to it.
  Habit without_one() const { return {keeping, all == 0 ? 0 : all - 1}; }
};

/// Shares in percent above which a habit is the ladder's own, found on 80 real ladders. Those that
/// begin their texts with capitals do so in 84% of them or more, and in 60% still where every third
/// text has lost its beginning; the others in 20% at most. Those that end them with full stops do
/// so in 92% of their paragraphs and 90% of their expectations; below that it is no habit.
constexpr std::uint32_t capital_share = 60;
constexpr std::uint32_t passage_stop_share = 92;
constexpr std::uint32_t expectation_stop_share = 90;
constexpr std::uint32_t fewest_stops = 5;  // texts that a habit of full stops is seen in
constexpr std::uint32_t comma_share = 10;  // from which on commas end list items

/// The ladder's own style, which its cells are judged by.
struct Norms {
  language::Language language = language::Language::unknown;  // that its sentences are read in
  Habit capital_start;  // expectations that begin with a capital, of those that begin with a letter
  Habit expectation_stop;  // expectations that end with a full stop, of those not visibly cut
  Habit paragraph_stop;  // paragraphs that end with a full stop, of those that are not visibly cut
  Habit item_stop;       // list items that do
  Habit comma_end;       // paragraphs and list items that end with a comma or a semicolon
};

/// What a habit is for a text that may break it: what the others do.
inline Habit others_of(Habit habit) {
  return habit.keeping < habit.all ? habit.without_one() : habit;
}

// Whether a ladder has a habit, judged by what the other texts do.

inline bool begins_with_capitals(Habit expectations) {
  return 0 < expectations.all && capital_share <= expectations.share();
}

/// `passages` are the paragraphs or the list items.
inline bool ends_with_stops(Habit passages) {
  return fewest_stops <= passages.keeping && passage_stop_share <= passages.share();
}

inline bool ends_with_stops(Habit passages, Habit expectations) {
  return passage_stop_share <= passages.share() && fewest_stops <= expectations.keeping &&
         expectation_stop_share <= expectations.share();
}

inline bool ends_with_commas(Habit passages) { return comma_share <= passages.share(); }

/// Whether the end of a passage tells of the ladder's habit: not where it announces the next
/// passage, and not where its beginning or its end is visibly cut.
bool tells_of_ends(const Norms& norms, std::string_view text, const PassageFacts& passage);

/// Cells that are visibly cut tell nothing of the habit at that end and are left out of the count,
/// as a damaged ladder has damaged cells in it.
Norms norms_of(const model::Ladder& ladder, std::string_view text, const Facts& facts,
               language::Language language);

}  // namespace ladder::rules
