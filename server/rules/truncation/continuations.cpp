#include "rules/truncation/continuations.h"

#include <algorithm>

#include "rules/truncation/signs.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

constexpr std::size_t longest_phrase = 6;   // words
constexpr std::size_t fewest_words = 3;     // of a passage that can be half a sentence
constexpr std::size_t filter_size = 65536;  // of the hashes' last bits

/// What stands between a word and the next one, or behind the last one.
enum class Gap {
  space,  // the sentence goes on
  stop,   // it ends, or the passage does
  other,  // a comma, a bracket, a hyphen
};

Gap gap_between(std::string_view between, bool last) {
  const std::size_t mark = between.find_first_not_of(" \n\r");
  if (mark == between.npos) return last ? Gap::stop : Gap::space;
  constexpr std::string_view ends = ".!?:;";
  constexpr std::string_view closing = ")]\"'";
  if (ends.find(between[mark]) != ends.npos) return Gap::stop;
  return last && closing.find(between[mark]) != closing.npos ? Gap::stop : Gap::other;
}

/// Between a word of a passage and the one behind it.
Gap gap_behind(std::string_view text, std::span<const Word> passage, std::size_t word) {
  const std::uint32_t begin = passage[word].span.end;
  return gap_between(text.substr(begin, passage[word + 1].span.begin - begin), false);
}

/// The key of a row of words that is one word longer to the left; multiplication and shift spread
/// the bits (the finalizer of SplitMix64; Steele, Lea, Flood 2014).
std::uint64_t lengthened(std::uint64_t key, std::uint32_t word) {
  key = (key + word + 1) * 0xBF58476D1CE4E5B9U;
  key ^= key >> 27;
  return key == 0 ? 1 : key;
}

/// Calls `visit` with the key of the last word up to `word`, of the last two, and so on, as long as
/// it returns true and only spaces part them.
template <typename Visit>
void for_each_phrase(std::string_view text, std::span<const Word> passage, std::size_t word,
                     Visit visit) {
  std::uint64_t key = lengthened(0, passage[word].hash);
  for (std::size_t length = 1; visit(key, length); ++length) {
    if (length == longest_phrase || word < length) return;
    if (gap_behind(text, passage, word - length) != Gap::space) return;
    key = lengthened(key, passage[word - length].hash);
  }
}

/// Whether the last word is a letter that something is called by: `plan A`, `Engineer I`.
bool is_name(std::string_view text, std::span<const Word> words) {
  const std::string_view last = text::slice(text, words.back().span);
  if (1 < last.size() || !text::is_upper(text::character_at(last, 0).code)) return false;
  const char before = text[words[words.size() - 2].span.begin];
  return last != "I" || ('A' <= before && before <= 'Z');
}

}  // namespace

bool ends_openly(const model::Ladder& ladder, std::string_view text, const Facts& facts,
                 const model::Expectation& it) {
  if (!it.has_text() || it.passages == 0) return false;
  const std::uint32_t passage = it.first_passage + it.passages - 1;
  if (facts.passages[passage].end != End::word || end_sign(text, facts.passages[passage]))
    return false;
  const std::span<const Word> words = last_words(facts, it);
  if (words.size() < fewest_words || words.back().has_digit || is_name(text, words)) return false;
  // Not `Mid-market/Enterprise`, not `# 4 USD`: a word among words.
  const text::Span last = words.back().span;
  if (last.end != ladder.passages[passage].span.end || text[last.begin - 1] != ' ') return false;
  const std::uint32_t before = last.begin - 1;
  if (text[before - 1] == ' ') return false;
  const char32_t code = text::character_before(text, before).code;
  return text::is_letter(code) ||
         std::u32string_view(U".!?:;,)").find(code) != std::u32string_view::npos;
}

Continuations::Continuations(const std::vector<CheckedDocument>& documents) {
  for (const CheckedDocument& it : documents) {
    for (std::size_t i = 0; i < it.facts.size(); ++i) {
      const auto& [span, ladder] = it.document->ladders[i];
      const std::string_view text = text::slice(it.text, span);
      for (const model::Expectation& expectation : ladder.expectations)
        if (ends_openly(ladder, text, it.facts[i], expectation))
          ask_for(text, last_words(it.facts[i], expectation));
    }
  }
  if (slots_.empty()) return;
  for (std::uint32_t document = 0; document < documents.size(); ++document)
    for (std::uint32_t i = 0; i < documents[document].facts.size(); ++i)
      collect(documents[document], {document, i});
}

void Continuations::ask_for(std::string_view text, std::span<const Word> passage) {
  if (asked_.empty()) asked_.resize(filter_size);
  asked_[passage.back().hash % filter_size] = true;
  for_each_phrase(text, passage, passage.size() - 1, [&](std::uint64_t key, std::size_t) {
    if (slots_.size() <= 2 * used_) grow();
    Slot& slot = slots_[slot_of(key)];
    if (slot.key == 0) ++used_;
    slot.key = key;
    return true;
  });
}

void Continuations::collect(const CheckedDocument& document, Place place) {
  const auto& [span, ladder] = document.document->ladders[place.ladder];
  const std::string_view text = text::slice(document.text, span);
  const Facts& facts = document.facts[place.ladder];
  for (std::uint32_t i = 0; i < ladder.expectations.size(); ++i) {
    const model::Expectation& it = ladder.expectations[i];
    for (std::uint32_t passage = it.first_passage; passage < it.first_passage + it.passages;
         ++passage) {
      const std::span<const Word> words = words_of(facts, passage);
      for (std::uint32_t word = 0; word < words.size(); ++word) {
        if (!asked_[words[word].hash % filter_size]) continue;
        const bool last = word + 1 == words.size();
        const std::uint32_t begin = words[word].span.end;
        const std::uint32_t end =
            last ? ladder.passages[passage].span.end : words[word + 1].span.begin;
        const Gap gap = gap_between(text.substr(begin, end - begin), last);
        if (gap == Gap::other) continue;
        const Tally seen{gap == Gap::space ? 1U : 0U, gap == Gap::stop ? 1U : 0U};
        note(text, words, word, seen, {place, i, facts.first_word[passage] + word});
      }
    }
  }
}

void Continuations::note(std::string_view text, std::span<const Word> passage, std::uint32_t word,
                         Tally seen, const Continuation& at) {
  for_each_phrase(text, passage, word, [&](std::uint64_t key, std::size_t length) {
    Slot& slot = slots_[slot_of(key)];
    // Where nobody asked for the last words, nobody asked for more of them.
    if (slot.key == 0) return false;
    if (slot.tally.leads_on == 0 && 0 < seen.leads_on) {
      slot.first = at;
      slot.first.first_word -= static_cast<std::uint32_t>(length) - 1;
    }
    slot.tally.leads_on += seen.leads_on;
    slot.tally.ends += seen.ends;
    return true;
  });
}

void Continuations::grow() {
  std::vector<Slot> old(std::max<std::size_t>(64, 2 * slots_.size()));
  old.swap(slots_);
  for (const Slot& it : old)
    if (it.key != 0) slots_[slot_of(it.key)] = it;
}

std::size_t Continuations::slot_of(std::uint64_t key) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = key & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
  return at;
}

Tally Continuations::last_word(std::string_view text, std::span<const Word> passage) const {
  Tally tally;
  for_each_phrase(text, passage, passage.size() - 1, [&](std::uint64_t key, std::size_t) {
    tally = slots_[slot_of(key)].tally;
    return false;
  });
  --tally.ends;  // it ends this text
  return tally;
}

Echo Continuations::echo(std::string_view text, std::span<const Word> passage) const {
  Echo echo;
  for_each_phrase(text, passage, passage.size() - 1, [&](std::uint64_t key, std::size_t length) {
    const Slot& slot = slots_[slot_of(key)];
    const Tally elsewhere{slot.tally.leads_on, slot.tally.ends - 1};
    if (elsewhere.leads_on + elsewhere.ends == 0) return false;
    if (1 < length) echo = {static_cast<std::uint32_t>(length), elsewhere, slot.first};
    return true;
  });
  return echo;
}

}  // namespace ladder::rules
