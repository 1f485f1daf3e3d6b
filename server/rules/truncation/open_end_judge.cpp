#include "rules/truncation/open_end_judge.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <fmt/core.h>

#include "model/escapes.h"
#include "rules/truncation/signs.h"
#include "rules/truncation/unpaired.h"
#include "rules/truncation/wholes.h"
#include "rules/wording.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;

constexpr double least_log_odds = 0.8;   // 11 to 5; docs/accuracy.md says how often it is right
constexpr std::size_t near_the_end = 3;  // words in which a sentence has just begun

bool is_upper(std::string_view text, const Word& word) {
  return text::is_upper(text::character_at(text, word.span.begin).code);
}

bool ends_lower(std::string_view text, const Word& word) {
  return text::is_lower(text::character_before(text, word.span.end).code);
}

std::string_view between(std::string_view text, const Word& left, const Word& right) {
  return text.substr(left.span.end, right.span.begin - left.span.end);
}

/// Whether a sentence ends between two words; not in `e.g. GitHub`.
bool is_stop(std::string_view text, const Word& left, const Word& right,
             language::WordList abbreviations) {
  const std::string_view gap = between(text, left, right);
  const std::size_t marks = std::min(gap.find_first_not_of(".!?"), gap.size());
  if (marks == 0 || marks == gap.size() || gap[marks] != ' ' || !is_upper(text, right))
    return false;
  const std::string_view word = text::slice(text, left.span);
  return 1 < word.size() && std::ranges::find(abbreviations, word) == abbreviations.end();
}

constexpr EndingSign after(EndingSign sign, std::uint32_t places) {
  return static_cast<EndingSign>(static_cast<std::uint32_t>(sign) + places);
}

// The weights are generated: each further word of a phrase moves its sign one place on.
static_assert(after(EndingSign::two_words_lead_on, 1) == EndingSign::three_words_lead_on &&
              after(EndingSign::two_words_lead_on, 2) == EndingSign::four_words_lead_on &&
              after(EndingSign::two_words_lead_on, 3) == EndingSign::five_words_lead_on &&
              after(EndingSign::two_words_lead_on, 4) == EndingSign::six_words_lead_on);
static_assert(after(EndingSign::two_words_end, 1) == EndingSign::three_words_end &&
              after(EndingSign::two_words_end, 2) == EndingSign::four_words_end &&
              after(EndingSign::two_words_end, 3) == EndingSign::five_words_end &&
              after(EndingSign::two_words_end, 4) == EndingSign::six_words_end);
static_assert(longest_phrase == 6);

EndingSign sign_of(const Echo& echo) {
  const bool leads_on = echo.elsewhere.ends == 0;
  return after(leads_on ? EndingSign::two_words_lead_on : EndingSign::two_words_end,
               echo.words - 2);
}

EndingSign sign_of(const SkillUse& use) {
  if (use.is_addition) return EndingSign::skill_adds;
  if (!use.is_whole) return EndingSign::skill_has_words;
  return use.is_higher ? EndingSign::skill_goes_on_higher : EndingSign::skill_goes_on;
}

/// Whether a word is a verb of a list, by the endings of English verbs: `uses`, `using`.
bool is_form_of(language::WordList verbs, std::string_view word) {
  const auto is_verb = [&](const std::string& base) {
    return std::ranges::binary_search(verbs, std::string_view(base));
  };
  const auto without = [&](std::size_t letters) {
    return std::string(word.substr(0, word.size() - letters));
  };
  if (is_verb(std::string(word))) return true;
  if (word.ends_with("ies") && is_verb(without(3) + 'y')) return true;
  if (word.ends_with("es") && is_verb(without(2))) return true;
  if (word.ends_with('s') && is_verb(without(1))) return true;
  return word.ends_with("ing") && (is_verb(without(3)) || is_verb(without(3) + 'e'));
}

/// Whether the last word is part of a compound: `problem solving`, `decision making`.
bool is_compound(std::string_view text, std::span<const Word> words) {
  constexpr std::string_view nouns[] = {"decision", "goal",    "knowledge",    "policy",
                                        "priority", "problem", "relationship", "standard",
                                        "strategy", "task",    "team"};
  if (words.size() < 2 || !text::slice(text, words.back().span).ends_with("ing")) return false;
  const std::string before = text::folded(text::slice(text, words[words.size() - 2].span));
  return std::ranges::find(nouns, std::string_view(before)) != std::end(nouns);
}

/// Whether the object of a last verb comes before it: `what they produce`, `the value we bring`.
bool has_object_before(std::string_view text, std::span<const Word> words) {
  constexpr std::size_t reach = 5;  // words
  constexpr std::string_view pronouns[] = {"how",  "i",     "it",  "that", "they", "we",
                                           "what", "which", "who", "whom", "you"};
  for (std::size_t back = 2; back <= std::min(reach + 1, words.size()); ++back) {
    const std::string word = text::folded(text::slice(text, words[words.size() - back].span));
    if (std::ranges::find(pronouns, std::string_view(word)) != std::end(pronouns)) return true;
  }
  return false;
}

}  // namespace

OpenEndJudge::OpenEndJudge(const Subject& subject)
    : subject_(subject),
      starts_(subject),
      stop_convention_(subject),
      lost_beginning_(subject.ladder.expectations.size(), false) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (!has_sentences(subject, it)) continue;
    const End end = last_passage(subject, it).end;
    ++stops_.all;
    if (end == End::stop) ++stops_.keeping;
    const auto index = static_cast<std::size_t>(&it - subject.ladder.expectations.data());
    if (end != End::hyphen) lost_beginning_[index] = starts_.cut(it).has_value();
    if (end == End::hyphen || lost_beginning_[index]) ++visibly_cut_;
  }
}

/// In real ladders and everywhere else in the ladders that are checked.
Tally OpenEndJudge::last_word(std::span<const Word> words) const {
  Tally tally = subject_.corpus.continuations().last_word(subject_.text, words);
  if (!subject_.is_read_as_english()) return tally;
  const Tally real = in_real_ladders(subject_.slice(words.back().span));
  tally.leads_on += real.leads_on;
  tally.ends += real.ends;
  return tally;
}

void OpenEndJudge::note_usage(const Expectation& it, EndingSigns& signs) const {
  constexpr std::uint32_t many = 40;  // places
  const std::span<const Word> words = last_words(subject_.facts, it);
  const Tally word = last_word(words);
  signs[EndingSign::leads_on] = std::log((word.leads_on + 0.5) / (word.ends + 0.5));
  if (many <= word.leads_on && many * word.ends <= word.leads_on)
    signs[EndingSign::nearly_always_leads_on] = 1;
  const Echo echo = subject_.corpus.continuations().echo(subject_.text, words);
  if (0 < echo.words)
    signs[sign_of(echo)] = 1 + std::log(std::max(echo.elsewhere.ends, echo.elsewhere.leads_on));
  const SkillUse use = use_of_end(subject_, it);
  if (use.words == 0 || (use.is_addition && !is_contained(it))) return;
  signs[sign_of(use)] = 1;
  if (use.ends_alike) signs[EndingSign::skill_ends_alike] = 1;
}

/// Whether a sibling has the whole text and goes on in its last sentence. What `and ...` adds to a
/// sentence elsewhere may be meant to be missing here.
bool OpenEndJudge::is_contained(const Expectation& it) const {
  const std::vector<Whole> wholes = wholes_of(subject_, it);
  return std::ranges::find(wholes, Beyond::words, &Whole::after) != wholes.end();
}

/// What the last words say by themselves.
void OpenEndJudge::note_wording(const Expectation& it, EndingSigns& signs) const {
  const std::span<const Word> words = last_words(subject_.facts, it);
  const language::Words& known = subject_.words();
  const std::string last = text::folded(subject_.slice(words.back().span));
  if (is_form_of(known.transitive, last) && !has_object_before(subject_.text, words) &&
      !is_compound(subject_.text, words))
    signs[EndingSign::verb_without_object] = 1;
  const std::string before = text::folded(subject_.slice(words[words.size() - 2].span));
  if (std::ranges::binary_search(known.determiners, before) && is_adjective(last) &&
      in_real_ladders(last).ends == 0)
    signs[EndingSign::adjective_without_noun] = 1;
  const std::optional<Mark> mark = unpaired(subject_, it);
  if (mark && (mark->kind == MarkKind::open || mark->kind == MarkKind::open_quote))
    signs[EndingSign::unclosed] = 1;
}

/// Sentences or list items that were joined: the text was copied from lines, some of which may be
/// missing.
void OpenEndJudge::note_joins(const Expectation& it, EndingSigns& signs) const {
  const double joined = starts_.joined_unlike(it);
  if (joined == 0) return;
  signs[EndingSign::joined] = joined;
  const std::vector<Whole> wholes = wholes_of(subject_, it);
  if (std::ranges::find(wholes, Beyond::sentences, &Whole::after) != wholes.end())
    signs[EndingSign::sibling_says_more] = 1;
}

void OpenEndJudge::note_beginnings(std::span<const Word> words, EndingSigns& signs) const {
  bool inner_stop = false;
  for (std::size_t i = 1; i < words.size() && !inner_stop; ++i)
    inner_stop = is_stop(subject_.text, words[i - 1], words[i], subject_.words().abbreviations);
  if (inner_stop) {
    signs[EndingSign::inner_stop] = 1;
    signs[EndingSign::inner_stop_by_convention] = stops_.share() / 100.0;
  }
  bool begun = false;
  bool stopped = false;
  for (std::size_t back = 0; back < near_the_end && back + 1 < words.size(); ++back) {
    const Word& left = words[words.size() - back - 2];
    const Word& right = words[words.size() - back - 1];
    if (!is_upper(subject_.text, right)) continue;
    if (!begun && between(subject_.text, left, right) == " " && ends_lower(subject_.text, left) &&
        starts_.begins_several(right)) {
      begun = true;
      signs[back == 0 ? EndingSign::begun_by_last_word : EndingSign::begun_shortly_before] = 1;
    }
    if (!stopped && is_stop(subject_.text, left, right, subject_.words().abbreviations)) {
      stopped = true;
      signs[back == 0 ? EndingSign::stop_before_last_word : EndingSign::stop_shortly_before] = 1;
    }
  }
}

/// Whether part of the expectation is still to be written.
bool OpenEndJudge::has_placeholder(const Expectation& it) const {
  const Facts& facts = subject_.facts;
  const auto index = static_cast<std::size_t>(&it - subject_.ladder.expectations.data());
  return std::any_of(facts.marks.begin() + facts.first_mark[index],
                     facts.marks.begin() + facts.first_mark[index + 1],
                     [](const Mark& mark) { return mark.kind == MarkKind::placeholder; });
}

bool OpenEndJudge::judges(const Expectation& it) const {
  return has_sentences(subject_, it) && !has_placeholder(it) &&
         ends_openly(subject_.ladder, subject_.text, subject_.facts, it);
}

std::optional<EndingSigns> OpenEndJudge::signs(const Expectation& it) const {
  if (!judges(it)) return std::nullopt;
  EndingSigns signs;
  signs[EndingSign::always] = 1;
  const bool lost_beginning =
      lost_beginning_[static_cast<std::size_t>(&it - subject_.ladder.expectations.data())];
  const std::uint32_t others_cut = visibly_cut_ - (lost_beginning ? 1 : 0);
  signs[EndingSign::lost_beginning] = lost_beginning ? 1 : 0;
  signs[EndingSign::damage] = std::log((others_cut + 0.5) / (stops_.all + 0.5));
  signs[EndingSign::stops] = stops_.share() / 100.0;
  signs[EndingSign::stop_convention] = stop_convention_.of_others(it) ? 1 : 0;
  note_usage(it, signs);
  note_wording(it, signs);
  note_beginnings(last_words(subject_.facts, it), signs);
  note_joins(it, signs);
  return signs;
}

std::optional<Cut> OpenEndJudge::cut(const Expectation& it) const {
  const std::optional<EndingSigns> found = signs(it);
  if (!found || found->log_odds() < least_log_odds) return std::nullopt;
  return Cut{last_words(subject_.facts, it).back().span, false, evidence(it, *found)};
}

std::string OpenEndJudge::usage_evidence(std::span<const Word> words) const {
  const Tally word = last_word(words);
  return fmt::format("`{}` is followed by another word in {} of {} other places where it appears",
                     subject_.slice(words.back().span), word.leads_on, word.leads_on + word.ends);
}

/// Where a phrase of so many words goes on.
std::string OpenEndJudge::quote_of(const Continuation& at, std::uint32_t phrase) const {
  constexpr std::uint32_t shown_after = 3;  // words
  const model::Ladder& ladder = subject_.corpus.ladder(at.place);
  const Facts& facts = subject_.corpus.facts(at.place);
  const std::string_view text = subject_.corpus.text(at.place);
  const Expectation& expectation = ladder.expectations[at.expectation];
  const std::span<const Word> words = words_of(facts, expectation);
  const std::uint32_t first = at.first_word - facts.first_word[expectation.first_passage];
  const std::size_t last =
      std::min<std::size_t>(words.size() - 1, first + phrase - 1 + shown_after);
  const text::Span quote{words[first].span.begin, words[last].span.end};
  const std::string where =
      at.place == subject_.place
          ? fmt::format("at level {} of {}", quoted(subject_.level_name(expectation.level)),
                        quoted(subject_.skill_name(expectation.skill)))
          : fmt::format("in {}", quoted(text::slice(text, ladder.title)));
  return fmt::format("{} appears {}", quoted(model::plain_text(text, quote)), where);
}

/// The signs that suggest a cut, the strongest first.
std::string OpenEndJudge::evidence(const Expectation& it, const EndingSigns& signs) const {
  constexpr std::size_t most_named = 3;
  constexpr double least_part = 0.4;
  const std::span<const Word> words = last_words(subject_.facts, it);
  std::vector<std::pair<double, std::string>> reasons;  // each with its part in the signs
  auto add = [&](double part, auto&& say) {
    if (least_part <= part) reasons.emplace_back(part, say());
  };
  const Echo echo = subject_.corpus.continuations().echo(subject_.text, words);
  const SkillUse use = use_of_end(subject_, it);
  if (0 < use.words) add(signs.part(sign_of(use)), [&] { return quote_of(use.at, use.words); });
  else if (0 < echo.words)
    add(signs.part(sign_of(echo)), [&] { return quote_of(echo.first, echo.words); });
  add(signs.part(EndingSign::verb_without_object) + signs.part(EndingSign::adjective_without_noun),
      [&] {
        return fmt::format("`{}` should be followed by something",
                           subject_.slice(words.back().span));
      });
  add(signs.part(EndingSign::sibling_says_more),
      [] { return "in another ladder, more sentences follow"; });
  add(signs.part(EndingSign::unclosed), [] { return "a bracket is never closed"; });
  add(signs.part(EndingSign::leads_on), [&] { return usage_evidence(words); });
  add(signs.part(EndingSign::lost_beginning), [] { return "its beginning is missing too"; });
  add(signs.part(EndingSign::begun_by_last_word) + signs.part(EndingSign::begun_shortly_before) +
          signs.part(EndingSign::stop_before_last_word) +
          signs.part(EndingSign::stop_shortly_before),
      [] { return "a new sentence has only just started"; });
  add(signs.part(EndingSign::inner_stop) + signs.part(EndingSign::inner_stop_by_convention),
      [] { return "its other sentences end with a full stop"; });
  add(signs.part(EndingSign::stops) + signs.part(EndingSign::stop_convention), [&] {
    return fmt::format("it has no full stop, unlike {} of {} other expectations here",
                       stops_.keeping, stops_.all - 1);
  });
  std::ranges::stable_sort(reasons, std::greater{}, &std::pair<double, std::string>::first);
  std::string all;
  for (std::size_t i = 0; i < std::min(reasons.size(), most_named); ++i)
    all.append(i == 0 ? "" : "; ").append(reasons[i].second);
  return all;
}

}  // namespace ladder::rules
