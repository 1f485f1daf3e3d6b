#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/ladder.h"
#include "rules/damage.h"
#include "rules/words.h"
#include "text/span.h"

namespace ladder::rules {

/// How a passage begins.
enum class Start {
  upper,
  lower,
  mark,   // a mark that follows words: `,` `;` `)` `. ` `/ `
  other,  // a digit, a quotation mark, a letter of a script without case
};

/// How a passage ends. Closing brackets and quotation marks are looked through: `(done.)` ends with
/// a stop.
enum class End {
  stop,     // . ! ? and their kind in other scripts
  colon,    // it announces what follows
  comma,    // , or ;
  hyphen,   // `busi-`: a letter before the hyphen
  joint,    // `/` or `&`, which joins two words
  bracket,  // a closing bracket or quotation mark after a word
  word,     // a letter or digit
  other,    // any other mark, such as an emoji
};

/// What several rules need to know about a passage.
struct PassageFacts {
  Start start = Start::other;
  End end = End::other;
  text::Span first_word;  // letters, digits, apostrophes and inner hyphens
  text::Span last_word;   // without the marks after it
};

enum class MarkKind {
  open,         // ( [ {
  close,        // ) ] }
  open_quote,   // “ « „
  close_quote,  // ” »
  quote,        // "
  word_break,   // a hyphen and a space between two letters, the second in lower case
  number,       // a run of digits
  placeholder,  // `TODO` and its kind
};

/// A place inside an expectation that a rule may have to look at.
struct Mark {
  text::Span span;
  MarkKind kind = MarkKind::number;
};

/// The mark that a word leaves in Facts::seen, one of 64: a passage without it hasn't the word.
constexpr std::uint64_t mark_of(const Word& word) { return std::uint64_t{1} << word.hash % 64; }

/// What several rules need to know about a ladder's cells, computed in one pass over their bytes.
struct Facts {
  std::vector<PassageFacts> passages;       // in the order of Ladder::passages
  std::vector<Word> words;                  // of the passages, in the order of the text
  std::vector<std::uint32_t> first_word;    // by passage, and one more at the end
  std::vector<std::uint64_t> seen;          // by passage: the marks of its words
  std::vector<Mark> marks;                  // in the order of the text
  std::vector<std::uint32_t> first_mark;    // by expectation, and one more at the end
  std::vector<Damage> damage;               // in the order of the text
  std::vector<std::uint32_t> first_damage;  // by expectation, and one more at the end
  std::vector<bool> is_placeholder;         // by expectation: whether all of it is a placeholder
};

/// The words of one passage.
std::span<const Word> words_of(const Facts& facts, std::uint32_t passage);

/// The words of the last passage of an expectation, which must have one.
std::span<const Word> last_words(const Facts& facts, const model::Expectation& expectation);

/// The words of all passages of an expectation.
std::span<const Word> words_of(const Facts& facts, const model::Expectation& expectation);

Facts facts_of(const model::Ladder& ladder, std::string_view text);

PassageFacts passage_facts(std::string_view text, text::Span passage);

}  // namespace ladder::rules
