#include "rules/facts.h"

#include <algorithm>
#include <array>

#include "language/words.h"
#include "rules/truncation/signs.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Character;
using text::Span;

bool is_word(char32_t code) {
  return text::is_letter(code) || text::is_digit(code) || code == '\'' || code == U'’' ||
         code == '_' || code == '+' || code == '#' || code == '&';
}

bool is_closing(char32_t code) { return text::is_one_of(code, U")]}\"'”’»*`_」』）】》"); }

bool is_ascii_word(char c) { return text::is_ascii_letter(c) || text::is_ascii_digit(c); }

/// The last word that ends at or before `end`.
Span word_before(std::string_view text, Span passage, std::uint32_t end) {
  std::string_view within = text.substr(0, passage.end);
  while (passage.begin < end) {
    Character last = text::character_before(within, end);
    if (text::is_letter(last.code) || text::is_digit(last.code)) break;
    end -= last.size;
  }
  std::uint32_t begin = end;
  while (passage.begin < begin) {
    Character last = text::character_before(within, begin);
    if (!is_word(last.code)) break;
    begin -= last.size;
  }
  return {begin, end};
}

Span word_after(std::string_view text, Span passage) {
  std::uint32_t begin = passage.begin;
  while (begin < passage.end) {
    Character next = text::character_at(text, begin);
    if (text::is_letter(next.code) || text::is_digit(next.code)) break;
    begin += next.size;
  }
  std::uint32_t end = begin;
  while (end < passage.end) {
    Character next = text::character_at(text, end);
    if (!is_word(next.code) && next.code != '-') break;
    end += next.size;
  }
  return {begin, end};
}

Start start_of(std::string_view text, Span passage) {
  Character first = text::character_at(text, passage.begin);
  if (text::is_upper(first.code)) return Start::upper;
  if (text::is_lower(first.code)) return Start::lower;
  if (text::is_one_of(first.code, U",;)]}、，。；：？！）」』】》")) return Start::mark;
  // `. Then` follows a sentence, `.NET` begins one; `/ reviews` follows a word, `/etc` doesn't.
  const std::uint32_t next = passage.begin + first.size;
  const bool before_space = next < passage.end && text[next] == ' ';
  return text::is_one_of(first.code, U".!?/&%") && before_space ? Start::mark : Start::other;
}

/// The code of an emoji that ends at `end`, `:star:`, which announces nothing.
bool ends_emoji_code(std::string_view text, Span passage, std::uint32_t end) {
  std::uint32_t at = end - 1;
  while (passage.begin < at && (is_ascii_word(text[at - 1]) || text[at - 1] == '_')) --at;
  return at + 1 < end && passage.begin < at && text[at - 1] == ':';
}

End end_of(std::string_view text, Span passage) {
  std::uint32_t end = passage.end;
  bool closed = false;
  while (passage.begin < end) {
    Character last = text::character_before(text, end);
    if (text::is_one_of(last.code, U".!?…。！？।．")) return End::stop;
    if (is_closing(last.code)) {
      closed = true;
    } else if (last.code == ':' || last.code == U'：') {
      // `:)` announces nothing.
      return closed || ends_emoji_code(text, passage, end) ? End::other : End::colon;
    } else if (closed) {
      return End::bracket;
    } else if (text::is_one_of(last.code, U",;、，；")) {
      return End::comma;
    } else if (last.code == '-' || last.code == U'\u00AD' || last.code == U'\u2010') {
      std::uint32_t before = end - last.size;
      const bool in_word =
          passage.begin < before && text::is_letter(text::character_before(text, before).code);
      return in_word ? End::hyphen : End::other;
    } else if (text::is_one_of(last.code, U"&/") && passage.begin < end - 1 &&
               text[end - 2] == ' ') {
      return End::joint;  // not in `docs/`
    } else {
      return text::is_letter(last.code) || text::is_digit(last.code) ? End::word : End::other;
    }
    end -= last.size;
  }
  return closed ? End::bracket : End::other;
}

/// Which bytes between words may be marks.
constexpr std::array<bool, 256> interesting_bytes() {
  std::array<bool, 256> table = damaged_bytes;
  for (char c : {'(', '[', '{', ')', ']', '}', '"', '-'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}

/// A hyphen at `at` followed by space and a small letter, with a letter before it.
bool is_word_break(std::string_view text, Span within, std::uint32_t at) {
  std::uint32_t next = at + 1;
  while (next < within.end && (text[next] == ' ' || text[next] == '\n' || text[next] == '\r'))
    ++next;
  if (next == at + 1 || next == within.end || at == within.begin) return false;
  return text::is_letter(text::character_before(text, at).code) &&
         text::is_lower(text::character_at(text, next).code);
}

/// The size of the placeholder at `at`, or 0.
std::uint32_t placeholder_size(std::string_view text, Span within, std::uint32_t at) {
  static constexpr std::array<std::string_view, 9> placeholders = {
      "FIXME",         "Lorem ipsum",      "TBA", "TBC", "TBD", "TODO",
      "To be defined", "To be determined", "XXX"};
  std::string_view rest = text.substr(at, within.end - at);
  for (std::string_view it : placeholders) {
    if (!rest.starts_with(it)) continue;
    if (rest.size() == it.size() || !is_ascii_word(rest[it.size()]))
      return static_cast<std::uint32_t>(it.size());
  }
  return 0;
}

/// Whether a word is one of the examples in brackets: `marks in the code (e.g. TODO)`.
bool is_example(std::string_view text, Span within, Span word, const language::Words& words) {
  const std::string_view before = text.substr(within.begin, word.begin - within.begin);
  const std::size_t bracket = before.find_last_of("()");
  return bracket != before.npos && std::ranges::any_of(words.examples, [&](std::string_view it) {
           return before.substr(bracket).starts_with(it);
         });
}

/// Whether a word is a noun within a sentence: `fixes a TODO for others`.
bool is_noun(std::string_view text, Span within, Span word, const language::Words& words) {
  if (text::slice(text, word) != "TODO" && text::slice(text, word) != "FIXME") return false;
  if (is_example(text, within, word, words)) return true;
  if (word.begin < within.begin + 2 || text[word.begin - 1] != ' ') return false;
  const Span before = word_before(text, {within.begin, word.begin}, word.begin);
  if (before.end + 1 != word.begin) return false;
  const bool goes_on = word.end + 1 < within.end && text[word.end] == ' ' &&
                       text::is_lower(text::character_at(text, word.end + 1).code);
  return goes_on || std::ranges::binary_search(words.unfinished, text::slice(text, before));
}

/// Collects the words, numbers and marks of expectations.
class Pass {
 public:
  Pass(std::string_view text, const language::Words& words, Facts& facts)
      : text_(text), words_(words), facts_(facts) {}

  void read(Span within) {
    static constexpr std::array<bool, 256> interesting = interesting_bytes();
    for (std::uint32_t at = within.begin; at < within.end;) {
      if (text_[at] == ' ') ++at;
      else if (begins_word(text_, at)) at = read_word(within, at);
      else if (interesting[static_cast<unsigned char>(text_[at])]) at = read_mark(within, at);
      else ++at;
    }
  }

 private:
  void add(MarkKind kind, std::uint32_t begin, std::uint32_t size) {
    facts_.marks.push_back({{begin, begin + size}, kind});
  }

  /// Both return where to continue.
  std::uint32_t read_word(Span within, std::uint32_t at) {
    const Word word = facts_.words.emplace_back(word_at(text_, at, within.end));
    const char first = text_[at];
    if (first == 'F' || first == 'L' || first == 'T' || first == 'X') {
      const std::uint32_t size = placeholder_size(text_, within, at);
      if (0 < size && !is_noun(text_, within, {at, at + size}, words_))
        add(MarkKind::placeholder, at, size);
    }
    if (word.has_digit) add_numbers(word.span);
    if (!word.is_wide) return word.span.end;
    return append_damage(text_, word.span, within.end, facts_.damage);
  }

  void add_numbers(Span word) {
    auto is_digit = [&](std::uint32_t at) { return text::is_ascii_digit(text_[at]); };
    for (std::uint32_t at = word.begin; at < word.end; ++at) {
      if (!is_digit(at)) continue;
      const std::uint32_t begin = at;
      while (at < word.end && is_digit(at)) ++at;
      add(MarkKind::number, begin, at - begin);
    }
  }

  std::uint32_t read_mark(Span within, std::uint32_t at) {
    const Character here = text::character_at(text_, at);
    switch (here.code) {
      case '(':
      case '[':
      case '{': add(MarkKind::open, at, 1); break;
      case ')':
      case ']':
      case '}': add(MarkKind::close, at, 1); break;
      case '"': add(MarkKind::quote, at, 1); break;
      case '-':
        if (is_word_break(text_, within, at)) add(MarkKind::word_break, at, 1);
        break;
      case U'“':
      case U'«':
      case U'„': add(MarkKind::open_quote, at, here.size); break;
      case U'”':
      case U'»': add(MarkKind::close_quote, at, here.size); break;
      default: return append_damage(text_, {at, at + here.size}, within.end, facts_.damage);
    }
    return at + here.size;
  }

  std::string_view text_;
  const language::Words& words_;
  Facts& facts_;
};

}  // namespace

PassageFacts passage_facts(std::string_view text, Span passage) {
  PassageFacts facts;
  if (passage.empty()) return facts;
  facts.first_word = word_after(text, passage);
  facts.last_word = word_before(text, passage, passage.end);
  facts.start = start_of(text, passage);
  facts.end = end_of(text, passage);
  return facts;
}

std::span<const Word> words_of(const Facts& facts, std::uint32_t passage) {
  return std::span(facts.words)
      .subspan(facts.first_word[passage],
               facts.first_word[passage + 1] - facts.first_word[passage]);
}

std::span<const Word> last_words(const Facts& facts, const model::Expectation& it) {
  return words_of(facts, it.first_passage + it.passages - 1);
}

std::span<const Word> words_of(const Facts& facts, const model::Expectation& it) {
  const std::uint32_t first = facts.first_word[it.first_passage];
  return std::span(facts.words)
      .subspan(first, facts.first_word[it.first_passage + it.passages] - first);
}

Facts facts_of(const model::Ladder& ladder, std::string_view text) {
  Facts facts;
  facts.passages.reserve(ladder.passages.size());
  for (const model::Passage& it : ladder.passages)
    facts.passages.push_back(passage_facts(text, it.span));
  facts.first_mark.reserve(ladder.expectations.size() + 1);
  facts.first_damage.reserve(ladder.expectations.size() + 1);
  facts.first_word.reserve(ladder.passages.size() + 1);
  facts.seen.reserve(ladder.passages.size());
  constexpr std::size_t word_size = 6;  // bytes, with the space after it
  facts.words.reserve(text.size() / word_size);
  facts.is_placeholder.reserve(ladder.expectations.size());
  Pass pass(text, language::words_of_sentences(ladder.language), facts);
  for (const model::Expectation& it : ladder.expectations) {
    facts.first_mark.push_back(static_cast<std::uint32_t>(facts.marks.size()));
    facts.first_damage.push_back(static_cast<std::uint32_t>(facts.damage.size()));
    facts.is_placeholder.push_back(it.has_text() &&
                                   is_placeholder(text::slice(text, it.text), ladder.language));
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const std::size_t first = facts.words.size();
      facts.first_word.push_back(static_cast<std::uint32_t>(first));
      if (it.has_text() || it.spelled_out) pass.read(ladder.passages[it.first_passage + i].span);
      std::uint64_t& seen = facts.seen.emplace_back(0);
      for (const Word& word : std::span(facts.words).subspan(first)) seen |= mark_of(word);
    }
  }
  facts.first_mark.push_back(static_cast<std::uint32_t>(facts.marks.size()));
  facts.first_damage.push_back(static_cast<std::uint32_t>(facts.damage.size()));
  facts.first_word.push_back(static_cast<std::uint32_t>(facts.words.size()));
  return facts;
}

}  // namespace ladder::rules
