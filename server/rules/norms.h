#pragma once

#include <cstdint>
#include <string_view>

#include "language/language.h"
#include "model/ladder.h"
#include "rules/facts.h"

namespace ladder::rules {

/// How many of a ladder's expectations or passages follow a convention.
struct Convention {
  std::uint32_t keeping = 0;
  std::uint32_t all = 0;

  std::uint32_t share() const { return all == 0 ? 0 : 100 * keeping / all; }  // percent

  /// The convention of the others, as seen from one that is counted and does not follow it.
  Convention without_one() const { return {keeping, all == 0 ? 0 : all - 1}; }
};

/// Shares in percent from which a convention is the ladder's own, found on 80 real ladders. Ladders
/// that begin expectations with capitals do so in 84% of them or more, and still in 60% if every
/// third one has lost its beginning; the others in 20% at most. Ladders that use full stops do so
/// in 92% of their paragraphs and 90% of their expectations; below that it isn't a convention.
constexpr std::uint32_t capital_share = 60;
constexpr std::uint32_t passage_stop_share = 92;
constexpr std::uint32_t expectation_stop_share = 90;
constexpr std::uint32_t fewest_stops = 5;  // the evidence that a convention of full stops needs
constexpr std::uint32_t comma_share = 10;  // from here on commas end list items

/// The ladder's own style, which its cells are judged by.
struct Norms {
  language::Language language = language::Language::unknown;  // that its sentences are read in
  Convention capital_start;     // expectations that begin with a capital, of those with a letter
  Convention expectation_stop;  // expectations that end with a full stop, of those not visibly cut
  Convention paragraph_stop;    // paragraphs that do, of those not visibly cut
  Convention item_stop;         // list items that do
  Convention comma_end;         // paragraphs and list items that end with a comma or a semicolon
};

/// The convention for an expectation that may break it: what the others do.
inline Convention others_of(Convention convention) {
  return convention.keeping < convention.all ? convention.without_one() : convention;
}

// Whether a ladder has a convention, judged by the other expectations or passages.

inline bool begins_with_capitals(Convention expectations) {
  return 0 < expectations.all && capital_share <= expectations.share();
}

/// `passages` are the paragraphs or the list items.
inline bool ends_with_stops(Convention passages) {
  return fewest_stops <= passages.keeping && passage_stop_share <= passages.share();
}

inline bool ends_with_stops(Convention passages, Convention expectations) {
  return passage_stop_share <= passages.share() && fewest_stops <= expectations.keeping &&
         expectation_stop_share <= expectations.share();
}

inline bool ends_with_commas(Convention passages) { return comma_share <= passages.share(); }

/// Whether the end of a passage shows the ladder's convention: not if it announces the next
/// passage, and not if its beginning or end is visibly cut.
bool shows_ending_convention(const Norms& norms, std::string_view text,
                             const PassageFacts& passage);

/// Cells that are visibly cut say nothing about the convention at that end and are not counted,
/// since a damaged ladder contains damaged cells.
Norms norms_of(const model::Ladder& ladder, std::string_view text, const Facts& facts,
               language::Language language);

}  // namespace ladder::rules
