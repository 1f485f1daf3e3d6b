#include "rules/truncation/first_words.h"

#include <algorithm>

#include <fmt/core.h>

#include "rules/truncation/same_skill.h"
#include "rules/truncation/signs.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using Words = std::span<const Word>;

constexpr std::size_t most_short_words = 3;     // of a first sentence that says little
constexpr std::uint32_t fewest_for_short = 12;  // expectations that show that none is so short
constexpr std::uint32_t fewest_of_person = 8;   // expectations that show a convention
constexpr std::uint32_t person_share = 80;      // percent
constexpr std::uint32_t most_unlike = 5;        // percent of expectations that may be cut alike

bool is_capital(std::string_view text, std::uint32_t at) {
  return text::is_upper(text::character_at(text, at).code);
}

/// Whether a word is an abbreviation in capitals, or several: `SREs`, `DNS`.
bool is_abbreviation(std::string_view word) {
  return 1 < word.size() && is_capital(word, 0) && is_capital(word, text::character_size(word, 0));
}

/// `SREs`
bool is_plural_abbreviation(std::string_view word) {
  return word.ends_with('s') && is_abbreviation(word);
}

/// `DevOps`, `TypeScript`.
bool has_inner_capital(std::string_view word) {
  return std::ranges::any_of(word.substr(1), [](char it) { return 'A' <= it && it <= 'Z'; });
}

/// `Acme` of `Acme's`.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("’s")})
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  return word;
}

/// How many words the first sentence of a passage has if it ends after very few of them and another
/// one follows; otherwise 0.
std::size_t short_sentence(std::string_view text, Words words) {
  for (std::size_t i = 0; i < most_short_words && i + 1 < words.size(); ++i) {
    const std::uint32_t end = words[i].span.end;
    if (text[end] == '.' && text[end + 1] == ' ') return i + 1;
  }
  return 0;
}

}  // namespace

FirstWords::FirstWords(const Subject& subject) : subject_(subject) {
  for (std::uint32_t i = 0; i < subject.facts.passages.size(); ++i) note_passage(i);
  if (!subject.is_read_as_english()) {
    note_openings();
    return;
  }
  for (const Expectation& it : subject.ladder.expectations)
    if (it.has_text() && 0 < it.passages) note_first_sentence(it);
}

void FirstWords::note_passage(std::uint32_t passage) {
  const std::string_view text = subject_.text;
  const Words words = words_of(subject_.facts, passage);
  const auto note = [&](const Word& word) {
    ++words_[word.hash];
    if (is_plural_abbreviation(subject_.slice(word.span))) ++abbreviations_;
  };
  if (!words.empty() && subject_.facts.passages[passage].start == Start::upper) note(words.front());
  for (std::size_t i = 1; i < words.size(); ++i) {
    const bool one_space = words[i].span.begin - words[i - 1].span.end == 1;
    if (!one_space && is_capital(text, words[i].span.begin) &&
        is_boundary(text, words[i - 1], words[i]))
      note(words[i]);
  }
}

void FirstWords::note_first_sentence(const Expectation& it) {
  const Words words = words_of(subject_.facts, it.first_passage);
  if (words.empty()) return;
  ++all_;
  if (subject_.facts.passages[it.first_passage].start == Start::upper) {
    const std::size_t size = short_sentence(subject_.text, words);
    if (size == 1) ++single_;
    if (0 < size) ++short_;
  }
  const Person person = person_of(words.front());
  if (person == Person::first) ++first_persons_;
  if (person == Person::second) ++second_persons_;
}

/// Finds the word that most expectations begin with, if there is one, in linear time (Boyer and
/// Moore).
void FirstWords::note_openings() {
  std::uint32_t votes = 0;
  const auto for_each_first = [&](auto visit) {
    for (const Expectation& it : subject_.ladder.expectations)
      if (it.has_text() && 0 < it.passages)
        if (const Words words = words_of(subject_.facts, it.first_passage); !words.empty())
          visit(words.front(), subject_.facts.passages[it.first_passage].start);
  };
  for_each_first([&](const Word& word, Start) {
    if (votes == 0) opening_ = word;
    votes += word.hash == opening_->hash ? 1 : -1;
  });
  if (!opening_) return;
  for_each_first([&](const Word& word, Start start) {
    ++all_;
    if (word.hash == opening_->hash) ++openings_;
    else if (start == Start::upper) ++unlike_;
  });
}

FirstWords::Person FirstWords::person_of(const Word& word) {
  constexpr std::uint32_t first[] = {hash_of_folded("i"), hash_of_folded("i'd"),
                                     hash_of_folded("i'll"), hash_of_folded("i'm"),
                                     hash_of_folded("i've")};
  constexpr std::uint32_t second[] = {hash_of_folded("you"),    hash_of_folded("you'd"),
                                      hash_of_folded("you'll"), hash_of_folded("you're"),
                                      hash_of_folded("you've"), hash_of_folded("your")};
  if (std::ranges::find(first, word.hash) != std::end(first)) return Person::first;
  if (std::ranges::find(second, word.hash) != std::end(second)) return Person::second;
  return Person::other;
}

bool FirstWords::begins_several(const Word& word) const {
  const auto found = words_.find(word.hash);
  return found != words_.end() && 1 < found->second;
}

/// Whether a word has capitals inside, or the first one elsewhere in the middle of a sentence.
bool FirstWords::is_name(std::string_view word) const {
  if (has_inner_capital(word)) return true;
  if (!names_) names_ = names();
  return std::ranges::binary_search(*names_, hash_of(without_possessive(word)));
}

std::vector<std::uint32_t> FirstWords::names() const {
  std::vector<std::uint32_t> names;
  const Words words = subject_.facts.words;
  for (std::size_t i = 1; i < words.size(); ++i)
    if (subject_.text[words[i].span.begin - 1] == ' ' &&
        may_be_joined(subject_.text, words[i - 1], words[i]))
      names.push_back(words[i].hash);
  std::ranges::sort(names);
  return names;
}

/// Whether a word can only come first in its sentence: `The` with a capital.
bool FirstWords::begins_sentence(const Word& word) const {
  const std::string_view own = subject_.slice(word.span);
  return 1 < own.size() && is_capital(own, 0) && !is_abbreviation(own) &&
         std::ranges::binary_search(subject_.words().determiners, text::folded(own));
}

std::optional<std::string> FirstWords::sign_of_cut(const Expectation& it) const {
  const Words words = words_of(subject_.facts, it.first_passage);
  if (words.size() < 2 || words.front().span.begin != it.text.begin) return std::nullopt;
  const Word& word = words.front();
  const std::string_view own = subject_.slice(word.span);
  const std::string_view rest = subject_.text.substr(word.span.end);
  const std::size_t short_words = short_sentence(subject_.text, words);
  if (is_abbreviation(own) && (short_words == 1 || begins_sentence(words[1])))
    return "its first sentence is just an abbreviation";
  if (begins_several(word)) return std::nullopt;
  if (!subject_.is_read_as_english())
    return subject_.words().capitalizes_nouns || is_name(own) ? sign_of_opening(words)
                                                              : std::nullopt;

  const bool is_label = 0 < short_words &&
                        std::ranges::binary_search(subject_.words().level_words, text::folded(own));
  // `Reactive. Waits for instructions.`
  const bool says_how = is_adjective(own) && !is_name(own);
  if (short_words == 1 && single_ == 1 && !is_label && !says_how && fewest_for_short <= all_)
    return "its first sentence is just one word, and no other expectation here starts like that";
  const bool is_short = 0 < short_words && short_ == 1 && !is_label;
  const bool is_letter = own.size() == 1 && own != "A" && own != "I" && rest.starts_with(' ');
  if (is_short && (is_letter || is_name(own)))  // `C level meetings.`
    return "it begins with a name, and its first sentence has no verb";
  // `PMs in their area`
  if (is_plural_abbreviation(own) && abbreviations_ == 1 && rest.starts_with(' ') &&
      std::ranges::binary_search(subject_.words().additions, subject_.slice(words[1].span)))
    return fmt::format(
        "{} comes after an abbreviation, and no other expectation here starts like that",
        quoted(subject_.slice(words[1].span)));
  std::optional<std::string> sign = sign_of_person(words);
  return sign && is_name(own) ? sign : std::nullopt;
}

/// Nearly all others begin with the word that its first sentence lacks: `Ich kann`.
std::optional<std::string> FirstWords::sign_of_opening(Words words) const {
  if (!opening_ || openings_ < fewest_of_person) return std::nullopt;
  if (100 * openings_ < person_share * (all_ - 1) ||
      std::max(2U, most_unlike * all_ / 100) < unlike_)
    return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (0 < i && is_boundary(subject_.text, words[i - 1], words[i])) break;
    if (words[i].hash == opening_->hash) return std::nullopt;
  }
  return fmt::format("{} of {} other expectations here begin with {}", openings_, all_ - 1,
                     quoted(subject_.slice(opening_->span)));
}

/// Nearly all others begin with the pronoun that its first sentence lacks.
std::optional<std::string> FirstWords::sign_of_person(Words words) const {
  const bool is_first = second_persons_ < first_persons_;
  const std::uint32_t keeping = is_first ? first_persons_ : second_persons_;
  const std::uint32_t others = all_ - 1;
  if (keeping < fewest_of_person || 100 * keeping < person_share * others) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (0 < i && is_boundary(subject_.text, words[i - 1], words[i])) break;
    if (person_of(words[i]) == (is_first ? Person::first : Person::second)) return std::nullopt;
  }
  return fmt::format("{} of {} other expectations here begin with `{}`, and this one with a name",
                     keeping, others, is_first ? "I" : "You");
}

}  // namespace ladder::rules
