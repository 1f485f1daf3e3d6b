#include <algorithm>

#include "rules/truncation/signs.h"
#include "rules/truncation/start_judge.h"
#include "text/hash.h"

namespace ladder::rules {

using model::Expectation;

// When a lower-case letter at the start is the author's: meant, or a slip.

namespace {

constexpr std::size_t opening_length = 20;  // bytes, which hold two or three words

}  // namespace

/// Its beginning as a number.
std::uint64_t StartJudge::opening(const Expectation& it) const {
  return text::hash_of(subject_.slice(it.text).substr(0, opening_length));
}

/// Whether it has several passages or list items that spaces keep apart.
bool StartJudge::is_separated(const Expectation& it) const {
  return 1 < it.passages || subject_.slice(it.text).find("  ") != std::string_view::npos;
}

/// Whether an expectation begins with a small word that is in nearly every sentence, such as `the`
/// or `and`.
bool StartJudge::begins_with_link(const Expectation& it) const {
  const std::string_view word = subject_.slice(first_passage(subject_, it).first_word);
  const language::Words& words = subject_.words();
  return std::ranges::binary_search(words.determiners, word) ||
         std::ranges::binary_search(words.additions, word);
}

/// Whether it keeps its list items apart, the first of which begins with the lower-case form of a
/// word that begins several others: only the capital is missing.
bool StartJudge::is_slip(const Expectation& it) const {
  return is_separated(it) && begins_like_others(it) &&
         begins_several(words_of(subject_.facts, it.first_passage).front());
}

/// Of the only suspect: it begins with a word that begins other expectations; or with another word
/// of the ladder, not half of one, if it is as long as others of its skill and nothing in the
/// ladder ends in the middle. Not if its own end is cut or it begins with a sentence of one word.
bool StartJudge::is_only_slip(const Expectation& it) const {
  const PassageFacts& first = first_passage(subject_, it);
  if (subject_.text.substr(first.first_word.end).starts_with(". ") || 0 < joined_unlike(it) ||
      has_end_sign(it))
    return false;
  const Word& word = words_of(subject_.facts, it.first_passage).front();
  const auto uses_in = [&](std::span<const Word> words) {
    return std::ranges::count(words, word.hash, &Word::hash);
  };
  if (begins_like_others(it) && begins_several(word)) return true;
  return !has_cut_ends_ && !begins_with_link(it) && is_as_long_as_others(it) &&
         uses_in(words_of(subject_.facts, it)) < uses_in(subject_.facts.words);
}

bool StartJudge::has_end_sign(const Expectation& it) const {
  return has_sentences(subject_, it) &&
         end_sign(subject_.text, last_passage(subject_, it), subject_.norms.language).has_value();
}

/// Whether an expectation begins with the lower-case form of a word that begins others in this
/// ladder.
bool StartJudge::begins_like_others(const Expectation& it) const {
  const PassageFacts& first = first_passage(subject_, it);
  if (first.start != Start::lower || begins_with_link(it)) return false;
  // A sentence is seldom cut just before one of these verbs.
  const std::string_view word = subject_.slice(first.first_word);
  return std::ranges::binary_search(subject_.words().opening_verbs, word) ||
         beginnings_.contains(std::string(word));
}

/// Whether all others of its skill begin with a lower-case letter, too many to be cut; or most do,
/// and nothing in the ladder ends in the middle.
bool StartJudge::is_usual_in_skill(const Expectation& it) const {
  std::uint32_t lower = 0;
  std::uint32_t others = 0;
  for_each_other(it, [&](const Expectation& other) {
    if (first_passage(subject_, other).start == Start::lower) ++lower;
    ++others;
  });
  return (2 < lower && lower == others) || (!has_cut_ends_ && 1 < lower && 3 * others <= 4 * lower);
}

/// Whether others of its level have the words that it begins with in the middle of a sentence:
/// where texts repeat each other, several may be cut alike.
bool StartJudge::goes_on_elsewhere(const Expectation& it) const {
  constexpr std::uint32_t most_skills = 64;
  constexpr std::size_t most_levels = 32;
  const std::string opening = ' ' + std::string(subject_.slice(it.text).substr(0, opening_length));
  const auto skills = static_cast<std::uint32_t>(subject_.ladder.skills.size());
  for (std::uint32_t skill = 0; skill < std::min(skills, most_skills); ++skill) {
    const auto column = subject_.ladder.column(skill);
    for (const std::uint32_t i : column.first(std::min(column.size(), most_levels))) {
      const Expectation& other = subject_.ladder.expectations[i];
      if (other.level == it.level && subject_.slice(other.text).find(opening) != std::string::npos)
        return true;
    }
  }
  return false;
}

/// Whether it has about as many letters as others of its skill do, which a cut text seldom has.
bool StartJudge::is_as_long_as_others(const Expectation& it) const {
  std::uint64_t all = 0;
  std::uint64_t others = 0;
  for_each_other(it, [&](const Expectation& other) {
    all += other.text.size();
    ++others;
  });
  return 0 < others && all <= others * it.text.size();
}

/// Whether the author means the lower-case letter: it comes after the mark of a list item, which a
/// cut would have taken away; the skill's other expectations or the cell's other passages begin
/// with one, too; another cell begins with the same words, which can't be an accident; or the
/// skill's expectations begin with words that begin expectations elsewhere, only in lower case. Not
/// if its sentences were joined, as they are when lines of a table are copied.
bool StartJudge::is_usual(const Expectation& it) const {
  const bool is_item = subject_.ladder.passages[it.first_passage].kind == model::PassageKind::item;
  if (is_item || is_usual_in_skill(it)) return true;
  std::uint32_t lower = 0;
  for (std::uint32_t i = 1; i < it.passages; ++i)
    if (subject_.facts.passages[it.first_passage + i].start == Start::lower) ++lower;
  if (0 < lower && it.passages <= 2 * lower + 1) return true;
  if (is_slip(it)) return true;
  if (0 < joined_unlike(it)) return false;
  auto [first, last] = std::equal_range(openings_.begin(), openings_.end(), opening(it));
  // Two cells may have been cut alike in a ladder that nearly always begins with capitals.
  const bool is_firm = firm_capital_share <= subject_.norms.capital_start.share();
  const auto fewest = is_firm || begins_with_link(it) ? 3 : 2;
  const bool is_shared =
      fewest <= last - first || (1 < like_others_[it.skill] && begins_like_others(it));
  return is_shared && !goes_on_elsewhere(it);
}

}  // namespace ladder::rules
