#include "rules/progression/word_differences.h"

#include <algorithm>
#include <bitset>

#include "text/unicode.h"

namespace ladder::rules {
namespace {

/// The shortest sequence of drops and additions that turns one text into the other, found greedily
/// (Myers, An O(ND) difference algorithm and its variations, 1986). The points of a diagonal have
/// the same surplus of drops over additions.
class Search {
 public:
  Search(std::span<const Word> words, std::span<const Word> others)
      : words_(words), others_(others) {}

  /// Whether `most` steps are enough.
  bool succeeds(int most) {
    const int goal = static_cast<int>(words_.size()) - static_cast<int>(others_.size());
    for (int steps = 0; steps <= most; ++steps) {
      steps_ = steps;
      const auto rows = static_cast<std::size_t>(steps) + 1;
      reached_.resize(rows * rows);
      for (int diagonal = -steps; diagonal <= steps; diagonal += 2) {
        const int reached = slide(begin_of(steps, diagonal), diagonal);
        at(steps, diagonal) = reached;
        if (diagonal == goal && static_cast<int>(words_.size()) <= reached) return true;
      }
    }
    return false;
  }

  /// The steps of a search that succeeded, with adjacent ones joined.
  std::vector<WordDifference> differences() {
    std::vector<WordDifference> found;
    int diagonal = static_cast<int>(words_.size()) - static_cast<int>(others_.size());
    for (int steps = steps_; 0 < steps; --steps) {
      const int end = begin_of(steps, diagonal);
      const bool added = adds(steps, diagonal);
      const auto word = text::offset(end);
      const auto other = static_cast<std::uint32_t>(end - diagonal);
      const WordDifference step{added ? word : word - 1, word, added ? other - 1 : other, other};
      if (!found.empty() && found.back().begin == step.end &&
          found.back().other_begin == step.other_end) {
        found.back().begin = step.begin;
        found.back().other_begin = step.other_begin;
      } else {
        found.push_back(step);
      }
      diagonal += added ? 1 : -1;
    }
    std::ranges::reverse(found);
    return found;
  }

 private:
  /// How many words are done after `steps` steps on a diagonal. The row of n steps has 2n + 1
  /// diagonals, so it begins at n squared.
  int& at(int steps, int diagonal) {
    const auto row = static_cast<std::size_t>(steps);
    return reached_[row * row + static_cast<std::size_t>(steps + diagonal)];
  }

  /// Whether the last step to a diagonal adds a word rather than drops one: whichever gets further.
  bool adds(int steps, int diagonal) {
    if (diagonal == -steps || diagonal == steps) return diagonal == -steps;
    return at(steps - 1, diagonal - 1) < at(steps - 1, diagonal + 1);
  }

  /// Where the last step to a diagonal ends.
  int begin_of(int steps, int diagonal) {
    if (steps == 0) return 0;
    return adds(steps, diagonal) ? at(steps - 1, diagonal + 1) : at(steps - 1, diagonal - 1) + 1;
  }

  /// Goes on while the words are equal.
  int slide(int word, int diagonal) const {
    const int end =
        std::min(static_cast<int>(words_.size()), static_cast<int>(others_.size()) + diagonal);
    while (word < end && words_[static_cast<std::size_t>(word)].hash ==
                             others_[static_cast<std::size_t>(word - diagonal)].hash)
      ++word;
    return word;
  }

  std::span<const Word> words_;
  std::span<const Word> others_;
  std::vector<int> reached_;  // by steps and diagonal; see at()
  int steps_ = 0;             // of the last row
};

/// How many words are surely not among others, counted up to a limit.
std::size_t surely_missing(std::span<const Word> others, std::span<const Word> words,
                           std::size_t limit) {
  std::bitset<1024> known;  // several words share a bit
  for (const Word& it : others) known.set(it.hash % known.size());
  std::size_t missing = 0;
  for (const Word& it : words) {
    if (limit <= missing) break;
    missing += known.test(it.hash % known.size()) ? 0 : 1;
  }
  return missing;
}

/// Whether more than `most` words are surely in one of the two only, whatever their order.
bool surely_differ(std::span<const Word> words, std::span<const Word> others, std::size_t most) {
  const auto [shorter, longer] = std::minmax({words.size(), others.size()});
  if (most < longer - shorter) return true;
  const std::size_t added = surely_missing(others, words, most + 1);
  return most < added || most < added + surely_missing(words, others, most + 1 - added);
}

}  // namespace

std::optional<std::vector<WordDifference>> word_differences(std::span<const Word> words,
                                                            std::span<const Word> others,
                                                            std::uint32_t most) {
  auto found = differences_of_few_words(words, others, 2 * most);
  if (!found) return std::nullopt;
  std::uint32_t changed = 0;
  for (const WordDifference& it : *found) changed += std::max(it.size(), it.other_size());
  if (most < changed) return std::nullopt;
  return found;
}

std::optional<std::vector<WordDifference>> differences_of_few_words(std::span<const Word> words,
                                                                    std::span<const Word> others,
                                                                    std::uint32_t most) {
  if (surely_differ(words, others, most)) return std::nullopt;
  Search search(words, others);
  if (!search.succeeds(static_cast<int>(most))) return std::nullopt;
  return search.differences();
}

}  // namespace ladder::rules
