#include "rules/progression/exchange.h"

#include <cmath>
#include <memory>
#include <vector>

#include "rules/progression/likeness.h"

namespace ladder::rules {
namespace {

/// What a swap must gain by what the words ask for and by where else they are.
constexpr double least_gain_by_words = 0.8;
/// What it must gain by where else they are, if they don't ask for more or less: random words gain
/// 1.6 now and then.
constexpr double least_gain_by_height = 1.7;
/// What it must gain by each of the two, so that they don't contradict each other.
constexpr double least_agreement = -0.1;

/// How alike the levels of a skill are, each with each.
class Likenesses {
 public:
  explicit Likenesses(std::span<const Rung> rungs) : size_(rungs.size()) {
    std::vector<WordSets> sets;
    sets.reserve(size_);
    for (const Rung& it : rungs) sets.push_back(word_sets_of(it.words));
    amounts_.resize(size_ * size_, 1);
    for (std::size_t a = 0; a < size_; ++a)
      for (std::size_t b = a + 1; b < size_; ++b)
        amounts_[a * size_ + b] = amounts_[b * size_ + a] = likeness(sets[a], sets[b]);
  }

  double of(std::size_t a, std::size_t b) const { return amounts_[a * size_ + b]; }

  /// By how much neighbours become more alike if two levels are swapped: authors write a level by
  /// changing the one below.
  double gain(std::size_t lower, std::size_t upper) const {
    const auto swapped = [&](std::size_t i) { return i == lower ? upper : i == upper ? lower : i; };
    double gain = 0;
    for (std::size_t i = 0; i + 1 < size_; ++i)
      gain += of(swapped(i), swapped(i + 1)) - of(i, i + 1);
    return gain;
  }

 private:
  std::size_t size_;
  std::vector<double> amounts_;
};

/// By how much a lower level says more than an upper one: higher levels are seldom shorter.
double surplus(const Rung& lower, const Rung& upper) {
  const auto size = [](const Rung& it) { return 1 + static_cast<double>(it.words.size()); };
  return std::clamp(std::log(size(lower) / size(upper)), -1.0, 1.0);
}

}  // namespace

/// The swap of two expectations that puts a skill's levels in the best order. For each pair of
/// levels, the odds that the upper one asks for more are the exponential of the difference between
/// their scores, as far as both are certain. The gain in demand is how much the logarithm of the
/// odds of the whole order grows, as a share of the usual amount for this number of levels; the
/// gain in height is the same for the levels that the words have in other skills. The levels
/// between the two only matter through sums.
Exchange best_exchange(std::span<const Rung> rungs, Direction others) {
  constexpr double usual_of_three = 3;
  constexpr double usual_of_another = 0.8;
  constexpr double weight_of_likeness = 3;
  constexpr double weight_of_surplus = 0.5;
  constexpr double weight_of_height = 2;
  constexpr double most_of_height = 2.5;
  const double usual =
      usual_of_three + usual_of_another * static_cast<double>(rungs.size() - fewest_levels);
  Exchange best;
  std::unique_ptr<Likenesses> likenesses;  // made for the first pair that may have been swapped
  for (std::size_t a = 0; a < rungs.size(); ++a) {
    double certainties = 0;
    double scores = 0;  // each weighted by its certainty
    for (std::size_t b = a + 1; b < rungs.size(); ++b) {
      const Rung& lower = rungs[a];
      const Rung& upper = rungs[b];
      const double high = lower.demand.score;
      const double low = upper.demand.score;
      const double demand = others != Direction::unknown
                                ? (lower.certainty() * upper.certainty() * (high - low) +
                                   lower.certainty() * (certainties * high - scores) +
                                   upper.certainty() * (scores - certainties * low)) /
                                      usual
                                : 0;
      certainties += upper.certainty();
      scores += upper.certainty() * low;
      const double height =
          others == Direction::falling
              ? 0
              : std::min(most_of_height, weight_of_height * (lower.height - upper.height) *
                                             static_cast<double>(b - a + 1) / usual);
      if (b == a + 1 || std::min(demand, height) < least_agreement ||
          demand + height < (0 < demand ? least_gain_by_words : least_gain_by_height))
        continue;
      if (!likenesses) likenesses = std::make_unique<Likenesses>(rungs);
      if (nearly_same < likenesses->of(a, b)) continue;
      const double gain = demand + height + weight_of_likeness * likenesses->gain(a, b) +
                          weight_of_surplus * surplus(lower, upper);
      if (best.gain < gain) best = {&lower, &upper, gain};
    }
  }
  return best;
}

}  // namespace ladder::rules
