#include "rules/progression/demand.h"

#include <algorithm>
#include <cmath>

namespace ladder::rules {
namespace {

using enum Dimension;

/// The meaning of a word in the lexicon.
struct Meaning {
  std::string_view word;  // in small letters of ASCII
  Dimension dimension = autonomy;
  int weight = 0;
};

constexpr Meaning lexicon[] = {
#define DEMAND(word, dimension, weight) {word, dimension, weight},
#include "rules/progression/demand_words.inc"
#undef DEMAND
};

constexpr bool is_alphabetical() {
  for (std::size_t i = 1; i < std::size(lexicon); ++i)
    if (lexicon[i].word <= lexicon[i - 1].word) return false;
  return true;
}
static_assert(is_alphabetical(), "the lexicon is sorted and has each word once");

/// The lexicon by the hashes of its words, with open addressing. Most words meet an empty place at
/// once.
class Table {
 public:
  constexpr Table() {
    for (const Meaning& it : lexicon) {
      const std::uint32_t hash = hash_of_folded(it.word);
      std::size_t at = hash % places;
      while (entries_[at].meaning) at = (at + 1) % places;
      entries_[at] = {hash, &it};
    }
  }

  const Meaning* find(std::string_view text, const Word& word) const {
    for (std::size_t at = word.hash % places; entries_[at].meaning; at = (at + 1) % places)
      if (entries_[at].hash == word.hash &&
          says(text::slice(text, word.span), *entries_[at].meaning))
        return entries_[at].meaning;
    return nullptr;
  }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    const Meaning* meaning = nullptr;
  };

  static bool says(std::string_view word, const Meaning& meaning) {
    auto same = [](char c, char small) { return (c | 0x20) == small; };
    return std::ranges::equal(word, meaning.word, same);
  }

  static constexpr std::size_t places = 1024;
  static_assert(2 * std::size(lexicon) <= places, "half of the places must stay empty");

  std::array<Entry, places> entries_{};
};

constexpr Table table;

bool is_negation(std::uint32_t hash) {
  static constexpr std::array hashes = {hash_of_folded("limited"), hash_of_folded("little"),
                                        hash_of_folded("minimal"), hash_of_folded("minimum"),
                                        hash_of_folded("no"),      hash_of_folded("without")};
  return std::ranges::find(hashes, hash) != hashes.end();
}

/// The cue that the word at `i` gives. A lack of autonomy counts as autonomy when a negation comes
/// shortly before it: `without any supervision`.
Cue cue_at(std::span<const Word> words, std::size_t i, const Meaning& meaning) {
  constexpr std::size_t reach = 3;  // words
  constexpr int denied = 2;         // the weight of `without supervision`
  if (meaning.dimension == autonomy && meaning.weight < 0)
    for (std::size_t before = 1; before <= std::min(reach, i); ++before)
      if (is_negation(words[i - before].hash))
        return {{words[i - before].span.begin, words[i].span.end}, autonomy, denied};
  return {words[i].span, meaning.dimension, meaning.weight};
}

/// The cues of one dimension.
struct Tally {
  int sum = 0;
  int cues = 0;
};

/// A second cue of a dimension counts for less than the first, and so does a second dimension: a
/// long text does not ask for more only because it has more words.
double score_of(const std::array<Tally, dimensions>& tallies) {
  double sum = 0;
  int used = 0;
  for (const Tally& it : tallies) {
    if (it.cues == 0) continue;
    sum += it.sum / std::sqrt(it.cues);
    ++used;
  }
  return used == 0 ? 0 : sum / std::sqrt(used);
}

}  // namespace

std::string_view name_of(Dimension dimension) {
  switch (dimension) {
    case autonomy: return "autonomy";
    case influence: return "influence";
    case complexity: return "complexity";
    case knowledge: return "knowledge";
  }
  return "";
}

Demand demand_of(std::string_view text, std::span<const Word> words) {
  Demand demand;
  std::array<Tally, dimensions> tallies;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Meaning* meaning = table.find(text, words[i]);
    if (!meaning) continue;
    const Cue cue = cue_at(words, i, *meaning);
    const auto dimension = static_cast<std::size_t>(cue.dimension);
    Cue& least = demand.least[dimension];
    Cue& most = demand.most[dimension];
    if (least.words.empty() || cue.weight < least.weight) least = cue;
    if (most.words.empty() || most.weight < cue.weight) most = cue;
    tallies[dimension].sum += cue.weight;
    ++tallies[dimension].cues;
    ++demand.cues;
  }
  demand.score = score_of(tallies);
  return demand;
}

}  // namespace ladder::rules
