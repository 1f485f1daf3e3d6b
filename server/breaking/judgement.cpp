#include "breaking/judgement.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "breaking/numbers.h"
#include "language/grades.h"
#include "rules/progression/demand.h"
#include "rules/words.h"
#include "semantics/text_difference.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::breaking {
namespace {

using enum ChangeClass;
using language::Grade;
using Spans = std::span<const text::Span>;

/// One of the two versions: its words, and those that the other one lacks.
struct Side {
  std::string_view text;
  std::vector<rules::Word> words;
  std::vector<text::Span> only;
  std::vector<std::string> own;  // the folded words in `only`
};

/// With `'` for the typographic apostrophe, as in the lists of words.
std::string folded(std::string_view word) {
  constexpr std::string_view typographic = "\u2019";
  std::string result = text::folded(word);
  for (std::size_t at = 0; (at = result.find(typographic, at)) != result.npos; ++at)
    result.replace(at, typographic.size(), "'");
  return result;
}

Side side_of(std::string_view text, std::vector<text::Span> only) {
  Side side{text, rules::words_in(text, text::whole(text)), std::move(only), {}};
  for (const text::Span span : side.only)
    for (const rules::Word& it : rules::words_in(text, span))
      side.own.push_back(folded(text::slice(text, it.span)));
  return side;
}

bool has(language::WordList words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

/// Whether one is a form or a misspelling of the other: `write` and `writes`, `recieve` and
/// `receive`.
bool alike(const std::string& one, const std::string& other) {
  std::size_t begin = 0;
  while (begin < one.size() && begin < other.size() && one[begin] == other[begin]) ++begin;
  const std::size_t shorter = std::min(one.size(), other.size());
  if (4 <= begin && shorter <= begin + 2) return true;
  std::size_t end = 0;
  while (end < shorter - begin && one[one.size() - 1 - end] == other[other.size() - 1 - end]) ++end;
  return 3 <= begin + end && std::max(one.size(), other.size()) <= begin + end + 2;
}

// How often, how firmly, how much, how far.

struct Graded {
  std::string word;
  int weight = 0;
};

/// Whether the other version has a word without a grade that goes on like this one: `each`, and
/// `eachother` by mistake.
bool is_misspelt_in(const Side& other, const std::string& word, const language::Grades& language) {
  return std::ranges::any_of(other.own, [&](const std::string& it) {
    return it != word && 4 <= word.size() && it.starts_with(word) &&
           !language::graded_word(language, it);
  });
}

/// The word of this grade that asks for the most, of those that only this side has.
std::optional<Graded> most_of(const Side& side, const Side& other, Grade grade,
                              const language::Grades& language) {
  std::optional<Graded> most;
  for (const std::string& word : side.own) {
    const language::GradedWord* found = language::graded_word(language, word);
    if (!found || found->grade != grade || is_misspelt_in(other, word, language)) continue;
    if (!most || most->weight < found->weight) most = {word, found->weight};
  }
  return most;
}

const char* name_of(Grade grade) {
  switch (grade) {
    case Grade::frequency: return "frequency";
    case Grade::obligation: return "obligation";
    case Grade::quantity: return "quantity";
    case Grade::scope: return "scope";
    case Grade::number: break;
  }
  return "number";
}

/// How many of all words both versions have, from 0 to 1.
double likeness_of_sides(const Side& before, const Side& after) {
  const std::size_t all = before.words.size() + after.words.size();
  const std::size_t own = before.own.size() + after.own.size();
  return all == 0 ? 1.0 : 1.0 - static_cast<double>(own) / static_cast<double>(all);
}

/// Whether most words are different, so that a single word shows little.
bool is_reworded(const Side& before, const Side& after) {
  constexpr double least_likeness = 0.5;
  constexpr std::size_t few_words = 6;
  return few_words < std::min(before.words.size(), after.words.size()) &&
         likeness_of_sides(before, after) < least_likeness;
}

/// If only one version has a word of the grade, the judgement is uncertain for a scope, and for an
/// obligation that asks for more than none.
void judge_grade(const Side& before, const Side& after, Grade grade,
                 const language::Grades& language, Judgement& all) {
  const auto was = most_of(before, after, grade, language);
  const auto is = most_of(after, before, grade, language);
  const int weight_before = was ? was->weight : 0;
  const int weight_after = is ? is->weight : 0;
  if (weight_before == weight_after) return;
  const bool both = was && is;
  const bool doubtful =
      !both && (is_reworded(before, after) || grade == Grade::scope ||
                (grade == Grade::obligation && 0 < std::max(weight_before, weight_after)));
  const bool more = weight_before < weight_after;
  const ChangeClass change =
      more ? (doubtful ? may_ask_more : asks_more) : (doubtful ? may_ask_less : asks_less);
  combine(all, {change, {{name_of(grade), was ? was->word : "", is ? is->word : ""}}});
}

// The words of published scales.

const char* name_of(language::Dimension dimension) {
  switch (dimension) {
    case language::Dimension::autonomy: return "autonomy";
    case language::Dimension::influence: return "scope";
    case language::Dimension::complexity: return "complexity";
    case language::Dimension::knowledge: break;
  }
  return "knowledge";
}

std::string words_at(std::string_view text, const rules::Cue& cue) {
  return std::string(text::slice(text, cue.words));
}

bool is_among(Spans spans, text::Span words) {
  return std::ranges::any_of(
      spans, [&](text::Span it) { return it.begin < words.end && words.begin < it.end; });
}

/// By the word that asks for the most, or if both have the same, by the one that asks for the
/// least.
void judge_dimension(const Side& before, const rules::Demand& demanded, const Side& after,
                     const rules::Demand& demands, std::size_t dimension, Judgement& all) {
  const std::string kind = name_of(static_cast<language::Dimension>(dimension));
  const rules::Cue* was = &demanded.most[dimension];
  const rules::Cue* is = &demands.most[dimension];
  const bool was_said = !was->words.empty();
  const bool is_said = !is->words.empty();
  if (!was_said && !is_said) return;
  if (was_said && is_said) {
    if (was->weight == is->weight) {
      was = &demanded.least[dimension];
      is = &demands.least[dimension];
      // A word that only went away with its clause isn't replaced by one that was there before.
      const bool is_new = was->weight < is->weight ? is_among(after.only, is->words)
                                                   : is_among(before.only, was->words) ||
                                                         is_among(after.only, is->words);
      if (!is_new) return;
    }
    if (was->weight == is->weight) return;
    combine(all, {was->weight < is->weight ? asks_more : asks_less,
                  {{kind, words_at(before.text, *was), words_at(after.text, *is)}}});
  } else if (is_said) {
    if (is->weight == 0) return;
    combine(all, {0 < is->weight ? may_ask_more : may_ask_less,
                  {{kind, "", words_at(after.text, *is)}}});
  } else if (was->weight != 0) {
    combine(all, {0 < was->weight ? may_ask_less : may_ask_more,
                  {{kind, words_at(before.text, *was), ""}}});
  }
}

void judge_demand(const Side& before, const Side& after, language::Language language,
                  Judgement& all) {
  const rules::Demand demanded = rules::demand_of(before.text, before.words, language);
  const rules::Demand demands = rules::demand_of(after.text, after.words, language);
  for (std::size_t i = 0; i < rules::dimensions; ++i)
    judge_dimension(before, demanded, after, demands, i, all);
}

// What was added and dropped.

std::string without_opening(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\n(,;:[\xE2\x80\x93-");
  return begin == text.npos ? "" : text::folded(text.substr(begin));
}

bool explains(std::string_view text, const language::Grades& language) {
  const std::string folded = without_opening(text);
  return std::ranges::any_of(language.explanations, [&](std::string_view it) {
    return folded.starts_with(it) &&
           (folded.size() == it.size() || !text::is_ascii_letter(folded[it.size()]));
  });
}

/// Whether all that only the later version has explains the rest: "(for example a bug)".
bool only_explains(const Side& side, const language::Grades& language) {
  return !side.only.empty() && std::ranges::all_of(side.only, [&](text::Span it) {
    return explains(text::slice(side.text, it), language);
  });
}

/// Words with content, as far as their length and the language's lists show.
bool has_content(const std::string& word, const language::Grades& language) {
  constexpr std::size_t shortest = 4;  // bytes
  if (word.size() < shortest) return false;
  return !has(language.fillers, word) && !has(language.unfinished, word);
}

/// The words with content that no word of the other version is like.
std::vector<std::string> new_words(const Side& side, const Side& other,
                                   const language::Grades& language) {
  std::vector<std::string> words;
  for (const std::string& it : side.own) {
    if (!has_content(it, language)) continue;
    const bool known = std::ranges::any_of(other.words, [&](const rules::Word& there) {
      return alike(it, folded(text::slice(other.text, there.span)));
    });
    if (!known) words.push_back(it);
  }
  return words;
}

std::string joined(const Side& side) {
  std::string all;
  for (const text::Span it : side.only) {
    if (!all.empty()) all += " ... ";
    all += text::slice(side.text, it);
  }
  return all;
}

void judge_words(const Side& before, const Side& after, const language::Grades& language,
                 Judgement& all) {
  constexpr double least_likeness = 0.5;
  constexpr std::size_t clause = 2;  // more words with content than before
  const std::vector<std::string> come = new_words(after, before, language);
  const std::vector<std::string> gone_words = new_words(before, after, language);
  const Evidence words{"words", joined(before), joined(after)};
  if (come.empty() && gone_words.empty()) return;
  if (gone_words.empty() || gone_words.size() + clause <= come.size())
    return combine(all, {may_ask_more, {words}});
  if (come.empty() || come.size() + clause <= gone_words.size())
    return combine(all, {may_ask_less, {words}});
  if (likeness_of_sides(before, after) < least_likeness) combine(all, {may_ask_more, {words}});
}

/// The higher, the more it decides about the whole.
int rank_of(ChangeClass change) {
  static constexpr std::array order{wording_only, clearer,      may_ask_less,
                                    asks_less,    may_ask_more, asks_more};
  return static_cast<int>(std::ranges::find(order, change) - order.begin());
}

}  // namespace

void combine(Judgement& all, const Judgement& one) {
  if (rank_of(all.change) < rank_of(one.change)) all.change = one.change;
  all.evidence.insert(all.evidence.end(), one.evidence.begin(), one.evidence.end());
}

Judgement judgement_of(std::string_view before, std::string_view after,
                       language::Language language) {
  semantics::TextDifference difference = semantics::text_difference(before, after);
  const Side was = side_of(before, std::move(difference.before));
  const Side is = side_of(after, std::move(difference.after));
  Judgement all;
  if (was.own.empty() && is.own.empty()) return all;
  const language::Grades& words = language::grades_of(language);
  if (was.only.empty() && only_explains(is, words))
    return {clearer, {{"explanation", "", joined(is)}}};
  if (is.only.empty() && only_explains(was, words))
    return {wording_only, {{"explanation", joined(was), ""}}};
  for (const NumberChange& it : number_changes(was.text, is.text, words))
    combine(all, {it.change, {{"number", it.before, it.after}}});
  for (const Grade it : {Grade::frequency, Grade::obligation, Grade::quantity, Grade::scope})
    judge_grade(was, is, it, words, all);
  judge_demand(was, is, language, all);
  if (all.evidence.empty() || is_reworded(was, is)) judge_words(was, is, words, all);
  return all;
}

Judgement judgement_of_added(std::string_view text, language::Language language) {
  if (explains(text, language::grades_of(language)))
    return {clearer, {{"explanation", "", std::string(text)}}};
  return {asks_more, {{"sentence", "", std::string(text)}}};
}

Judgement judgement_of_removed(std::string_view text, language::Language language) {
  if (explains(text, language::grades_of(language)))
    return {wording_only, {{"explanation", std::string(text), ""}}};
  return {asks_less, {{"sentence", std::string(text), ""}}};
}

}  // namespace ladder::breaking
