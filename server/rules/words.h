#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ladder::rules {

/// Letters and digits, and the marks inside a name such as `C++`, `R&D` or `don't`. A hyphen
/// separates two words.
struct Word {
  text::Span span;
  /// Of the folded word: words that differ only in case share it. Two different words do so once in
  /// four billion, so that a finding looks at the text as well.
  std::uint32_t hash = 0;
  bool has_digit = false;
  bool is_wide = false;   // holds characters beyond ASCII
  bool has_mark = false;  // holds one of those of `C++`, `R&D` or `don't`
};

constexpr std::uint32_t fnv_basis = 2166136261U;
constexpr std::uint32_t fnv_prime = 16777619U;

/// Whether a word begins at `at`.
bool begins_word(std::string_view text, std::uint32_t at);

/// The word that begins at `at`; it ends before `end`.
Word word_at(std::string_view text, std::uint32_t at, std::uint32_t end);

/// The words in a span that Facts does not cover.
std::vector<Word> words_in(std::string_view text, text::Span within);

/// The hash that Word::hash has for a word: 32-bit FNV-1a (Fowler, Noll, Vo; RFC 9923) over its
/// folded bytes, with `'` for the typographic apostrophe.
std::uint32_t hash_of(std::string_view word);

/// The same of a word that is folded already.
constexpr std::uint32_t hash_of_folded(std::string_view word) {
  std::uint32_t hash = fnv_basis;
  for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
  return hash;
}

/// The hash of a run of words, and of a run with one more word after it; that of no words is 0.
std::uint64_t hash_of(std::span<const Word> words);
std::uint64_t extended(std::uint64_t hash, const Word& next);

/// Whether two runs have the same words, apart from case and the text between them.
bool same_words(std::string_view text, std::span<const Word> words, std::span<const Word> others);

}  // namespace ladder::rules
