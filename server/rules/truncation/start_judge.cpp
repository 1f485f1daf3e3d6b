#include "rules/truncation/start_judge.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/passages.h"
#include "rules/truncation/same_skill.h"
#include "rules/truncation/signs.h"
#include "rules/truncation/unpaired.h"
#include "rules/truncation/wholes.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"
#include "text/hash.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using text::Span;

/// `(e.g. code reviews)`: something that it explains should come before it.
bool begins_with_examples(const Subject& subject, std::string_view text) {
  return std::ranges::any_of(subject.words().examples,
                             [&](std::string_view it) { return text.starts_with(it); });
}

/// Whether a sentence or list item ends in a text.
bool has_boundary(std::string_view text) {
  for (const std::string_view it : {". ", "! ", "? ", ": ", "; ", "  ", "\n"})
    if (text.find(it) != text.npos) return true;
  return false;
}

/// What follows the bracket or quotation mark that a text begins with, after its partner; nothing
/// if it begins with neither, or if the mark has no partner.
std::optional<std::string_view> after_opening(std::string_view text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  for (const Pair& it : {Pair{"(", ")"}, Pair{"[", "]"}, Pair{"\"", "\""}, Pair{"“", "”"}}) {
    if (!text.starts_with(it.open)) continue;
    const std::size_t end = text.find(it.close, it.open.size());
    if (end == text.npos) return std::nullopt;
    return text.substr(end + it.close.size());
  }
  return std::nullopt;
}

/// Whether a sentence goes on in the middle: with a small letter or a mark. `"Ask first" is their
/// rule` is all of it.
bool goes_on(const Subject& subject, std::string_view text) {
  if (text.starts_with(',') || text.starts_with(';') || text.starts_with(". ")) return true;
  if (text.size() < 2 || text[0] != ' ' || !text::is_lower(text::character_at(text, 1).code))
    return false;
  const std::string_view word = text.substr(1, text.substr(1).find(' '));
  return !std::ranges::binary_search(subject.words().opening_verbs, word);
}

/// `(Typically)` and `(Optional)`: a word that is about what follows. An abbreviation may stand
/// within a sentence: `(CPU)`.
bool is_label(std::string_view bracketed) {
  if (!bracketed.starts_with('(') || bracketed.size() < 4) return false;
  const text::Character first = text::character_at(bracketed, 1);
  const text::Character second = text::character_at(bracketed, 1 + first.size);
  return bracketed.find(' ') == bracketed.npos && text::is_upper(first.code) &&
         text::is_lower(second.code);
}

/// Whether brackets hold several words, `(reviews them with a colleague)`, and not a label such as
/// `(Optional)`.
bool explains(std::string_view bracketed) {
  return bracketed.starts_with('(') && bracketed.find(' ') != bracketed.npos;
}

/// How many words come before a word in its sentence.
std::size_t words_before(const Corpus& corpus, const Continuation& at) {
  const Facts& facts = corpus.facts(at.place);
  const std::string_view text = corpus.text(at.place);
  const std::uint32_t passage = *(std::ranges::upper_bound(facts.first_word, at.first_word) - 1);
  std::uint32_t word = at.first_word;
  while (passage < word && !is_boundary(text, facts.words[word - 1], facts.words[word])) --word;
  return at.first_word - word;
}

/// Whether a text has a bracket that is opened again and again, as in a list of links.
bool is_link(std::string_view text) {
  return text.starts_with('[') && text.find("](") != text.npos;
}

}  // namespace

const PassageFacts& first_passage(const Subject& subject, const model::Expectation& it) {
  return subject.facts.passages[it.first_passage];
}

const PassageFacts& last_passage(const Subject& subject, const model::Expectation& it) {
  return subject.facts.passages[it.first_passage + it.passages - 1];
}

bool has_sentences(const Subject& subject, const model::Expectation& it) {
  if (!it.has_text() || it.passages == 0) return false;
  const std::string_view text = subject.slice(it.text);
  const bool remark = (text.front() | 0x20) == 'n' &&
                      model::marker_of(text.substr(0, 3)) == model::Marker::not_applicable;
  return !remark && !subject.facts.is_placeholder[subject.index_of(it)];
}

StartJudge::StartJudge(const Subject& subject)
    : subject_(subject), first_words_(subject), caseless_starts_(subject) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (!has_sentences(subject, it)) continue;
    ++all_;
    if (is_separated(it)) ++separated_;
    if (first_passage(subject, it).start == Start::lower) openings_.push_back(opening(it));
  }
  std::ranges::sort(openings_);
  if (!openings_.empty()) count_lower_case();
  cuts_.reserve(subject.ladder.expectations.size());
  for (const Expectation& it : subject.ladder.expectations) cuts_.push_back(find_cut(it));
}

void StartJudge::count_lower_case() {
  const auto& expectations = subject_.ladder.expectations;
  has_cut_ends_ =
      std::ranges::any_of(expectations, [&](const Expectation& it) { return has_end_sign(it); });
  for (const PassageFacts& it : subject_.facts.passages)
    if (it.start == Start::upper) beginnings_.insert(text::folded(subject_.slice(it.first_word)));
  like_others_.resize(subject_.ladder.skills.size());
  for (const Expectation& it : expectations)
    if (has_sentences(subject_, it) && begins_like_others(it)) like_others_[it.skill]++;
  if (!begins_with_capitals(others_of(subject_.norms.capital_start))) return;
  for (const Expectation& it : expectations)
    if (has_sentences(subject_, it) && is_suspect(it)) ++suspects_;
}

double StartJudge::joined_unlike(const Expectation& it) const {
  if (separated_ == 0 || is_separated(it)) return 0;
  const std::span<const Word> words = words_of(subject_.facts, it);
  std::uint32_t seams = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!may_be_joined(subject_.text, words[i - 1], words[i])) continue;
    // A single capital may begin a name.
    seams += begins_several(words[i]) ? 2 : 1;
  }
  return 1 < seams ? static_cast<double>(separated_) / all_ : 0;
}

/// Whether the expectation begins with a name from the vocabulary, `gRPC` in `gRPC-based`.
bool StartJudge::begins_with_name(const PassageFacts& first) const {
  return is_in_vocabulary(subject_, {first.first_word.begin, first.first_word.begin + 1});
}

/// Whether it begins with a lower-case letter that only a cut explains.
bool StartJudge::is_suspect(const Expectation& it) const {
  const PassageFacts& first = first_passage(subject_, it);
  return first.start == Start::lower && !is_lower_by_right(subject_.text, first) && !is_usual(it) &&
         !begins_with_name(first);
}

/// A mark, or in a script without case other signs: the ladder's convention doesn't matter.
std::optional<Cut> StartJudge::cut_by_sign(const Expectation& it) const {
  const PassageFacts& first = first_passage(subject_, it);
  if (first.start == Start::mark) {
    const Span mark{it.text.begin,
                    it.text.begin + text::character_size(subject_.text, it.text.begin)};
    if (is_in_vocabulary(subject_, mark)) return std::nullopt;  // `.NET`
    return Cut{mark, true, fmt::format("nothing comes before the `{}`", subject_.slice(mark))};
  }
  if (first.start == Start::other) return caseless_starts_.cut(it);
  return std::nullopt;
}

/// A bracket that nothing opens, after a few words: the other one was before them. Not where
/// characters were damaged, which may have been the other one.
std::optional<Cut> StartJudge::cut_by_bracket(const Expectation& it) const {
  constexpr std::ptrdiff_t most_words = 3;
  const std::optional<Mark> mark = unpaired(subject_, it);
  if (!mark || (mark->kind != MarkKind::close && mark->kind != MarkKind::close_quote))
    return std::nullopt;
  const std::size_t index = subject_.index_of(it);
  const std::vector<std::uint32_t>& damage = subject_.facts.first_damage;
  if (damage[index] != damage[index + 1] || !text::invalid_utf8(subject_.slice(it.text)).empty())
    return std::nullopt;
  const std::span<const Word> words = words_of(subject_.facts, it);
  const auto is_before = [&](const Word& word) { return word.span.end <= mark->span.begin; };
  const std::string_view text = subject_.slice({it.text.begin, mark->span.begin});
  if (has_boundary(text) || text.find_first_of("([{") != text.npos ||
      most_words < std::ranges::count_if(words, is_before))
    return std::nullopt;
  return Cut{mark->span, false, fmt::format("nothing opens the `{}`", subject_.slice(mark->span))};
}

/// Nearly all others begin with a capital, such as an English word before text in Korean.
std::optional<Cut> StartJudge::cut_by_script(const Expectation& it) const {
  constexpr std::uint32_t fewest = 8;
  const char32_t letter = text::character_at(subject_.text, it.text.begin).code;
  if (!text::is_letter(letter) || text::is_upper(letter) || text::is_lower(letter))
    return std::nullopt;
  const std::uint32_t keeping = subject_.norms.capital_start.keeping;
  if (keeping < fewest || 100 * keeping < firm_capital_share * (all_ - 1)) return std::nullopt;
  return Cut{first_passage(subject_, it).first_word, false,
             fmt::format("{} of {} other expectations here begin with a capital letter", keeping,
                         all_ - 1)};
}

/// Where lower-case letters are usual, a conjunction still begins no sentence: `and tidies up`.
std::optional<Cut> StartJudge::cut_by_conjunction(const Expectation& it) const {
  const Span word = first_passage(subject_, it).first_word;
  if (word.begin != it.text.begin || words_of(subject_.facts, it.first_passage).size() < 2 ||
      !std::ranges::binary_search(subject_.words().conjunctions, subject_.slice(word)))
    return std::nullopt;
  return Cut{word, false, fmt::format("nothing comes before {}", quoted(subject_.slice(word)))};
}

/// In a ladder without a convention of capitals, the skill has one.
std::optional<Cut> StartJudge::cut_by_skill(const Expectation& it) const {
  constexpr std::uint32_t fewest = 3;
  constexpr std::uint32_t skill_share = 75;  // percent
  const PassageFacts& first = first_passage(subject_, it);
  if (first.start != Start::lower || !is_suspect(it)) return std::nullopt;
  Convention others;
  for_each_other(it, [&](const Expectation& other) {
    const Start start = first_passage(subject_, other).start;
    if (start == Start::upper) others.keeping++;
    if (start == Start::upper || start == Start::lower) others.all++;
  });
  if (others.keeping < fewest || others.share() < skill_share) return std::nullopt;
  return Cut{first.first_word, false,
             fmt::format("it begins with a lower-case letter; {} of {} other expectations of this "
                         "skill start with a capital",
                         others.keeping, others.all)};
}

/// In the same skill elsewhere, other words come before those that it begins with.
std::optional<Cut> StartJudge::cut_by_use(const Expectation& it) const {
  const std::span<const Word> words = words_of(subject_.facts, it.first_passage);
  if (words.empty() || words.front().span.begin != it.text.begin || begins_several(words.front()))
    return std::nullopt;
  const Word& word = words.front();
  const char32_t letter = text::character_at(subject_.text, it.text.begin).code;
  const bool has_case = text::is_upper(letter) || text::is_lower(letter);
  const SkillUse use = use_of_start(subject_, it);
  const bool is_enough = 4 <= use.words || (!has_case && (3 <= use.words || use.is_whole));
  if (!is_enough || use.ends_alike) return std::nullopt;
  const Facts& facts = subject_.corpus.facts(use.at.place);
  const std::string_view other =
      text::slice(subject_.corpus.text(use.at.place), facts.words[use.at.first_word].span);
  // `Writes code` isn't cut because another level says `Always writes code`; `I` begins any
  // sentence.
  const std::string_view own = subject_.slice(word.span);
  if (own != other || own.size() == 1) return std::nullopt;
  // Without a capital it may be a whole sentence, to which a higher level adds.
  constexpr std::uint32_t fewest_before = 3;
  constexpr std::uint32_t telling_words = 6;
  const bool has_capital = text::is_upper(letter) || !text::is_letter(letter);
  if (!has_capital && (words_before(subject_.corpus, use.at) < fewest_before ||
                       (use.is_higher && use.words < telling_words)))
    return std::nullopt;
  const model::Ladder& ladder = subject_.corpus.ladder(use.at.place);
  const Expectation& whole = ladder.expectations[use.at.expectation];
  const std::string where =
      use.at.place == subject_.place
          ? fmt::format("at {}", subject_.quoted_level(whole.level))
          : fmt::format("in {}",
                        quoted(text::slice(subject_.corpus.text(use.at.place), ladder.title)));
  return Cut{word.span, false,
             fmt::format("{}, the sentence has other words before {}", where, quoted(own))};
}

/// Its sentences were joined, and a sibling has others before them.
std::optional<Cut> StartJudge::cut_by_sibling(const Expectation& it) const {
  if (joined_unlike(it) == 0) return std::nullopt;
  for (const Whole& whole : wholes_of(subject_, it)) {
    if (whole.before != Beyond::sentences || whole.after == Beyond::words) continue;
    const Place place = whole.sibling.place;
    const text::Span title = subject_.corpus.ladder(place).title;
    return Cut{first_passage(subject_, it).first_word, false,
               fmt::format("in {}, other sentences come before this one",
                           quoted(text::slice(subject_.corpus.text(place), title)))};
  }
  return std::nullopt;
}

std::optional<Cut> StartJudge::find_cut(const Expectation& it) const {
  if (!has_sentences(subject_, it)) return std::nullopt;
  if (std::optional<Cut> cut = cut_by_sign(it)) return cut;
  const Convention others = others_of(subject_.norms.capital_start);
  if (!begins_with_capitals(others)) {
    if (std::optional<Cut> cut = cut_by_bracket(it)) return cut;
    if (std::optional<Cut> cut = cut_by_conjunction(it)) return cut;
    if (std::optional<Cut> cut = cut_by_skill(it)) return cut;
    return cut_by_use(it);
  }
  if (std::optional<Cut> cut = cut_by_script(it)) return cut;
  const PassageFacts& first = first_passage(subject_, it);
  const std::string_view text = subject_.slice(it.text);
  if (begins_with_examples(subject_, text))
    return Cut{first.first_word, true,
               "it starts with examples, but doesn't say what they're examples of"};
  if (const auto rest = after_opening(text); rest && !is_link(text)) {
    const Span mark{it.text.begin, it.text.end - text::offset(rest->size())};
    if (goes_on(subject_, *rest) && !is_label(subject_.slice(mark)))
      return Cut{mark, false,
                 "it starts with words in brackets or quotation marks, then continues "
                 "mid-sentence"};
    if (explains(subject_.slice(mark)) && 0 < joined_unlike(it))
      return Cut{mark, false,
                 "it starts with words in brackets, and other expectations here keep their list "
                 "items apart"};
  }
  if (!is_suspect(it)) {
    if (std::optional<Cut> cut = cut_by_bracket(it)) return cut;
    if (first.start == Start::lower) return std::nullopt;
    if (first.start == Start::upper)
      if (std::optional<std::string> sign = first_words_.sign_of_cut(it))
        return Cut{first.first_word, false, std::move(*sign)};
    if (std::optional<Cut> cut = cut_by_use(it)) return cut;
    return cut_by_sibling(it);
  }
  if (suspects_ == 1 && is_only_slip(it)) return std::nullopt;
  return Cut{first.first_word, true,
             fmt::format("it begins with a lower-case letter; {} of {} other expectations here "
                         "begin with a capital",
                         others.keeping, others.all)};
}

}  // namespace ladder::rules
