#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/truncation/continuations.h"

namespace ladder::rules {

/// The signs for or against a cut in an expectation that ends openly.
enum class EndingSign : std::uint8_t {
#define WEIGHT(name, weight) name,
#include "rules/truncation/ending_weights.inc"
#undef WEIGHT
  count
};

/// How strong each sign is: 1 if it is present, a share, or the logarithm of a ratio.
class EndingSigns {
 public:
  double& operator[](EndingSign sign) { return amounts_[static_cast<std::size_t>(sign)]; }
  double operator[](EndingSign sign) const { return amounts_[static_cast<std::size_t>(sign)]; }

  /// The logarithm of the odds that the expectation is cut: the amounts, weighted and summed
  /// (logistic regression; Cox 1958).
  double log_odds() const;

  /// What one sign adds to them.
  double part(EndingSign sign) const;

 private:
  std::array<double, static_cast<std::size_t>(EndingSign::count)> amounts_{};
};

/// The name of a sign, for the script that learns its weight.
std::string_view name_of(EndingSign sign);

/// How often a word is followed by another and how often it ends a sentence, in real ladders.
Tally in_real_ladders(std::string_view word);

}  // namespace ladder::rules
