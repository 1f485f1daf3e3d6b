#include "rules/truncation/wholes.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

constexpr std::size_t fewest_letters = 16;    // a fragment needs to be recognized
constexpr std::size_t most_letters = 20'000;  // the longest expectation of 3,038 had 5,000

/// The letters and digits of an expectation, ASCII ones in lower case.
struct Squeezed {
  std::string letters;
  std::vector<std::uint32_t> places;  // of each byte of `letters` in the ladder's text
  std::vector<std::size_t> begins;    // of the passages, in `letters`
};

Squeezed squeezed(const model::Ladder& ladder, std::string_view text,
                  const model::Expectation& it) {
  Squeezed result;
  const std::size_t most = std::min<std::size_t>(it.text.size(), most_letters);
  result.letters.reserve(most);
  result.places.reserve(most);
  for (std::uint32_t i = 0; i < it.passages; ++i) {
    const text::Span passage = ladder.passages[it.first_passage + i].span;
    result.begins.push_back(result.letters.size());
    for (std::uint32_t at = passage.begin; at < passage.end;) {
      const text::Character here = text::character_at(text, at);
      if (text::is_letter(here.code) || text::is_digit(here.code)) {
        for (std::uint32_t byte = at; byte < at + here.size; ++byte) {
          const char c = text[byte];
          result.letters += 'A' <= c && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
          result.places.push_back(byte);
        }
      }
      at += here.size;
      if (most_letters < result.letters.size()) return {};
    }
  }
  return result;
}

Squeezed squeezed(const Corpus& corpus, const Sibling& it) {
  return squeezed(corpus.ladder(it.place), corpus.text(it.place), expectation_of(corpus, it));
}

/// What separates the letters up to `border` from those after it.
Beyond beyond(std::string_view text, const Squeezed& whole, std::size_t border) {
  if (border == 0 || border == whole.letters.size()) return Beyond::nothing;
  if (std::ranges::binary_search(whole.begins, border)) return Beyond::sentences;
  const std::uint32_t begin = whole.places[border - 1] + 1;
  const std::string_view gap = text.substr(begin, whole.places[border] - begin);
  return gap.find_first_of(".!?:;") == gap.npos ? Beyond::words : Beyond::sentences;
}

/// Where `part` begins in `whole`, or npos. Takes linear time on any input (Knuth, Morris and
/// Pratt), which `find` doesn't.
std::size_t place_in(const std::string& whole, const std::string& part) {
  // How many letters of `part` still match if the one after so many doesn't.
  std::vector<std::size_t> shorter(part.size() + 1, 0);
  const auto matched_with = [&](std::size_t matched, char letter) {
    while (0 < matched && part[matched] != letter) matched = shorter[matched];
    return matched + (part[matched] == letter ? 1 : 0);
  };
  for (std::size_t i = 1; i < part.size(); ++i) shorter[i + 1] = matched_with(shorter[i], part[i]);

  std::size_t matched = 0;
  for (std::size_t i = 0; i < whole.size() && matched < part.size(); ++i) {
    matched = matched_with(matched, whole[i]);
    if (matched == part.size()) return i + 1 - matched;
  }
  return part.empty() ? 0 : whole.npos;
}

/// Whether one expectation can contain another: it has three words from the middle of the other,
/// which a cut can't have changed. Quicker than comparing all letters.
bool may_contain(std::span<const Word> whole, std::span<const Word> part) {
  constexpr std::size_t compared = 3;
  if (part.size() < compared + 2) return true;
  const auto middle = part.subspan(part.size() / 2 - 1, compared);
  return std::search(whole.begin(), whole.end(), middle.begin(), middle.end(),
                     [](const Word& one, const Word& other) { return one.hash == other.hash; }) !=
         whole.end();
}

/// Whether they have the same words, and so the same letters.
bool are_equal(std::span<const Word> words, std::span<const Word> others) {
  return std::ranges::equal(words, others, {}, &Word::hash, &Word::hash);
}

}  // namespace

std::vector<Whole> wholes_of(const Subject& subject, const model::Expectation& it) {
  std::vector<Whole> wholes;
  std::optional<Squeezed> own;  // made for the first sibling that may hold it
  const std::span<const Word> words = words_of(subject.facts, it);
  for (const Sibling& sibling : siblings_of(subject.corpus, subject.place, it)) {
    const std::span<const Word> others = words_of(subject.corpus, sibling);
    if (!may_contain(others, words) || are_equal(others, words)) continue;
    if (!own) own = squeezed(subject.ladder, subject.text, it);
    if (own->letters.size() < fewest_letters) return wholes;
    const Squeezed other = squeezed(subject.corpus, sibling);
    if (other.letters.size() <= own->letters.size()) continue;
    const std::size_t begin = place_in(other.letters, own->letters);
    if (begin == std::string::npos) continue;
    const std::string_view text = subject.corpus.text(sibling.place);
    wholes.push_back(
        {sibling, beyond(text, other, begin), beyond(text, other, begin + own->letters.size())});
  }
  return wholes;
}

bool contains_text(const Corpus& corpus, const Sibling& whole, const Sibling& part) {
  const std::span<const Word> words = words_of(corpus, part);
  const std::span<const Word> others = words_of(corpus, whole);
  if (are_equal(words, others)) return true;
  if (!may_contain(others, words)) return false;
  return place_in(squeezed(corpus, whole).letters, squeezed(corpus, part).letters) !=
         std::string::npos;
}

bool have_same_wording(const Corpus& corpus, const Sibling& one, const Sibling& other) {
  const std::span<const Word> words = words_of(corpus, one);
  const std::span<const Word> others = words_of(corpus, other);
  if (are_equal(words, others)) return true;
  if (!may_contain(words, others)) return false;
  return squeezed(corpus, one).letters == squeezed(corpus, other).letters;
}

}  // namespace ladder::rules
