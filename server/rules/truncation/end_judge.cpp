#include "rules/truncation/end_judge.h"

#include <algorithm>
#include <string>

#include <fmt/core.h>

#include "rules/truncation/signs.h"
#include "rules/vocabulary.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {

using model::Expectation;
using text::Span;

namespace {

/// Whether the text is long enough to be a sentence; anything shorter may be a title.
bool is_long_enough(const Subject& subject, std::span<const Word> words) {
  constexpr std::size_t fewest_words = 3;
  constexpr std::uint32_t fewest_bytes = 24;  // eight characters where no space separates words
  if (fewest_words <= words.size()) return true;
  if (words.empty() || subject.words().has_spaces) return false;
  return fewest_bytes <= words.back().span.end - words.front().span.begin;
}

/// Whether a preposition belongs to a verb of a relative clause: `the people they work with`,
/// `those they work closely with`.
bool is_stranded(std::string_view text, std::span<const Word> words) {
  constexpr std::string_view prepositions[] = {"about", "at", "for", "from", "in",
                                               "of",    "on", "to",  "with"};
  constexpr std::string_view pronouns[] = {"he", "i", "it", "she", "they", "we", "you"};
  // Another clause begins with these: `when they work with`.
  constexpr std::string_view clauses[] = {"and", "as",   "because", "but",  "if",    "once", "or",
                                          "so",  "that", "until",   "when", "where", "while"};
  const auto is_in = [&](std::size_t back, std::span<const std::string_view> list) {
    return std::ranges::find(list, std::string_view(text::folded(text::slice(
                                       text, words[words.size() - back].span)))) != list.end();
  };
  if (words.size() < 5 || !is_in(1, prepositions)) return false;
  return (is_in(3, pronouns) && !is_in(4, clauses)) || (is_in(4, pronouns) && !is_in(5, clauses));
}

/// The letters that lead on, where no space separates the last word from those before it.
Span last_letters(const Subject& subject, Span word) {
  if (subject.words().has_spaces) return word;
  for (const std::string_view ending : subject.words().endings)
    if (subject.slice(word).ends_with(ending))
      return {word.end - text::offset(ending.size()), word.end};
  return word;
}

/// Whether at least half of the skill's other expectations, and two of them, end with the same word
/// and mark: `These include:`. A cut seldom falls on the same place twice.
bool ends_like_others(const Subject& subject, const Expectation& it) {
  constexpr std::size_t fewest = 2;
  constexpr std::size_t most = 64;  // of a skill that are compared
  const std::span<const Word> own = last_words(subject.facts, it);
  if (own.empty()) return false;
  const char mark = subject.text[it.text.end - 1];
  const auto column = subject.ladder.column(it.skill);
  std::size_t others = 0;
  std::size_t alike = 0;
  for (const std::uint32_t i : column.first(std::min(column.size(), most))) {
    const Expectation& other = subject.ladder.expectations[i];
    if (other.level == it.level || !has_sentences(subject, other)) continue;
    ++others;
    const std::span<const Word> words = last_words(subject.facts, other);
    if (!words.empty() && words.back().hash == own.back().hash &&
        subject.text[other.text.end - 1] == mark)
      ++alike;
  }
  return fewest <= alike && others <= 2 * alike;
}

/// Whether it has several items that spaces keep apart, each of which ends with a semicolon.
bool lists_with_semicolons(std::string_view text) {
  std::size_t items = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("  "), text.size());
    if (end == 0 || text[end - 1] != ';') return false;
    ++items;
    text.remove_prefix(end);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  }
  return 1 < items;
}

bool ends_lower(const Subject& subject, const PassageFacts& last) {
  return text::is_lower(text::character_at(subject.text, last.last_word.begin).code);
}

}  // namespace

EndJudge::EndJudge(const Subject& subject) : subject_(subject), open_ends_(subject) {
  if (!subject.words().capitalizes_nouns) return;
  for (const Expectation& it : subject.ladder.expectations) {
    if (!has_sentences(subject, it)) continue;
    const PassageFacts& last = last_passage(subject, it);
    if ((last.end != End::word && last.end != End::stop) || last.last_word.empty()) continue;
    ++verbs_.all;
    if (ends_lower(subject, last)) ++verbs_.keeping;
  }
}

std::optional<Cut> EndJudge::cut(const Expectation& it) const {
  if (!has_sentences(subject_, it)) return std::nullopt;
  const PassageFacts& last = last_passage(subject_, it);
  if (last.end == End::word && subject_.is_read_as_english() &&
      is_stranded(subject_.text, last_words(subject_.facts, it)))
    return cut_by_convention(it, last);
  if (end_sign(subject_.text, last, subject_.norms.language)) return cut_by_sign(it, last);
  const bool open = ends_openly(subject_.ladder, subject_.text, subject_.facts, it);
  if (!open) return cut_by_convention(it, last);
  std::optional<Cut> cut = open_ends_.cut(it);
  // Which words lead on is known for English only.
  if (cut || subject_.is_read_as_english() || !open_ends_.judges(it)) return cut;
  if (std::optional<Cut> unlike = cut_by_noun(it, last)) return unlike;
  return cut_by_convention(it, last);
}

std::optional<Cut> EndJudge::cut_by_sign(const Expectation& it, const PassageFacts& last) const {
  const Span word = last.last_word.empty() ? it.text : last.last_word;
  const Span to_end{word.begin, it.text.end};
  if (is_in_vocabulary(subject_, to_end)) return std::nullopt;
  switch (*end_sign(subject_.text, last, subject_.norms.language)) {
    case EndSign::hyphen:
      return Cut{to_end, true, "it ends with a hyphen left over from a line break"};
    case EndSign::joint: {
      const Span mark{it.text.end - 1, it.text.end};
      if (lists_with_semicolons(subject_.slice(it.text))) return std::nullopt;
      return Cut{to_end, true, fmt::format("nothing follows the `{}`", subject_.slice(mark))};
    }
    case EndSign::dangling_word: {
      const Span last_word = last_letters(subject_, word);
      return Cut{last_word, true,
                 fmt::format("`{}` should be followed by something", subject_.slice(last_word))};
    }
    case EndSign::comma:
      if (ends_with_commas(subject_.norms.comma_end) ||
          lists_with_semicolons(subject_.slice(it.text)))
        return std::nullopt;
      return Cut{to_end, false, "nothing follows the comma"};
    case EndSign::colon:
      if (ends_like_others(subject_, it)) return std::nullopt;
      return Cut{to_end, false, "nothing follows the colon"};
  }
  return std::nullopt;
}

/// Nearly all others end with a verb, as in `Ich kann Skizzen zeichnen`, and this one with a noun.
std::optional<Cut> EndJudge::cut_by_noun(const Expectation& it, const PassageFacts& last) const {
  constexpr std::uint32_t fewest = 8;
  constexpr std::uint32_t least_share = 90;  // percent
  const Convention others = verbs_.without_one();
  if (others.keeping < fewest || others.share() < least_share || ends_lower(subject_, last) ||
      !is_long_enough(subject_, last_words(subject_.facts, it)))
    return std::nullopt;
  return Cut{last.last_word, false,
             fmt::format("it ends with a noun; {} of {} other expectations here end with a verb",
                         others.keeping, others.all)};
}

std::optional<Cut> EndJudge::cut_by_convention(const Expectation& it,
                                               const PassageFacts& last) const {
  if (last.end != End::word && last.end != End::bracket) return std::nullopt;
  if (!is_long_enough(subject_, last_words(subject_.facts, it))) return std::nullopt;
  const std::optional<Convention> others = open_ends_.stop_convention().of_others(it);
  if (!others) return std::nullopt;
  return Cut{last.last_word, false,
             fmt::format("it has no full stop; {} of {} other expectations here end with one",
                         others->keeping, others->all),
             true};
}

}  // namespace ladder::rules
