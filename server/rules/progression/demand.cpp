#include "rules/progression/demand.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "text/unicode.h"

namespace ladder::rules {
namespace {

using language::DemandWord;
using enum Dimension;

/// The words of a language by their hashes, with open addressing. Most words meet an
/// empty place at once.
class Table {
 public:
  explicit Table(std::span<const DemandWord> lexicon) {
    for (const DemandWord& it : lexicon) {
      const std::uint32_t hash = hash_of_folded(it.word);
      std::size_t at = hash % places;
      while (entries_[at].meaning) at = (at + 1) % places;
      entries_[at] = {hash, &it};
    }
  }

  const DemandWord* find(std::string_view text, const Word& word) const {
    for (std::size_t at = word.hash % places; entries_[at].meaning; at = (at + 1) % places)
      if (entries_[at].hash == word.hash &&
          says(text::slice(text, word.span), *entries_[at].meaning))
        return entries_[at].meaning;
    return nullptr;
  }

 private:
  struct Entry {
    std::uint32_t hash = 0;
    const DemandWord* meaning = nullptr;
  };

  static bool says(std::string_view word, const DemandWord& meaning) {
    auto same = [](char c, char small) { return c == small || (c | 0x20) == small; };
    return std::ranges::equal(word, meaning.word, same) || text::folded(word) == meaning.word;
  }

  static constexpr std::size_t places = 1024;  // at least twice as many as words

  std::array<Entry, places> entries_{};
};

/// Of the languages that have such words.
const Table* table_of(language::Language language) {
  static const std::map<const DemandWord*, Table> tables = [] {
    std::map<const DemandWord*, Table> all;
    for (const language::Words* it : language::words_of_labels(language::Language::unknown))
      if (!it->demand.empty()) all.emplace(it->demand.data(), it->demand);
    return all;
  }();
  const auto found = tables.find(language::words_of_sentences(language).demand.data());
  return found == tables.end() ? nullptr : &found->second;
}

/// Words by their hashes, and a mark for each, which most other words don't have.
template <std::size_t size>
struct Hashes {
  std::array<std::uint32_t, size> all{};
  std::array<bool, 512> marks{};
};

template <std::size_t size>
constexpr Hashes<size> hashes_of(const std::string_view (&words)[size]) {
  Hashes<size> hashes;
  for (std::size_t i = 0; i < size; ++i) {
    hashes.all[i] = hash_of_folded(words[i]);
    hashes.marks[hashes.all[i] % hashes.marks.size()] = true;
  }
  return hashes;
}

template <std::size_t size>
bool holds(const Hashes<size>& list, std::uint32_t hash) {
  return list.marks[hash % list.marks.size()] &&
         std::ranges::find(list.all, hash) != list.all.end();
}

/// In English and in the other languages that have such words.
bool is_negation(std::uint32_t hash) {
  static constexpr std::string_view negations[] = {"limited", "little", "minimal", "minimum", "no",
                                                   "without", "ohne",   "sans",    "sin",     "sem",
                                                   "senza",   "zonder", "bez"};
  static constexpr auto hashes = hashes_of(negations);
  return holds(hashes, hash);
}

/// Whether one of the words shortly before the one at `i` is in a list.
template <std::size_t size>
bool comes_after(std::span<const Word> words, std::size_t i, std::size_t reach,
                 const Hashes<size>& list) {
  for (std::size_t before = 1; before <= std::min(reach, i); ++before)
    if (holds(list, words[i - before].hash)) return true;
  return false;
}

/// Whether an expectation denies what a word asks for: `has no strategy`, but not `not only leads`.
bool is_denied(std::span<const Word> words, std::size_t i) {
  static constexpr std::string_view denying[] = {
      "absent", "cannot", "can't",  "doesn't", "don't", "isn't", "lack",    "lacking", "lacks",
      "never",  "no",     "nobody", "none",    "nor",   "not",   "nothing", "without"};
  static constexpr std::string_view more[] = {"just", "merely", "only", "simply"};
  static constexpr auto denying_hashes = hashes_of(denying);
  static constexpr auto more_hashes = hashes_of(more);
  constexpr std::size_t reach = 5;       // words of the same clause
  constexpr std::size_t far_reach = 16;  // of a clause that begins with it: `no list of ... exists`
  bool denied = false;
  std::size_t before = 1;
  for (; before <= std::min(far_reach, i); ++before) {
    const Word& word = words[i - before];
    if (words[i - before + 1].span.begin - word.span.end != 1) break;
    if (reach < before) continue;
    if (holds(more_hashes, word.hash)) return false;
    denied = denied || holds(denying_hashes, word.hash);
  }
  return denied || (before <= far_reach && holds(denying_hashes, words[i - before + 1].hash));
}

/// Whether another word governs this one, so that the expectation doesn't ask for what it says:
/// `understands the strategy`, `makes sure that others follow`, `industry-recognised`.
bool is_governed(std::string_view text, std::span<const Word> words, std::size_t i,
                 const DemandWord& meaning) {
  static constexpr std::string_view receiving[] = {
      "adhere",     "adheres",     "align",      "aligned",   "aligning",   "aligns",
      "appreciate", "appreciates", "aware",      "awareness", "date",       "describe",
      "describes",  "explain",     "explains",   "familiar",  "follow",     "following",
      "follows",    "identifies",  "identify",   "know",      "knowledge",  "knows",
      "learn",      "learning",    "learns",     "recognise", "recognises", "recognize",
      "recognizes", "support",     "supporting", "supports",  "understand", "understanding",
      "understands"};
  static constexpr std::string_view causing[] = {"enable", "enables", "encourage", "encourages",
                                                 "ensure", "ensures", "ensuring",  "help",
                                                 "helps",  "others",  "sure",      "we"};
  static constexpr auto receiving_hashes = hashes_of(receiving);
  static constexpr auto causing_hashes = hashes_of(causing);
  constexpr std::size_t reach_of_receiving = 7;  // words
  constexpr std::size_t reach_of_causing = 7;
  const std::size_t begin = words[i].span.begin;
  const bool joined = 1 < begin && text[begin - 1] == '-' && text[begin - 2] != ' ';
  if (0 < meaning.weight && is_denied(words, i)) return true;
  const bool is_object = meaning.dimension == influence || meaning.weight == 3;
  // `industry-recognised`, `e-learning`
  if (joined && (meaning.dimension == knowledge || meaning.weight < 0)) return true;
  if (1 < meaning.weight && is_object)
    return comes_after(words, i, reach_of_receiving, receiving_hashes);
  return meaning.weight < 0 && meaning.dimension != complexity &&
         holds(receiving_hashes, words[i].hash) &&
         comes_after(words, i, reach_of_causing, causing_hashes);
}

/// Whether a word is a verb that asks for more than its namesake: `the areas they own`, unlike
/// `their own work`; `seeks improvement`, unlike `seeks advice`.
bool is_other_verb(std::span<const Word> words, std::size_t i) {
  static constexpr std::string_view owning[] = {"own"};
  static constexpr std::string_view owners[] = {"i", "they", "we", "who", "you"};
  static constexpr std::string_view seeking[] = {"seek", "seeking", "seeks"};
  static constexpr std::string_view help[] = {
      "advice",   "assistance", "clarification", "coaching",  "direction", "feedback",
      "guidance", "help",       "input",         "mentoring", "opinions",  "support"};
  static constexpr auto owning_hashes = hashes_of(owning);
  static constexpr auto owners_hashes = hashes_of(owners);
  static constexpr auto seeking_hashes = hashes_of(seeking);
  static constexpr auto help_hashes = hashes_of(help);
  constexpr std::size_t reach = 5;  // words
  if (holds(owning_hashes, words[i].hash)) return comes_after(words, i, 1, owners_hashes);
  if (!holds(seeking_hashes, words[i].hash)) return false;
  const auto after = words.subspan(i + 1, std::min(reach, words.size() - i - 1));
  return std::ranges::none_of(after, [](const Word& it) { return holds(help_hashes, it.hash); });
}

/// Whether a word says that someone helps others to do something, `helps improve the brand`, which
/// people do at any level: not `helps with`, `asks for help`.
bool is_help_for_others(std::span<const Word> words, std::size_t i) {
  static constexpr std::string_view helping[] = {"help", "helping", "helps"};
  static constexpr std::string_view little[] = {"from", "in", "on", "out", "to", "when", "with"};
  static constexpr auto helping_hashes = hashes_of(helping);
  static constexpr auto little_hashes = hashes_of(little);
  if (!holds(helping_hashes, words[i].hash)) return false;
  return i + 1 < words.size() && !holds(little_hashes, words[i + 1].hash) &&
         words[i].span.end + 1 == words[i + 1].span.begin;
}

/// The cue that the word at `i` gives. A lack of autonomy counts as autonomy when a negation comes
/// shortly before it: `without any supervision`.
Cue cue_at(std::span<const Word> words, std::size_t i, const DemandWord& meaning) {
  constexpr std::size_t reach = 3;  // words
  constexpr int denied = 2;         // the weight of `without supervision`
  if (meaning.dimension == autonomy && meaning.weight < 0)
    for (std::size_t before = 1; before <= std::min(reach, i); ++before)
      if (is_negation(words[i - before].hash))
        return {{words[i - before].span.begin, words[i].span.end}, autonomy, denied};
  return {words[i].span, meaning.dimension, meaning.weight};
}

/// The cues of one dimension.
struct CueTally {
  int sum = 0;
  int cues = 0;
};

/// A second cue of a dimension counts for less than the first, and so does a second dimension: a
/// long text does not ask for more only because it has more words.
double score_of(const std::array<CueTally, dimensions>& tallies) {
  double sum = 0;
  int used = 0;
  for (const CueTally& it : tallies) {
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

Demand demand_of(std::string_view text, std::span<const Word> words, language::Language language) {
  Demand demand;
  const Table* table = table_of(language);
  if (!table) return demand;
  std::array<CueTally, dimensions> tallies;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const DemandWord* meaning = table->find(text, words[i]);
    if (!meaning || is_governed(text, words, i, *meaning) || is_help_for_others(words, i) ||
        is_other_verb(words, i))
      continue;
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
