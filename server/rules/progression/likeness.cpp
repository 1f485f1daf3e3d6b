#include "rules/progression/likeness.h"

#include <algorithm>
#include <cmath>

namespace ladder::rules {
namespace {

void keep_each_once(std::vector<std::uint64_t>& numbers) {
  std::ranges::sort(numbers);
  // clang 14 cannot compile std::ranges::unique.
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

/// The share of two sorted lists that is in both: their cosine.
double share_in_both(const std::vector<std::uint64_t>& one,
                     const std::vector<std::uint64_t>& other) {
  if (one.empty() || other.empty()) return 0;
  std::size_t both = 0;
  auto it = one.begin();
  for (const std::uint64_t wanted : other) {
    while (it != one.end() && *it < wanted) ++it;
    if (it == one.end()) break;
    if (*it == wanted) ++both;
  }
  return static_cast<double>(both) /
         std::sqrt(static_cast<double>(one.size()) * static_cast<double>(other.size()));
}

}  // namespace

WordSets word_sets_of(std::span<const Word> words) {
  WordSets sets;
  sets.words.reserve(words.size());
  sets.pairs.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    sets.words.push_back(words[i].hash);
    if (0 < i) sets.pairs.push_back(std::uint64_t{words[i - 1].hash} << 32 | words[i].hash);
  }
  keep_each_once(sets.words);
  keep_each_once(sets.pairs);
  return sets;
}

double likeness(const WordSets& one, const WordSets& other) {
  return (share_in_both(one.words, other.words) + share_in_both(one.pairs, other.pairs)) / 2;
}

}  // namespace ladder::rules
