#include "rules/truncation/judgement.h"

#include <algorithm>

#include <fmt/format.h>

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

/// Whether texts of this kind end with a full stop here: both the expectations as wholes and their
/// paragraphs, or list items, one by one.
bool ends_with_stops(const Subject& subject, const Expectation& it) {
  const Norms& norms = subject.norms;
  const auto kind = subject.ladder.passages[it.first_passage + it.passages - 1].kind;
  const Habit passages = kind == model::PassageKind::item ? norms.item_stop : norms.paragraph_stop;
  return fewest_stops <= norms.expectation_stop.keeping &&
         passage_stop_share <= passages.share_of_others() &&
         expectation_stop_share <= norms.expectation_stop.share_of_others();
}

}  // namespace

StartJudge::StartJudge(const Subject& subject) : subject_(subject) {
  for (const Expectation& it : subject.ladder.expectations)
    if (is_judged(subject, it) && first_of(subject, it).start == Start::lower)
      openings_.push_back(opening(subject, it));
  std::ranges::sort(openings_);
  if (openings_.empty()) return;
  for (const PassageFacts& it : subject.facts.passages)
    if (it.start == Start::upper) beginnings_.insert(text::folded(subject.slice(it.first_word)));
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
  if (1 < last - first) return true;
  if (!begins_like_others(it)) return false;
  const auto& ladder = subject_.ladder;
  for (std::uint32_t at = ladder.offsets[it.skill]; at < ladder.offsets[it.skill + 1]; ++at) {
    const Expectation& other = ladder.expectations[ladder.order[at]];
    if (&other != &it && is_judged(subject_, other) && begins_like_others(other)) return true;
  }
  return false;
}

/// Whether a text begins with the small form of a word that begins texts of this ladder.
bool StartJudge::begins_like_others(const Expectation& it) const {
  const PassageFacts& first = first_of(subject_, it);
  if (first.start != Start::lower) return false;
  // What somebody is or can is seldom cut off just before the verb.
  const std::string_view word = subject_.slice(first.first_word);
  return word == "is" || word == "can" || word == "has" || beginnings_.contains(std::string(word));
}

std::optional<Cut> StartJudge::cut(const Expectation& it) const {
  if (!is_judged(subject_, it)) return std::nullopt;
  const PassageFacts& first = first_of(subject_, it);
  const Habit habit = subject_.norms.capital_start;
  if (first.start == Start::mark) {
    const Span mark{it.text.begin, it.text.begin + 1};
    return Cut{mark, true, fmt::format("nothing stands before the `{}`", subject_.slice(mark))};
  }
  if (first.start != Start::lower || habit.share_of_others() < capital_share) return std::nullopt;
  if (is_lower_by_right(subject_.text, first) || is_usual(it)) return std::nullopt;
  return Cut{
      first.first_word, true,
      fmt::format("it begins with a small letter; {} of the {} other expectations here begin "
                  "with a capital",
                  habit.keeping, habit.all - 1)};
}

/// Whether most of the skill's other texts end without a full stop too, as titles and lists of
/// tools do.
bool EndJudge::skill_does_without(const Expectation& expectation) const {
  std::uint32_t with = 0;
  std::uint32_t without = 0;
  const auto& ladder = subject_.ladder;
  for (std::uint32_t at = ladder.offsets[expectation.skill];
       at < ladder.offsets[expectation.skill + 1]; ++at) {
    const Expectation& other = ladder.expectations[ladder.order[at]];
    if (&other == &expectation || !is_judged(subject_, other)) continue;
    const PassageFacts& last = last_of(subject_, other);
    if (last.end == End::stop) ++with;
    else if (!end_sign(subject_.text, last)) ++without;
  }
  return with < without;
}

std::optional<Cut> EndJudge::cut_by_habit(const Expectation& it, const PassageFacts& last) const {
  if (last.end != End::word && last.end != End::bracket) return std::nullopt;
  if (!ends_with_stops(subject_, it) || skill_does_without(it)) return std::nullopt;
  const Habit habit = subject_.norms.expectation_stop;
  return Cut{last.last_word, false,
             fmt::format("it has no full stop; {} of the {} other expectations here end with one",
                         habit.keeping, habit.all - 1)};
}

std::optional<Cut> EndJudge::cut(const Expectation& it) const {
  if (!is_judged(subject_, it)) return std::nullopt;
  const PassageFacts& last = last_of(subject_, it);
  const Span word = last.last_word.empty() ? it.text : last.last_word;
  if (std::optional<EndSign> sign = end_sign(subject_.text, last)) {
    switch (*sign) {
      case EndSign::hyphen:
        return Cut{{word.begin, it.text.end}, true, "a hyphen is left over from the end of a line"};
      case EndSign::dangling_word:
        return Cut{word, true,
                   fmt::format("`{}` leads on to a word that is not there", subject_.slice(word))};
      case EndSign::comma:
        if (10 <= subject_.norms.comma_end.share_of_others()) return std::nullopt;
        return Cut{{word.begin, it.text.end}, false, "nothing follows the comma"};
      case EndSign::colon:
        return Cut{{word.begin, it.text.end}, false, "nothing follows the colon"};
    }
  }
  return cut_by_habit(it, last);
}

}  // namespace ladder::rules
