#include "features/symbols/fuzzy.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::features {
namespace {

using Character = FuzzyQuery::Character;

constexpr int match = 16;
constexpr int gap_start = -3;
constexpr int gap_extension = -1;
constexpr int same_capital = 1;
constexpr int boundary = match / 2;  // a word begins; lost again in a gap of eight characters
constexpr int boundary_at_space = boundary + 2;  // or at the beginning of the name
constexpr int boundary_at_mark = boundary + 1;   // after `/` `,` `:` `;` `|`
constexpr int camel = boundary + gap_extension;  // `devOps`, `IC4`
constexpr int consecutive = -(gap_start + gap_extension);
constexpr int first_character = 2;  // times as much for the beginning of a word

constexpr std::size_t longest = 128;  // characters of a name that are looked at

enum class Class { space, other, mark, lower, upper, letter, digit };

/// The class of an ASCII character, found without a table.
constexpr Class ascii_class(char32_t code) {
  if ('a' <= code && code <= 'z') return Class::lower;
  if ('A' <= code && code <= 'Z') return Class::upper;
  if ('0' <= code && code <= '9') return Class::digit;
  if (code == ' ' || ('\t' <= code && code <= '\r')) return Class::space;
  return std::u32string_view(U"/,:;|").find(code) == std::u32string_view::npos ? Class::other
                                                                               : Class::mark;
}

Class class_of(char32_t code) {
  if (code < 0x80) return ascii_class(code);
  if (text::is_lower(code)) return Class::lower;
  if (text::is_upper(code)) return Class::upper;
  if (text::is_digit(code)) return Class::digit;
  if (text::is_letter(code)) return Class::letter;
  return text::is_space(code) ? Class::space : Class::other;
}

/// The character at `at`, which becomes the place of the next one.
Character next_character(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    ++at;
    const bool is_capital = 'A' <= byte && byte <= 'Z';
    return {byte, is_capital ? byte + U' ' : byte};
  }
  const text::Character here = text::character_at(text, at);
  at += here.size;
  return {here.code, text::lower(here.code)};
}

/// The points for the place of a character other than a space, by the character before it.
int bonus_of(Class before, Class here) {
  const bool in_word =
      here == Class::lower || here == Class::upper || here == Class::letter || here == Class::digit;
  if (in_word && before == Class::space) return boundary_at_space;
  if (in_word && before == Class::mark) return boundary_at_mark;
  if (in_word && before == Class::other) return boundary;
  if (before == Class::lower && here == Class::upper) return camel;
  if (before != Class::digit && here == Class::digit) return camel;
  return in_word ? 0 : boundary;
}

/// Compares one query with one name. Of the arrays only as much is set as the name has characters,
/// since most names are short and there are many of them.
class Alignment {
 public:
  Alignment(std::span<const Character> query, std::string_view name)
      : query_(query), is_found_(query.size() <= longest && read(name)) {}

  std::optional<int> score() {
    if (!is_found_) return std::nullopt;
    if (query_.empty()) return 0;
    find_bonuses();
    int best = 0;
    for (std::size_t i = 0; i < query_.size(); ++i) best = align(i);
    return best;
  }

 private:
  /// The points of the query's first characters up to a place of the name, and how many of them are
  /// adjacent there.
  struct Cell {
    int points;
    std::size_t run;
  };
  using Row = std::array<Cell, longest>;

  /// Reads the name, and finds where each character of the query first appears after the previous
  /// ones. Returns whether they all do.
  bool read(std::string_view name) {
    std::size_t found = 0;
    for (std::size_t at = 0; at < name.size() && size_ < longest;) {
      const text::Character here = text::character_at(name, at);
      const Character character{here.code, text::lower(here.code)};
      if (found < query_.size() && query_[found].folded == character.folded)
        first_[found++] = size_;
      name_[size_++] = character;
      at += here.size;
    }
    return found == query_.size();
  }

  void find_bonuses() {
    Class before = Class::space;
    for (std::size_t i = 0; i < size_; ++i) {
      const Class here = class_of(name_[i].written);
      bonus_[i] = bonus_of(before, here);
      before = here;
    }
  }

  /// Fills the row of one more character of the query, and gives the most points in it.
  int align(std::size_t index) {
    Row& row = rows_[index % 2];
    int best = 0;
    int left = 0;
    bool in_gap = false;
    for (std::size_t i = first_[index]; i < size_; ++i) {
      const int skipped = left + (in_gap ? gap_extension : gap_start);
      const bool fits = name_[i].folded == query_[index].folded;
      const Cell taken = fits ? take(index, i, skipped) : Cell{0, 0};
      in_gap = taken.points < skipped;
      left = std::max({taken.points, skipped, 0});
      row[i] = {left, taken.run};
      best = std::max(best, left);
    }
    return best;
  }

  /// The cell for a character of the query at a position in the name.
  Cell take(std::size_t index, std::size_t place, int skipped) const {
    const Character wanted = query_[index];
    const bool is_capital = wanted.written != wanted.folded;
    const bool same = is_capital && name_[place].written == wanted.written;
    const int points = match + (same ? same_capital : 0);
    int bonus = bonus_[place];
    if (index == 0) return {points + bonus * first_character, 1};

    const Cell before = rows_[(index - 1) % 2][place - 1];
    std::size_t run = before.run + 1;
    if (1 < run) {
      const int at_start = bonus_[place + 1 - run];
      const bool word_begins = boundary <= bonus && at_start < bonus;
      if (word_begins) run = 1;
      else bonus = std::max({bonus, consecutive, at_start});
    }
    const int total = before.points + points + bonus;
    if (skipped <= total) return {total, run};
    return {before.points + points + bonus_[place], 0};
  }

  std::span<const Character> query_;
  std::array<Character, longest> name_;
  std::array<int, longest> bonus_;
  std::array<std::size_t, longest> first_;  // by character of the query
  std::array<Row, 2> rows_;                 // the one that is filled, and the one before
  std::size_t size_ = 0;
  bool is_found_;
};

}  // namespace

FuzzyQuery::FuzzyQuery(std::string_view query) {
  for (std::size_t at = 0; at < query.size();) {
    const Character character = next_character(query, at);
    if (!text::is_space(character.written)) query_.push_back(character);
  }
}

std::optional<int> FuzzyQuery::score(std::string_view name) const {
  return Alignment(query_, name).score();
}

}  // namespace ladder::features
