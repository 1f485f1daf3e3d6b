#include "rules/truncation/judgement.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/passages.h"
#include "rules/truncation/signs.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using text::Span;

const PassageFacts& first_of(const Subject& subject, const Expectation& it) {
  return subject.facts.passages[it.first_passage];
}

const PassageFacts& last_of(const Subject& subject, const Expectation& it) {
  return subject.facts.passages[it.first_passage + it.passages - 1];
}

/// Whether an expectation has sentences; `n/a (see level 4)` is a marker with a remark.
bool is_judged(const Subject& subject, const Expectation& it) {
  if (!it.has_text() || it.passages == 0) return false;
  const std::string_view text = subject.slice(it.text);
  const bool remark = model::marker_of(text.substr(0, 3)) == model::Marker::not_applicable;
  return !remark && !stands_for_text(text);
}

/// How a text begins, as a number: its first twenty bytes, which hold two or three words.
std::uint64_t opening(const Subject& subject, const Expectation& it) {
  constexpr std::size_t length = 20;
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  for (char c : subject.slice(it.text).substr(0, length))
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

/// Whether texts of the kind that `it` ends with have full stops here: both the expectations as
/// wholes and their paragraphs, or list items, one by one; not counting this one.
bool others_end_with_stops(const Subject& subject, const Expectation& it, bool counted) {
  const Norms& norms = subject.norms;
  const auto kind = subject.ladder.passages[it.first_passage + it.passages - 1].kind;
  Habit passages = kind == model::PassageKind::item ? norms.item_stop : norms.paragraph_stop;
  Habit expectations = norms.expectation_stop;
  if (counted) {
    passages = passages.without_one();
    expectations = expectations.without_one();
  }
  return fewest_stops <= expectations.keeping && passage_stop_share <= passages.share() &&
         expectation_stop_share <= expectations.share();
}

}  // namespace

StartJudge::StartJudge(const Subject& subject) : subject_(subject) {
  const auto& expectations = subject.ladder.expectations;
  for (const Expectation& it : expectations)
    if (is_judged(subject, it) && first_of(subject, it).start == Start::lower)
      openings_.push_back(opening(subject, it));
  std::ranges::sort(openings_);
  if (openings_.empty()) return;

  for (const PassageFacts& it : subject.facts.passages)
    if (it.start == Start::upper) beginnings_.insert(text::folded(subject.slice(it.first_word)));
  like_others_.resize(subject.ladder.skills.size());
  for (const Expectation& it : expectations)
    if (is_judged(subject, it) && begins_like_others(it)) like_others_[it.skill]++;
}

/// Whether a text begins with the small form of a word that begins texts of this ladder.
bool StartJudge::begins_like_others(const Expectation& it) const {
  const PassageFacts& first = first_of(subject_, it);
  if (first.start != Start::lower) return false;
  // What somebody is or can is seldom cut off just before the verb.
  const std::string_view word = subject_.slice(first.first_word);
  return word == "is" || word == "can" || word == "has" || beginnings_.contains(std::string(word));
}

/// Whether an author means the small letter: the cell's other passages begin so too; another cell
/// begins with the same words, which no accident would leave standing twice; or the skill's texts
/// begin with words that begin texts elsewhere, only in small letters.
bool StartJudge::is_usual(const Expectation& it) const {
  std::uint32_t lower = 0;
  for (std::uint32_t i = 1; i < it.passages; ++i)
    if (subject_.facts.passages[it.first_passage + i].start == Start::lower) ++lower;
  if (0 < lower && it.passages <= 2 * lower + 1) return true;
  auto [first, last] = std::equal_range(openings_.begin(), openings_.end(), opening(subject_, it));
  return 1 < last - first || (1 < like_others_[it.skill] && begins_like_others(it));
}

std::optional<Cut> StartJudge::cut(const Expectation& it) const {
  if (!is_judged(subject_, it)) return std::nullopt;
  const PassageFacts& first = first_of(subject_, it);
  if (first.start == Start::mark) {
    const Span mark{it.text.begin, it.text.begin + 1};
    return Cut{mark, true, fmt::format("nothing stands before the `{}`", subject_.slice(mark))};
  }
  const Habit others = subject_.norms.capital_start.without_one();
  if (first.start != Start::lower || others.share() < capital_share) return std::nullopt;
  if (is_lower_by_right(subject_.text, first) || is_usual(it)) return std::nullopt;
  return Cut{
      first.first_word, true,
      fmt::format("it begins with a small letter; {} of the {} other expectations here begin "
                  "with a capital",
                  others.keeping, others.all)};
}

EndJudge::EndJudge(const Subject& subject)
    : subject_(subject), skill_stops_(subject.ladder.skills.size()) {
  for (const Expectation& it : subject.ladder.expectations) {
    if (!is_judged(subject, it)) continue;
    const PassageFacts& last = last_of(subject, it);
    if (end_sign(subject.text, last)) continue;
    skill_stops_[it.skill].all++;
    if (last.end == End::stop) skill_stops_[it.skill].keeping++;
  }
}

std::optional<Cut> EndJudge::cut(const Expectation& it) const {
  if (!is_judged(subject_, it)) return std::nullopt;
  const PassageFacts& last = last_of(subject_, it);
  if (end_sign(subject_.text, last)) return cut_by_sign(it, last);
  return cut_by_habit(it, last);
}

std::optional<Cut> EndJudge::cut_by_sign(const Expectation& it, const PassageFacts& last) const {
  constexpr std::uint32_t comma_share = 10;  // percent, from which on commas end list items here
  const Span word = last.last_word.empty() ? it.text : last.last_word;
  const Span to_end{word.begin, it.text.end};
  switch (*end_sign(subject_.text, last)) {
    case EndSign::hyphen: return Cut{to_end, true, "a hyphen is left over from the end of a line"};
    case EndSign::dangling_word:
      return Cut{word, true,
                 fmt::format("`{}` leads on to a word that is not there", subject_.slice(word))};
    case EndSign::comma:
      if (comma_share <= subject_.norms.comma_end.share()) return std::nullopt;
      return Cut{to_end, false, "nothing follows the comma"};
    case EndSign::colon: return Cut{to_end, false, "nothing follows the colon"};
  }
  return std::nullopt;
}

std::optional<Cut> EndJudge::cut_by_habit(const Expectation& it, const PassageFacts& last) const {
  if (last.end != End::word && last.end != End::bracket) return std::nullopt;
  const bool counted = tells_of_ends(subject_.norms, subject_.text, last);
  if (!others_end_with_stops(subject_, it, counted)) return std::nullopt;
  // Titles and lists of tools may do without in a ladder of whole sentences.
  const Habit skill = skill_stops_[it.skill].without_one();
  if (2 * skill.keeping < skill.all) return std::nullopt;
  Habit others = subject_.norms.expectation_stop;
  if (counted) others = others.without_one();
  return Cut{last.last_word, false,
             fmt::format("it has no full stop; {} of the {} other expectations here end with one",
                         others.keeping, others.all)};
}

}  // namespace ladder::rules
