#include "rules/progression/level_words.h"

#include <bit>
#include <cmath>

namespace ladder::rules {
namespace {

using model::Expectation;

constexpr std::size_t most_levels = 32;    // a ladder with more isn't for people
constexpr std::uint32_t longest_link = 3;  // bytes of words that are in any sentence, such as `the`
constexpr std::uint32_t doubtful_uses = 2;  // a word that is used this often counts for half

}  // namespace

LevelWords::LevelWords(const Subject& subject) : subject_(subject) {
  const model::Ladder& ladder = subject.ladder;
  // Levels of different tracks can't be compared.
  if (!ladder.tracks.empty() || ladder.skills.size() < 2 || most_levels < ladder.levels.size())
    return;
  const std::size_t words = subject.facts.words.size();
  slots_.resize(std::bit_ceil(words + 1), model::none);
  numbers_.resize(words, model::none);
  uses_.reserve(words / 4);
  for (const Expectation& it : ladder.expectations)
    if (it.has_text() && 0 < it.passages) learn(it);
  Use all;
  for (const Use& it : uses_) {
    all.levels += it.levels;
    all.count += it.count;
  }
  // Longer expectations at higher levels would make every word a word of higher levels.
  if (0 < all.count) middle_ = all.levels / all.count;
  for (Use& it : uses_) it.levels -= middle_ * it.count;
}

/// From -1 for the lowest level to 1 for the highest, less the middle of all words.
double LevelWords::position(std::uint32_t level) const {
  const auto highest = static_cast<double>(subject_.ladder.levels.size() - 1);
  return 0 < highest ? 2 * level / highest - 1 - middle_ : 0;
}

void LevelWords::learn(const Expectation& it) {
  const auto own = static_cast<std::uint32_t>(subject_.index_of(it));
  const double level = position(it.level);
  const std::size_t mask = slots_.size() - 1;
  std::uint32_t* number_of_word = &numbers_[subject_.facts.first_word[it.first_passage]];
  for (const Word& word : words_of(subject_.facts, it)) {
    std::uint32_t& number = *number_of_word++;
    if (word.span.size() <= longest_link) continue;
    std::size_t slot = word.hash & mask;
    while (slots_[slot] != model::none && uses_[slots_[slot]].hash != word.hash)
      slot = (slot + 1) & mask;
    if (slots_[slot] == model::none) {
      slots_[slot] = static_cast<std::uint32_t>(uses_.size());
      uses_.push_back({.hash = word.hash});
    }
    Use& use = uses_[slots_[slot]];
    if (use.last == own) continue;
    use.last = own;
    use.levels += level;
    ++use.count;
    number = slots_[slot];
  }
}

template <typename Visit>
void LevelWords::for_each_word(const Expectation& it, Visit visit) const {
  if (numbers_.empty() || !it.has_text() || it.passages == 0) return;
  const std::vector<std::uint32_t>& first = subject_.facts.first_word;
  for (std::uint32_t i = first[it.first_passage]; i < first[it.first_passage + it.passages]; ++i)
    if (numbers_[i] != model::none) visit(i, numbers_[i]);
}

void LevelWords::compare_with_others(std::uint32_t skill) {
  for (const std::uint32_t i : subject_.ladder.column(skill)) {
    const Expectation& it = subject_.ladder.expectations[i];
    const double level = position(it.level);
    for_each_word(it, [&](std::uint32_t, std::uint32_t number) {
      Use& use = uses_[number];
      if (use.skill != skill) {
        use.skill = skill;
        use.own_levels = 0;
        use.own_count = 0;
      }
      use.own_levels += level;
      ++use.own_count;
    });
  }
}

/// Nothing if only its own skill has the word.
std::optional<double> LevelWords::height_of(std::uint32_t number) const {
  const Use& use = uses_[number];
  if (use.count == use.own_count) return std::nullopt;
  return (use.levels - use.own_levels) / (use.count - use.own_count + doubtful_uses);
}

double LevelWords::height(const Expectation& it) const {
  double sum = 0;
  std::uint32_t known = 0;
  for_each_word(it, [&](std::uint32_t, std::uint32_t number) {
    const std::optional<double> height = height_of(number);
    if (!height) return;
    sum += *height;
    ++known;
  });
  return known == 0 ? 0 : sum / std::sqrt(known);
}

LevelWords::Extremes LevelWords::extremes(const Expectation& it) const {
  Extremes result;
  double lowest = 0;
  double highest = 0;
  for_each_word(it, [&](std::uint32_t index, std::uint32_t number) {
    const std::optional<double> height = height_of(number);
    if (!height) return;
    const text::Span word = subject_.facts.words[index].span;
    if (result.lowest.empty() || *height < lowest) {
      result.lowest = word;
      lowest = *height;
    }
    if (result.highest.empty() || highest < *height) {
      result.highest = word;
      highest = *height;
    }
  });
  return result;
}

}  // namespace ladder::rules
