#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "language/words.h"
#include "rules/words.h"
#include "text/span.h"

namespace ladder::rules {

using language::Dimension;
constexpr std::size_t dimensions = 4;

std::string_view name_of(Dimension dimension);

/// A word that shows how much an expectation asks for.
struct Cue {
  text::Span words;  // `supervision`, `without supervision`
  Dimension dimension = Dimension::autonomy;
  int weight = 0;  // from -3 to 4
};

/// How much an expectation asks for, judging by its words.
struct Demand {
  double score = 0;  // higher asks for more; 0 without cues
  std::uint32_t cues = 0;
  /// The words that ask for the least and for the most, by dimension; empty without cues.
  std::array<Cue, dimensions> least;
  std::array<Cue, dimensions> most;
};

/// Nothing in a language that has no words of a published scale.
Demand demand_of(std::string_view text, std::span<const Word> words, language::Language language);

}  // namespace ladder::rules
