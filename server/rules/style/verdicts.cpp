#include "rules/style/verdicts.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <utility>

#include "rules/subject.h"
#include "text/hash.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Span;

/// The hash of what comes before and a number. Their order counts: levels and skills may swap.
std::uint64_t joined(std::uint64_t hash, std::uint64_t number) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // spreads the bits: 2^64 by the golden ratio
  hash = (std::rotl(hash, 1) ^ number) * odd;
  return hash ^ (hash >> 32U);
}

std::uint64_t joined(std::uint64_t hash, std::string_view bytes) {
  return joined(hash, text::quick_hash_of(bytes));
}

/// A hash of an expectation's wording and its parts, and of the characters around it, by which a
/// rule sees where a word begins and ends.
std::uint64_t hash_of_wording(const Subject& subject, const model::Expectation& it) {
  constexpr std::uint32_t longest_character = 4;
  const Span seen{it.text.begin - std::min(it.text.begin, longest_character),
                  std::min(it.text.end + longest_character, text::offset(subject.text.size()))};
  std::uint64_t hash = joined(it.text.begin - seen.begin, subject.slice(seen));
  for (std::uint32_t i = 0; i < it.passages; ++i) {
    const model::Passage& passage = subject.ladder.passages[it.first_passage + i];
    const Span span = text::relative(passage.span, seen.begin);
    hash = joined(hash, (std::uint64_t{span.begin} << 32U) | span.end);
    hash = joined(hash, static_cast<std::uint64_t>(passage.kind));
  }
  return hash;
}

/// A hash of all that a rule can judge each expectation by.
std::vector<std::uint64_t> grounds_of(const Subject& subject) {
  const model::Ladder& ladder = subject.ladder;
  std::vector<std::uint64_t> levels;
  for (std::uint32_t i = 0; i < ladder.levels.size(); ++i)
    levels.push_back(text::hash_of(subject.level_name(i)));
  std::vector<std::uint64_t> skills;
  for (std::uint32_t i = 0; i < ladder.skills.size(); ++i)
    skills.push_back(text::hash_of(subject.skill_name(i)));
  std::vector<std::uint64_t> wordings;
  for (const model::Expectation& it : ladder.expectations)
    wordings.push_back(it.has_text() ? hash_of_wording(subject, it) : 0);

  std::vector<std::uint64_t> grounds;
  for (std::size_t i = 0; i < wordings.size(); ++i) {
    const model::Expectation& it = ladder.expectations[i];
    const model::Expectation* lower = ladder.below(it);
    const std::uint64_t place = joined(levels[it.level], skills[it.skill]);
    const std::uint64_t below =
        lower ? wordings[static_cast<std::size_t>(lower - ladder.expectations.data())] : 0;
    grounds.push_back(joined(joined(wordings[i], place), below));
  }
  return grounds;
}

}  // namespace

Verdicts::Verdicts(std::size_t expectations) : all_(expectations), open_(expectations) {
  std::iota(open_.begin(), open_.end(), 0);
}

void Verdicts::follow(const Subject& subject) {
  if (all_.empty()) {
    *this = Verdicts(subject.ladder.expectations.size());
    return;
  }
  const std::vector<std::uint64_t> grounds = grounds_of(subject);
  const std::vector<Verdict> last = std::exchange(all_, std::vector<Verdict>(grounds.size()));
  open_.clear();
  for (std::uint32_t i = 0; i < all_.size(); ++i) {
    all_[i].grounds = grounds[i];
    // Nothing was inserted or removed before an expectation, or nothing after it.
    for (const std::size_t was : {std::size_t{i}, i + last.size() - all_.size()})
      if (was < last.size() && last[was].grounds == grounds[i])
        all_[i].may_break = last[was].breaks;
    if (all_[i].may_break != 0) open_.push_back(i);
  }
}

}  // namespace ladder::rules
