#include "rules/progression/meant_difference.h"

#include <algorithm>

#include "language/words.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// Whether one of the two asks for more than the other: it has an extra phrase in one place, such
/// as `and the yard`, or begins earlier or ends later, which may also mean that the other is cut.
bool asks_for_more(const WordDifference& it, std::size_t words, std::size_t others) {
  constexpr std::uint32_t longest_addition = 1;  // words, with nothing in their place
  constexpr std::uint32_t longest_surplus = 2;   // words, with a shorter phrase in their place
  const std::uint32_t fewer = std::min(it.size(), it.other_size());
  const std::uint32_t more = std::max(it.size(), it.other_size());
  if (0 < fewer) return longest_surplus < more - fewer;
  const bool at_border =
      (it.begin == 0 && it.other_begin == 0) || (it.end == words && it.other_end == others);
  return at_border || longest_addition < more;
}

bool is_number(const Word& word, language::Language language) {
  if (word.has_digit) return true;
  const language::WordList numbers = language::words_of_sentences(language).numbers;
  return std::ranges::find(numbers, word.hash, hash_of_folded) != numbers.end();
}

/// Whether capitals show that a word is a name: one inside it, or a first one in the middle of a
/// sentence, unless it is a single letter such as `I`.
bool is_name(std::string_view text, const Word& word) {
  bool first = true;
  for (std::uint32_t at = word.span.begin; at < word.span.end;) {
    const text::Character here = text::character_at(text, at);
    at += here.size;
    if (text::is_upper(here.code)) {
      const std::uint32_t begin = word.span.begin;
      const bool follows_word = 2 <= begin && text[begin - 1] == ' ' &&
                                text::is_letter(text::character_before(text, begin - 1).code);
      const bool letter_alone = here.size == word.span.size();
      if (!first || (follows_word && !letter_alone)) return true;
    }
    first = false;
  }
  return false;
}

/// Whether two words have the same stem, judging by their beginnings: `engineers` and
/// `engineering`, `manager` and `management`.
bool share_stem(std::string_view one, std::string_view other) {
  constexpr std::ptrdiff_t shortest = 4;
  constexpr std::ptrdiff_t longest_ending = 2;  // of the shorter word
  const std::ptrdiff_t shared = std::ranges::mismatch(one, other).in1 - one.begin();
  return shortest <= shared &&
         std::ssize(one.size() < other.size() ? one : other) - shared <= longest_ending;
}

bool is_of_title(const Corpus& corpus, Place place, std::string_view word) {
  const std::string title = carried(text::slice(corpus.text(place), corpus.ladder(place).title));
  for (const Word& it : words_in(title, text::whole(title)))
    if (share_stem(text::folded(text::slice(title, it.span)), word)) return true;
  return false;
}

}  // namespace

bool MeantDifferences::contain(std::span<const WordDifference> differences, const Wording& one,
                               const Wording& other) const {
  for (const WordDifference& it : differences)
    if (asks_for_more(it, one.words.size(), other.words.size())) return true;
  for (const WordDifference& it : differences) {
    for (const Word& word : one.words.subspan(it.begin, it.size()))
      if (belongs(word, one.place, other.place)) return true;
    for (const Word& word : other.words.subspan(it.other_begin, it.other_size()))
      if (belongs(word, other.place, one.place)) return true;
  }
  return false;
}

/// Whether its own ladder is the reason for a word: it is a name or a number, comes from one of the
/// two titles, or is used often in this ladder and never in the other.
bool MeantDifferences::belongs(const Word& word, Place own, Place other) const {
  constexpr std::ptrdiff_t often = 3;
  const std::string_view text = corpus_.text(own);
  if (is_number(word, corpus_.ladder(own).language) || is_name(text, word)) return true;
  const std::string folded = text::folded(text::slice(text, word.span));
  if (is_of_title(corpus_, own, folded) || is_of_title(corpus_, other, folded)) return true;
  const auto is_used = [&](std::span<const Word> words) {
    return std::ranges::find(words, word.hash, &Word::hash) != words.end();
  };
  return !is_used(first_words(other)) &&
         often <= std::ranges::count(first_words(own), word.hash, &Word::hash);
}

/// Enough of a ladder's words to know what it deals with.
std::span<const Word> MeantDifferences::first_words(Place place) const {
  constexpr std::size_t most_words = 4'000;
  const std::vector<Word>& all = corpus_.facts(place).words;
  return std::span(all).first(std::min(all.size(), most_words));
}

}  // namespace ladder::rules
