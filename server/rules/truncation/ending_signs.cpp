#include "rules/truncation/ending_signs.h"

#include <algorithm>

#include "text/unicode.h"

namespace ladder::rules {
namespace {

struct Weight {
  std::string_view name;
  double weight = 0;
};

constexpr std::array weights = {
#define WEIGHT(name, weight) Weight{#name, weight},
#include "rules/truncation/ending_weights.inc"
#undef WEIGHT
};

struct WordTally {
  std::string_view word;
  std::uint16_t leads_on = 0;
  std::uint16_t ends = 0;
};

constexpr WordTally word_tallies[] = {
#define WORD(word, leads_on, ends) WordTally{word, leads_on, ends},
#include "rules/truncation/ending_words.inc"
#undef WORD
};

static_assert(std::ranges::is_sorted(word_tallies, {}, &WordTally::word));

}  // namespace

double EndingSigns::log_odds() const {
  double sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i].weight * amounts_[i];
  return sum;
}

double EndingSigns::part(EndingSign sign) const {
  return weights[static_cast<std::size_t>(sign)].weight * (*this)[sign];
}

std::string_view name_of(EndingSign sign) { return weights[static_cast<std::size_t>(sign)].name; }

Tally in_real_ladders(std::string_view word) {
  const std::string folded = text::folded(word);
  const auto found =
      std::ranges::lower_bound(word_tallies, std::string_view(folded), {}, &WordTally::word);
  if (found == std::end(word_tallies) || found->word != folded) return {};
  return {found->leads_on, found->ends};
}

}  // namespace ladder::rules
