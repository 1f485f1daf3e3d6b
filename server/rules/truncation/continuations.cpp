#include "rules/truncation/continuations.h"

#include <algorithm>
#include <utility>

#include "rules/truncation/signs.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

constexpr std::size_t fewest_words = 3;       // of a passage that can be half a sentence
constexpr std::uint32_t filter_size = 65536;  // of the hashes' last bits

/// What comes between a word and the next one, or after the last one.
enum class Gap {
  space,  // the sentence goes on
  stop,   // it ends, or the passage does
  other,  // a comma, a bracket, a hyphen
};

Gap gap_between(std::string_view between, bool last) {
  if (between == " ") return last ? Gap::stop : Gap::space;  // as nearly always
  const std::size_t mark = between.find_first_not_of(" \n\r");
  if (mark == between.npos) {
    // Several spaces separate list items; with a line end among them they are an indent.
    const bool one_gap = between.size() == 1 || between.find('\n') != between.npos;
    return !last && one_gap ? Gap::space : Gap::stop;
  }
  constexpr std::string_view ends = ".!?:;";
  constexpr std::string_view closing = ")]\"'";
  if (ends.find(between[mark]) != ends.npos) return Gap::stop;
  return last && closing.find(between[mark]) != closing.npos ? Gap::stop : Gap::other;
}

bool is_capital(char byte) { return 'A' <= byte && byte <= 'Z'; }

/// Between a word of a passage and the next one.
Gap gap_after(std::string_view text, std::span<const Word> passage, std::size_t word) {
  const std::uint32_t begin = passage[word].span.end;
  return gap_between(text.substr(begin, passage[word + 1].span.begin - begin), false);
}

/// The key of a phrase extended by one word to the left; multiplication and shift spread the bits
/// (the finalizer of SplitMix64; Steele, Lea, Flood 2014).
std::uint64_t lengthened(std::uint64_t key, std::uint32_t word) {
  key = (key + word + 1) * 0xBF58476D1CE4E5B9U;
  key ^= key >> 27;
  return key == 0 ? 1 : key;
}

/// Calls `visit` with the key of the last word up to `word`, of the last two, and so on, as long as
/// it returns true and only spaces separate them.
template <typename Visit>
void for_each_phrase(std::string_view text, std::span<const Word> passage, std::size_t word,
                     Visit visit) {
  std::uint64_t key = lengthened(0, passage[word].hash);
  for (std::size_t length = 1; visit(key, length); ++length) {
    if (length == longest_phrase || word < length) return;
    if (gap_after(text, passage, word - length) != Gap::space) return;
    key = lengthened(key, passage[word - length].hash);
  }
}

/// Whether the last word is a letter that is part of a name: `plan A`, `Engineer I`.
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
  if (facts.passages[passage].end != End::word ||
      end_sign(text, facts.passages[passage], ladder.language))
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

namespace {

/// Calls `visit` with the words of the last passage of each expectation that ends openly.
template <typename Visit>
void for_each_open_end(const LadderPlace& ladder, Visit visit) {
  for (const model::Expectation& it : ladder.ladder.expectations)
    if (ends_openly(ladder.ladder, ladder.text, ladder.facts, it))
      visit(last_words(ladder.facts, it));
}

/// The expectation that a passage belongs to, searching from that of an earlier passage.
std::uint32_t owner_of(const model::Ladder& ladder, std::uint32_t passage, std::uint32_t from) {
  while (from + 1 < ladder.expectations.size() &&
         ladder.expectations[from + 1].first_passage <= passage)
    ++from;
  return from;
}

}  // namespace

Continuations::Continuations(const std::vector<CheckedDocument>& documents) {
  for (const CheckedDocument& it : documents)
    for (std::uint32_t i = 0; i < it.facts.size(); ++i) {
      const LadderPlace place = ladder_place(it, {0, i});
      for_each_open_end(place, [&](std::span<const Word> words) { ask_for(place.text, words); });
    }
  settle(documents);
}

void Continuations::ask_for(std::string_view text, std::span<const Word> passage) {
  if (asked_.empty()) asked_.resize(filter_size);
  const std::uint32_t last = passage.back().hash % filter_size;
  asked_[last] = true;
  for_each_phrase(text, passage, passage.size() - 1, [&](std::uint64_t key, std::size_t length) {
    Slot& slot = slot_for(key, length);
    if (slot.askers++ == 0 && slot.is_counted) --unasked_;
    if (!slot.is_counted) unknown_.push_back({key, last});
    return true;
  });
}

template <typename Visit>
void Continuations::for_each_use(const LadderPlace& it, const std::vector<bool>& wanted,
                                 Visit visit) {
  if (wanted.empty()) return;
  const Facts& facts = it.facts;
  std::uint32_t owner = 0;
  for (std::uint32_t passage = 0; passage + 1 < facts.first_word.size(); ++passage) {
    owner = owner_of(it.ladder, passage, owner);
    const std::span<const Word> words = words_of(facts, passage);
    for (std::uint32_t within = 0; within < words.size(); ++within) {
      if (!wanted[words[within].hash % filter_size]) continue;
      const bool last = within + 1 == words.size();
      const std::uint32_t begin = words[within].span.end;
      const std::uint32_t end =
          last ? it.ladder.passages[passage].span.end : words[within + 1].span.begin;
      const Gap gap = gap_between(it.text.substr(begin, end - begin), last);
      if (gap == Gap::other) continue;
      // A capital may begin a sentence that was joined to this one, or a name.
      if (!last && gap == Gap::space && is_capital(it.text[words[within + 1].span.begin]) &&
          !is_capital(it.text[words[within].span.begin]))
        continue;
      const std::uint32_t word = facts.first_word[passage] + within;
      Continuation at{it.place, owner, word};
      for_each_phrase(it.text, words, within, [&](std::uint64_t key, std::size_t length) {
        Slot& slot = slots_[slot_of(key)];
        // If the last words are not asked for, neither is a longer phrase that ends with them.
        if (slot.key == 0) return false;
        at.first_word = word - static_cast<std::uint32_t>(length) + 1;
        visit(slot, gap == Gap::space, at);
        return true;
      });
    }
  }
}

void Continuations::forget(const LadderPlace& old) {
  for_each_use(old, asked_, [&](Slot& slot, bool leads_on, const Continuation& at) {
    if (!leads_on) {
      --slot.tally.ends;
      return;
    }
    --slot.tally.leads_on;
    if (slot.first != at) return;
    slot.has_lost_first = true;
    const Word& last = old.facts.words[at.first_word + slot.length - 1];
    unknown_.push_back({slot.key, last.hash % filter_size});
  });
  for_each_open_end(old, [&](std::span<const Word> words) {
    for_each_phrase(old.text, words, words.size() - 1, [&](std::uint64_t key, std::size_t) {
      if (--slots_[slot_of(key)].askers == 0) ++unasked_;
      return true;
    });
  });
}

void Continuations::learn(const LadderPlace& it) {
  for_each_open_end(it, [&](std::span<const Word> words) { ask_for(it.text, words); });
  for_each_use(it, asked_, [](Slot& slot, bool leads_on, const Continuation& at) {
    // Phrases that are not counted yet are counted over all documents, by `settle`.
    if (slot.is_counted) count(slot, leads_on, at);
  });
}

/// Uses are visited in document order, or are all in a stretch that was replaced: if the first
/// place was lost, it was in that stretch, too, and no earlier one exists.
void Continuations::count(Slot& slot, bool leads_on, const Continuation& at) {
  if (!leads_on) {
    ++slot.tally.ends;
    return;
  }
  if (slot.tally.leads_on++ == 0 || slot.has_lost_first || at < slot.first) slot.first = at;
  slot.has_lost_first = false;
}

void Continuations::settle(const std::vector<CheckedDocument>& documents) {
  std::vector<bool> wanted;
  for (const Unknown& it : std::exchange(unknown_, {})) {
    const Slot& slot = slots_[slot_of(it.key)];
    const bool is_known = slot.is_counted && (!slot.has_lost_first || slot.tally.leads_on == 0);
    if (slot.key == 0 || is_known) continue;
    wanted.resize(filter_size);
    wanted[it.last] = true;
  }
  if (wanted.empty()) return;
  for (std::uint32_t document = 0; document < documents.size(); ++document)
    for (std::uint32_t i = 0; i < documents[document].facts.size(); ++i)
      for_each_use(ladder_place(documents[document], {document, i}), wanted,
                   [](Slot& slot, bool leads_on, const Continuation& at) {
                     if (!slot.is_counted) {
                       count(slot, leads_on, at);
                     } else if (slot.has_lost_first && leads_on) {
                       slot.first = at;
                       slot.has_lost_first = false;
                     }
                   });
  for (Slot& it : slots_) it.is_counted = it.key != 0;
}

void Continuations::move_places(const std::function<void(Place&)>& move) {
  for (Slot& it : slots_)
    if (it.key != 0) move(it.first.place);
}

Continuations::Slot& Continuations::slot_for(std::uint64_t key, std::size_t length) {
  if (slots_.size() <= 2 * used_) make_room();
  Slot& slot = slots_[slot_of(key)];
  if (slot.key != 0) return slot;
  ++used_;
  slot.key = key;
  slot.length = static_cast<std::uint32_t>(length);
  return slot;
}

/// Drops phrases that are no longer requested, and takes a larger table if that isn't enough.
void Continuations::make_room() {
  const bool larger = 2 * unasked_ <= used_;
  std::vector<Slot> old(std::max<std::size_t>(64, (larger ? 2 : 1) * slots_.size()));
  old.swap(slots_);
  used_ = 0;
  unasked_ = 0;
  for (const Slot& it : old) {
    if (it.askers == 0) continue;
    slots_[slot_of(it.key)] = it;
    ++used_;
  }
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
  --tally.ends;  // it ends this expectation
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
