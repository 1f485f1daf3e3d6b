#include "rules/truncation/same_skill.h"

#include <algorithm>

#include "rules/siblings.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using model::Expectation;
using Words = std::span<const Word>;

constexpr std::size_t most_words = 8;  // of a sentence that are compared
constexpr std::size_t fewest_shared_words =
    3;  // that both must have; one less in scripts without case
static_assert(2 <= fewest_shared_words - 1);  // so that a passage has the first two, or no match
constexpr std::size_t telling_words = 4;      // enough, even if they aren't all of the sentence
constexpr std::size_t most_levels = 32;       // a ladder with more isn't for people

/// The two ends of a text, so that both are read by the same steps.
enum class Edge { start, end };

/// The word `i` places from an edge of some words.
const Word& at_edge(Words words, Edge edge, std::size_t i) {
  return edge == Edge::start ? words[i] : words[words.size() - 1 - i];
}

/// Whether a sentence ends between a word and the next one, seen from an edge.
bool ends_after(std::string_view text, Words words, Edge edge, std::size_t i) {
  return edge == Edge::start
             ? is_boundary(text, words[i], words[i + 1])
             : is_boundary(text, words[words.size() - 2 - i], words[words.size() - 1 - i]);
}

/// How many words of a sentence are at the edge of a passage.
std::size_t sentence_size(std::string_view text, Words words, Edge edge) {
  std::size_t size = 1;
  while (size < std::min(words.size(), most_words) && !ends_after(text, words, edge, size - 1))
    ++size;
  return size;
}

/// Particles are parts of words in Korean, so that two say what three or four do elsewhere.
std::size_t fewest_of(std::string_view text, const Word& word) {
  const char32_t letter = text::character_at(text, word.span.begin).code;
  const bool has_case = text::is_upper(letter) || text::is_lower(letter);
  return has_case || !text::is_letter(letter) ? fewest_shared_words : fewest_shared_words - 1;
}

/// Whether words are only added: after a comma or a conjunction.
bool is_addition(const Subject& subject, std::string_view text, const Word& left,
                 const Word& right) {
  if (text.substr(left.span.end, right.span.begin - left.span.end).find(',') !=
      std::string_view::npos)
    return true;
  return std::ranges::binary_search(subject.words().additions, text::slice(text, right.span));
}

/// Looks for the words at an edge of an expectation in others.
class Search {
 public:
  Search(const Subject& subject, std::uint32_t level, Words words, Edge edge)
      : subject_(subject),
        level_(level),
        words_(words),
        edge_(edge),
        size_(sentence_size(subject.text, words, edge)),
        fewest_(fewest_of(subject.text, words.front())) {}

  bool is_possible() const { return fewest_ <= size_; }
  const SkillUse& found() const { return use_; }

  void read_column(Place place, std::uint32_t skill, const Expectation* except) {
    const model::Ladder& ladder = subject_.corpus.ladder(place);
    std::size_t levels = 0;
    for (const std::uint32_t i : ladder.column(skill)) {
      if (++levels > most_levels) return;
      const Expectation& it = ladder.expectations[i];
      if (&it != except && it.has_text()) read(place, i, it);
    }
  }

 private:
  void read(Place place, std::uint32_t index, const Expectation& it) {
    const Facts& facts = subject_.corpus.facts(place);
    const std::uint32_t hash = at_edge(words_, edge_, 0).hash;
    const std::uint64_t needed =
        mark_of(at_edge(words_, edge_, 0)) | mark_of(at_edge(words_, edge_, 1));
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      if ((facts.seen[it.first_passage + i] & needed) != needed) continue;
      const Words passage = words_of(facts, it.first_passage + i);
      for (std::size_t at = 0; at < passage.size(); ++at)
        if (passage[at].hash == hash)
          compare({place, index, facts.first_word[it.first_passage + i]}, it.level, passage, at);
    }
  }

  /// Compares from the word at `at` towards the middle of the expectation.
  void compare(Continuation place, std::uint32_t level, Words passage, std::size_t at) {
    const std::string_view text = subject_.corpus.text(place.place);
    const bool is_start = edge_ == Edge::start;
    const Words rest = is_start ? passage.subspan(at) : passage.first(at + 1);
    std::size_t same = 1;
    while (same < std::min(size_, rest.size()) && !ends_after(text, rest, edge_, same - 1) &&
           at_edge(rest, edge_, same).hash == at_edge(words_, edge_, same).hash)
      ++same;
    if (same < fewest_ || (same < telling_words && same < size_)) return;
    place.first_word += static_cast<std::uint32_t>(is_start ? at : at + 1 - same);
    const bool is_last = is_start ? at == 0 : at + 1 == passage.size();
    const std::size_t left = is_start ? at - 1 : at;
    if (is_last || is_boundary(text, passage[left], passage[left + 1])) {
      alike_ = std::max(alike_, same);
      use_.ends_alike = use_.words <= alike_;
      return;
    }
    if (!is_start && may_be_joined(text, passage[left], passage[left + 1])) return;
    const SkillUse use{
        .words = static_cast<std::uint32_t>(same),
        .is_whole = same == size_,
        .is_addition = !is_start && is_addition(subject_, text, passage[left], passage[left + 1]),
        .is_higher = level_ < level,
        .ends_alike = same <= alike_,
        .at = place};
    if (weight(use_) < weight(use)) use_ = use;
  }

  /// For choosing the most significant match.
  static std::uint32_t weight(const SkillUse& use) {
    return 4 * use.words + (use.is_addition ? 0 : 2) + (use.is_higher ? 0 : 1);
  }

  const Subject& subject_;
  std::uint32_t level_;
  Words words_;
  Edge edge_;
  std::size_t size_;
  std::size_t fewest_;
  std::size_t alike_ = 0;  // words of the longest match whose sentence doesn't go on
  SkillUse use_;
};

SkillUse use_of(const Subject& subject, const Expectation& it, Words words, Edge edge) {
  if (words.empty()) return {};
  Search search(subject, it.level, words, edge);
  if (!search.is_possible()) return {};
  search.read_column(subject.place, it.skill, &it);
  for (const SkillPlace& other : subject.corpus.namesakes({subject.place, it.skill}))
    if (other.place != subject.place || other.skill != it.skill)
      search.read_column(other.place, other.skill, &it);
  return search.found();
}

}  // namespace

bool may_be_joined(std::string_view text, const Word& left, const Word& right) {
  return right.span.begin - left.span.end == 1 &&
         text::is_lower(text::character_before(text, left.span.end).code) &&
         text::is_upper(text::character_at(text, right.span.begin).code);
}

bool is_boundary(std::string_view text, const Word& left, const Word& right) {
  const std::string_view gap = text.substr(left.span.end, right.span.begin - left.span.end);
  if (gap.size() < 2) return false;
  if (gap.find_first_of(".!?:;") != gap.npos) return true;
  return gap.find("  ") != gap.npos && gap.find('\n') == gap.npos;
}

SkillUse use_of_end(const Subject& subject, const Expectation& it) {
  return use_of(subject, it, last_words(subject.facts, it), Edge::end);
}

SkillUse use_of_start(const Subject& subject, const Expectation& it) {
  return use_of(subject, it, words_of(subject.facts, it.first_passage), Edge::start);
}

}  // namespace ladder::rules
