#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "rules/catalog.h"
#include "rules/vocabulary.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder {
namespace {
void check_repeated_word(const rules::Subject& subject, rules::Report& report);
}

const rules::Rule rules::repeated_word{
    .name = "repeated-word",
    .group = Group::text,
    .severity = text::Severity::warning,
    .fixing = Fixing::safe,
    .summary = "A word appears twice in a row.",
    .why =
        "The repeated word is usually left over from an edit, but sometimes a different word was "
        "meant. Readers then have to guess which one.",
    .bad = R"(## Design

Level/Skill	Craft
1	Sketches the the first idea.
)",
    .good = R"(## Design

Level/Skill	Craft
1	Sketches the first idea.
)",
    .off =
        "When the ladder is in a language where repeated words are normal, such as Turkish or "
        "Vietnamese. `that that`, `nous nous` and names like `Bora Bora` aren't reported.",
    .check = check_repeated_word,
};

namespace {

using std::string_view_literals::operator""sv;
using rules::Word;
using text::Span;

/// Words that grammar or emphasis repeats: in English, German, Dutch, French, Italian,
/// Turkish and the languages of Scandinavia.
constexpr std::array doubled_on_purpose = {
    "adım"sv,   "ayrı"sv, "blah"sv, "bye"sv,  "das"sv,  "dat"sv,  "den"sv,   "denen"sv,
    "der"sv,    "det"sv,  "die"sv,  "er"sv,   "es"sv,   "had"sv,  "ihnen"sv, "ihr"sv,
    "je"sv,     "long"sv, "mano"sv, "many"sv, "no"sv,   "nous"sv, "passo"sv, "piano"sv,
    "really"sv, "sie"sv,  "so"sv,   "sık"sv,  "tek"sv,  "that"sv, "u"sv,     "uns"sv,
    "very"sv,   "via"sv,  "vous"sv, "yes"sv,  "zaman"sv};

/// In English two of these may meet, as in `logs in in the morning` and `what it is is clear`.
constexpr std::array may_meet = {"do"sv, "in"sv, "is"sv, "on"sv};

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view folded) {
  return std::ranges::find(words, folded) != words.end();
}

/// Whether a character joins its neighbours into one longer word: `buy-in`, `node.js`.
bool ties(char mark) {
  static constexpr std::string_view marks = "-./\\@";
  return marks.find(mark) != marks.npos;
}

/// Whether a damaged or invisible character comes right before or after a word, such as a soft
/// hyphen: it may be part of a longer one.
bool is_damaged_around(std::string_view text, Span words) {
  constexpr std::u32string_view marks = U"\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFFFD";
  return (0 < words.begin &&
          text::is_one_of(text::character_before(text, words.begin).code, marks)) ||
         (words.end < text.size() &&
          text::is_one_of(text::character_at(text, words.end).code, marks));
}

bool is_part_of_longer_word(std::string_view text, Span words) {
  const bool tied_before = 0 < words.begin && ties(text[words.begin - 1]);
  const bool tied_after = words.end + 1 < text.size() && ties(text[words.end]) &&
                          rules::begins_word(text, words.end + 1);
  return tied_before || tied_after || is_damaged_around(text, words);
}

/// Languages written in other scripts double words as part of their grammar.
bool is_latin_greek_or_cyrillic(char32_t code) {
  return code < 0x530 || (0x1E00 <= code && code < 0x2000);
}

/// Whether two items or paragraphs may meet in a gap: two spaces separate them in a matrix.
bool may_be_boundary(std::string_view gap, model::Layout layout) {
  return layout == model::Layout::matrix && gap.find("  ") != gap.npos;
}

/// Whether `next` is the same as the word before it, with only space between them. A capital after
/// a lower-case letter begins another sentence.
bool repeats(std::string_view text, const Word& word, const Word& next, model::Layout layout) {
  if (word.hash != next.hash || word.has_digit) return false;
  const Span gap{word.span.end, next.span.begin};
  if (!text::trimmed(text, gap).empty()) return false;
  if (may_be_boundary(text::slice(text, gap), layout)) return false;
  if (text::is_upper(text::character_at(text, next.span.begin).code)) return false;
  return text::folded(text::slice(text, word.span)) == text::folded(text::slice(text, next.span));
}

void check_passage(const rules::Subject& subject, const model::Expectation& expectation,
                   std::span<const Word> words, rules::Report& report) {
  for (std::size_t first = 0, last = 0; first < words.size(); first = ++last) {
    while (last + 1 < words.size() &&
           repeats(subject.text, words[last], words[last + 1], expectation.layout))
      ++last;
    if (first == last) continue;
    const Span word = words[first].span;
    const Span all{word.begin, words[last].span.end};
    const std::string folded = text::folded(subject.slice(word));
    if (is_one_of(doubled_on_purpose, folded) || is_part_of_longer_word(subject.text, all))
      continue;
    if (rules::is_in_vocabulary(subject, all)) continue;
    if (!is_latin_greek_or_cyrillic(text::character_at(subject.text, word.begin).code)) continue;

    const std::string_view times = first + 1 == last ? "twice" : "several times";
    auto& finding = report.add(expectation, all,
                               fmt::format("{} appears {} in a row", rules::quoted(folded), times));
    finding.help = "remove the repetition";
    finding.fixes.push_back(
        {"Remove the repetition",
         is_one_of(may_meet, folded) ? text::Applicability::unsafe : text::Applicability::safe,
         {{{word.end, all.end}, ""}}});
  }
}

void check_repeated_word(const rules::Subject& subject, rules::Report& report) {
  for (const model::Expectation& it : subject.ladder.expectations)
    for (std::uint32_t i = 0; i < it.passages; ++i)
      check_passage(subject, it, rules::words_of(subject.facts, it.first_passage + i), report);
}

}  // namespace
}  // namespace ladder
