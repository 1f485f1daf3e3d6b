#include "rules/words.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// What a byte is to a word.
enum class Role : unsigned char {
  none,
  letter,
  digit,
  part,   // `C++`, `C#`, `snake_case`
  joint,  // `don't`, `R&D`: where a letter or digit follows
  wide,   // the first byte of a character beyond ASCII
};

constexpr std::array<Role, 256> roles() {
  std::array<Role, 256> table{};
  for (char c = 'a'; c <= 'z'; ++c) table[static_cast<unsigned char>(c)] = Role::letter;
  for (char c = 'A'; c <= 'Z'; ++c) table[static_cast<unsigned char>(c)] = Role::letter;
  for (char c = '0'; c <= '9'; ++c) table[static_cast<unsigned char>(c)] = Role::digit;
  for (char c : {'+', '#', '_'}) table[static_cast<unsigned char>(c)] = Role::part;
  for (char c : {'\'', '&'}) table[static_cast<unsigned char>(c)] = Role::joint;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Role::wide;
  return table;
}

constexpr std::array<Role, 256> role_table = roles();

Role role_of(char c) { return role_table[static_cast<unsigned char>(c)]; }

bool is_letter_or_digit(std::string_view text, std::uint32_t at) {
  switch (role_of(text[at])) {
    case Role::letter:
    case Role::digit: return true;
    case Role::wide: {
      const char32_t code = text::character_at(text, at).code;
      return text::is_letter(code) || text::is_digit(code);
    }
    default: return false;
  }
}

std::string folded_word(std::string_view word) {
  static constexpr std::string_view typographic = "’";
  std::string folded = text::folded(word);
  for (std::size_t at = 0; (at = folded.find(typographic, at)) != folded.npos; ++at)
    folded.replace(at, typographic.size(), "'");
  return folded;
}

std::uint32_t mixed(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * fnv_prime;
}

/// By how many bytes a word that reaches to `at` continues there, or 0 if it ends.
std::uint32_t size_of_wide(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const text::Character here = text::character_at(text, at);
  const std::uint32_t next = at + here.size;
  if (here.code == U'’') return next < end && is_letter_or_digit(text, next) ? here.size : 0;
  const bool combining = U'\u0300' <= here.code && text::width(here.code) == 0 &&
                         !text::is_space(here.code) && here.code != U'\uFFFD';
  return text::is_letter(here.code) || text::is_digit(here.code) || combining ? here.size : 0;
}

std::uint32_t size_of(Role role, std::string_view text, std::uint32_t at, std::uint32_t end) {
  switch (role) {
    case Role::letter:
    case Role::digit:
    case Role::part: return 1;
    case Role::joint: return at + 1 < end && is_letter_or_digit(text, at + 1) ? 1 : 0;
    case Role::wide: return size_of_wide(text, at, end);
    case Role::none: break;
  }
  return 0;
}

}  // namespace

bool begins_word(std::string_view text, std::uint32_t at) { return is_letter_or_digit(text, at); }

Word word_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Word word{{at, at}, fnv_basis};
  while (word.span.end < end) {
    // Nearly all words consist of letters only.
    while (word.span.end < end && role_of(text[word.span.end]) == Role::letter)
      word.hash = mixed(word.hash, static_cast<char>(text[word.span.end++] | 0x20));
    if (word.span.end == end) break;
    const char byte = text[word.span.end];
    const Role role = role_of(byte);
    const std::uint32_t size = size_of(role, text, word.span.end, end);
    if (size == 0) break;
    word.hash = mixed(word.hash, byte);
    word.has_digit |= role == Role::digit;
    word.is_wide |= role == Role::wide;
    word.has_mark |= role == Role::part || role == Role::joint;
    word.span.end += size;
  }
  if (word.is_wide) word.hash = hash_of(text::slice(text, word.span));
  return word;
}

std::vector<Word> words_in(std::string_view text, text::Span within) {
  std::vector<Word> words;
  for (std::uint32_t at = within.begin; at < within.end;) {
    if (begins_word(text, at)) at = words.emplace_back(word_at(text, at, within.end)).span.end;
    else ++at;
  }
  return words;
}

std::uint32_t hash_of(std::string_view word) { return hash_of_folded(folded_word(word)); }

std::uint64_t hash_of(std::span<const Word> words) {
  std::uint64_t hash = 0;
  for (const Word& it : words) hash = extended(hash, it);
  return hash;
}

std::uint64_t extended(std::uint64_t hash, const Word& next) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15U;  // spreads the bits: 2^64 by the golden ratio
  return (hash + next.hash) * odd;
}

bool same_words(std::string_view text, std::span<const Word> words, std::span<const Word> others) {
  auto same = [&](const Word& word, const Word& other) {
    const std::string_view a = text::slice(text, word.span);
    const std::string_view b = text::slice(text, other.span);
    return word.hash == other.hash && (a == b || folded_word(a) == folded_word(b));
  };
  return std::ranges::equal(words, others, same);
}

}  // namespace ladder::rules
