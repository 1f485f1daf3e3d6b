#include "rules/truncation/caseless_starts.h"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "rules/truncation/same_skill.h"
#include "rules/truncation/start_judge.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using text::Span;

bool is_hiragana(char32_t letter) { return U'\u3041' <= letter && letter <= U'\u309F'; }

/// The longest of some endings that a word has, or nothing.
std::string_view ending_of(std::string_view word, language::WordList endings) {
  std::string_view longest;
  for (const std::string_view it : endings)
    if (longest.size() < it.size() && it.size() < word.size() && word.ends_with(it)) longest = it;
  return longest;
}

/// Whether only a space separates two words.
bool are_adjacent(std::string_view text, const Word& left, const Word& right) {
  return right.span.begin - left.span.end == 1 && text[left.span.end] == ' ';
}

}  // namespace

std::optional<Cut> CaselessStarts::cut(const Expectation& it) const {
  if (std::optional<Cut> cut = cut_by_particle(it)) return cut;
  if (std::optional<Cut> cut = cut_by_verb(it)) return cut;
  return cut_by_length(it);
}

std::optional<Cut> CaselessStarts::cut_by_particle(const Expectation& it) const {
  const language::Words& words = subject_.words();
  const std::string_view text = subject_.slice(it.text);
  const auto begins = [&](std::string_view word) { return text.starts_with(word); };
  const auto cut = [&](std::string_view word) {
    return Cut{{it.text.begin, it.text.begin + text::offset(word.size())},
               true,
               fmt::format("nothing comes before `{}`", word)};
  };
  if (std::ranges::none_of(words.openings, begins))
    for (const std::string_view it : words.continuing)
      if (begins(it)) return cut(it.substr(0, it.find(' ')));
  for (const std::string_view it : words.particles) {
    if (!begins(it) || text.size() == it.size()) continue;
    // Words that are written in hiragana begin with these, too.
    const char32_t next = text::character_at(text, text::offset(it.size())).code;
    if ((text::is_letter(next) && !is_hiragana(next)) || text::is_one_of(next, U"、。"))
      return cut(it);
  }
  return std::nullopt;
}

/// In Korean, a verb comes last, so that a first clause of a verb alone has lost its object.
std::optional<Cut> CaselessStarts::cut_by_verb(const Expectation& it) const {
  const language::Words& language = subject_.words();
  const std::span<const Word> words = words_of(subject_.facts, it.first_passage);
  if (language.objects.empty() || words.empty() || words.front().span.begin != it.text.begin)
    return std::nullopt;
  // An adverb may come before the verb.
  const bool has_adverb = 1 < words.size() && are_adjacent(subject_.text, words[0], words[1]) &&
                          ends_with(words[0], language.adverbs);
  const Word& verb = words[has_adverb ? 1 : 0];
  const bool is_finite = ends_with(verb, language.finite);
  if (!is_finite && !ends_with(verb, language.connecting)) return std::nullopt;

  const std::string_view rest = subject_.slice({verb.span.end, it.text.end});
  const bool ends_clause = rest.starts_with(is_finite ? ". " : ", ");
  const bool goes_on =
      1 < rest.size() && rest[0] == ' ' && text::is_letter(text::character_at(rest, 1).code);
  if (!ends_clause && !goes_on) return std::nullopt;
  const Span span{it.text.begin, verb.span.end};
  if (is_finite && !has_adverb) return Cut{span, false, "its first sentence is just a verb"};
  if (is_usual()) return std::nullopt;
  if (ends_clause && !has_adverb) return Cut{span, false, "its first clause is just a verb"};
  if (!usage().transitive.contains(hash_of(stem_of(verb)))) return std::nullopt;
  return Cut{span, false,
             fmt::format("{} has no object here, but has one elsewhere in this ladder",
                         quoted(subject_.slice(verb.span)))};
}

bool CaselessStarts::ends_with(const Word& word, language::WordList endings) const {
  return !ending_of(subject_.slice(word.span), endings).empty();
}

/// Whether the author leaves out objects: list items begin with a verb, or several expectations do.
bool CaselessStarts::is_usual() const {
  constexpr std::uint32_t most = 10;  // percent
  return 0 < usage().within || most * usage().all < 100 * (usage().beginning - 1);
}

/// `조정` of `조정하고`; empty if it isn't a verb.
std::string_view CaselessStarts::stem_of(const Word& word) const {
  const language::Words& language = subject_.words();
  const std::string_view own = subject_.slice(word.span);
  std::string_view ending;
  for (const language::WordList it : {language.finite, language.connecting, language.verb_forms}) {
    const std::string_view found = ending_of(own, it);
    if (ending.size() < found.size()) ending = found;
  }
  return ending.empty() ? ending : own.substr(0, own.size() - ending.size());
}

/// How many words its first sentence has, if another sentence or passage follows; otherwise 0.
std::size_t CaselessStarts::first_sentence(const Expectation& it) const {
  const std::span<const Word> words = words_of(subject_.facts, it.first_passage);
  for (std::size_t i = 1; i < words.size(); ++i)
    if (is_boundary(subject_.text, words[i - 1], words[i]) ||
        (are_adjacent(subject_.text, words[i - 1], words[i]) &&
         ends_with(words[i - 1], subject_.words().finite)))
      return i;
  return 1 < it.passages ? words.size() : 0;
}

/// Hardly any other first sentence is as short, so most of this one is missing.
std::optional<Cut> CaselessStarts::cut_by_length(const Expectation& it) const {
  constexpr std::uint32_t fewest = 12;
  constexpr std::uint32_t most = 10;  // percent
  if (subject_.words().objects.empty()) return std::nullopt;
  const std::size_t size = first_sentence(it);
  if (size == 0 || most_short_words <= size) return std::nullopt;
  const std::uint32_t others = usage().several - 1;
  if (others < fewest || most * others < 100 * (usage().brief - 1)) return std::nullopt;
  const std::span<const Word> words = words_of(subject_.facts, it.first_passage);
  return Cut{{it.text.begin, words[size - 1].span.end},
             false,
             fmt::format("its first sentence is very short; {} of {} others here are longer",
                         others + 1 - usage().brief, others)};
}

const CaselessStarts::Usage& CaselessStarts::usage() const {
  if (usage_) return *usage_;
  Usage usage;
  for (const Expectation& it : subject_.ladder.expectations)
    if (has_sentences(subject_, it)) note(it, usage);
  const std::vector<Word>& words = subject_.facts.words;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!are_adjacent(subject_.text, words[i - 1], words[i]) ||
        !ends_with(words[i - 1], subject_.words().objects))
      continue;
    const std::string_view stem = stem_of(words[i]);
    if (!stem.empty()) usage.transitive.insert(hash_of(stem));
  }
  return usage_.emplace(std::move(usage));
}

void CaselessStarts::note(const Expectation& it, Usage& usage) const {
  const language::Words& language = subject_.words();
  ++usage.all;
  for (std::uint32_t i = 0; i < it.passages; ++i) {
    const std::span<const Word> words = words_of(subject_.facts, it.first_passage + i);
    if (words.empty() ||
        !(ends_with(words[0], language.finite) || ends_with(words[0], language.connecting)))
      continue;
    ++(i == 0 ? usage.beginning : usage.within);
  }
  const std::size_t size = first_sentence(it);
  if (0 < size) ++usage.several;
  if (0 < size && size <= most_short_words) ++usage.brief;
}

}  // namespace ladder::rules
