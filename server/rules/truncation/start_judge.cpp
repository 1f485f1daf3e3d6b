#include "rules/truncation/start_judge.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/passages.h"
#include "rules/truncation/signs.h"
#include "rules/vocabulary.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using text::Span;

/// `(e.g. code reviews)`: something that it explains should come before it.
bool begins_with_examples(const Subject& subject, std::string_view text) {
  return std::ranges::any_of(subject.words().examples,
                             [&](std::string_view it) { return text.starts_with(it); });
}

/// The beginning of an expectation as a number: its first twenty bytes, which hold two or three
/// words.
std::uint64_t opening(const Subject& subject, const Expectation& it) {
  constexpr std::size_t length = 20;
  std::uint64_t hash = 14695981039346656037U;  // FNV-1a
  for (char c : subject.slice(it.text).substr(0, length))
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
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
  const auto index = static_cast<std::size_t>(&it - subject.ladder.expectations.data());
  return !remark && !subject.facts.is_placeholder[index];
}

StartJudge::StartJudge(const Subject& subject) : subject_(subject) {
  const auto& expectations = subject.ladder.expectations;
  for (const Expectation& it : expectations)
    if (has_sentences(subject, it) && first_passage(subject, it).start == Start::lower)
      openings_.push_back(opening(subject, it));
  std::ranges::sort(openings_);
  if (openings_.empty()) return;

  for (const PassageFacts& it : subject.facts.passages)
    if (it.start == Start::upper) beginnings_.insert(text::folded(subject.slice(it.first_word)));
  like_others_.resize(subject.ladder.skills.size());
  for (const Expectation& it : expectations)
    if (has_sentences(subject, it) && begins_like_others(it)) like_others_[it.skill]++;
  for (const Expectation& it : expectations)
    if (has_sentences(subject, it) && is_suspect(it)) ++suspects_;
}

/// Whether an expectation begins with the lower-case form of a word that begins others in this
/// ladder.
bool StartJudge::begins_like_others(const Expectation& it) const {
  const PassageFacts& first = first_passage(subject_, it);
  if (first.start != Start::lower) return false;
  // A sentence is seldom cut just before one of these verbs.
  const std::string_view word = subject_.slice(first.first_word);
  return std::ranges::binary_search(subject_.words().opening_verbs, word) ||
         beginnings_.contains(std::string(word));
}

/// Whether the author means the lower-case letter: the cell's other passages begin with one, too;
/// another cell begins with the same words, which can't be an accident; or the skill's expectations
/// begin with words that begin expectations elsewhere, only in lower case.
bool StartJudge::is_usual(const Expectation& it) const {
  std::uint32_t lower = 0;
  for (std::uint32_t i = 1; i < it.passages; ++i)
    if (subject_.facts.passages[it.first_passage + i].start == Start::lower) ++lower;
  if (0 < lower && it.passages <= 2 * lower + 1) return true;
  auto [first, last] = std::equal_range(openings_.begin(), openings_.end(), opening(subject_, it));
  return 1 < last - first || (1 < like_others_[it.skill] && begins_like_others(it));
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

std::optional<Cut> StartJudge::cut(const Expectation& it) const {
  if (!has_sentences(subject_, it)) return std::nullopt;
  const PassageFacts& first = first_passage(subject_, it);
  if (first.start == Start::mark) {
    const Span mark{it.text.begin, it.text.begin + 1};
    if (is_in_vocabulary(subject_, mark)) return std::nullopt;  // `.NET`
    return Cut{mark, true, fmt::format("nothing comes before the `{}`", subject_.slice(mark))};
  }
  const Convention others = subject_.norms.capital_start.without_one();
  if (!begins_with_capitals(others)) return std::nullopt;
  if (begins_with_examples(subject_, subject_.slice(it.text)))
    return Cut{first.first_word, true, "it starts with examples, but doesn't say of what"};
  if (!is_suspect(it)) return std::nullopt;
  // The only one, with a word that begins other expectations: the author's slip.
  if (suspects_ == 1 && begins_like_others(it)) return std::nullopt;
  return Cut{first.first_word, true,
             fmt::format("it begins with a lower-case letter; {} of {} other expectations here "
                         "begin with a capital",
                         others.keeping, others.all)};
}

}  // namespace ladder::rules
