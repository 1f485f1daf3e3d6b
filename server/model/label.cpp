#include "model/label.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "language/words.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

/// What can separate a prefix from its number, or a number from a title.
bool is_separator(char32_t code) {
  static constexpr std::u32string_view marks = U"-_:./,()‒–—";
  return text::is_space(code) || marks.find(code) != marks.npos;
}

std::optional<std::uint32_t> number_at(std::string_view text, std::size_t& at) {
  std::uint32_t value = 0;
  const char* const begin = text.data() + at;
  auto [end, error] = std::from_chars(begin, text.data() + text.size(), value);
  if (error != std::errc() || end == begin) return std::nullopt;
  at += static_cast<std::size_t>(end - begin);
  return value;
}

/// The value of a Roman numeral in capital letters, up to XXXIX. No ladder has more rungs.
std::optional<std::uint32_t> roman(std::string_view word) {
  static constexpr std::array<std::string_view, 10> ones = {"",  "I",  "II",  "III",  "IV",
                                                            "V", "VI", "VII", "VIII", "IX"};
  std::uint32_t value = 0;
  while (word.starts_with('X') && value < 30) {
    value += 10;
    word.remove_prefix(1);
  }
  auto found = std::ranges::find(ones, word);
  if (found == ones.end()) return std::nullopt;
  value += static_cast<std::uint32_t>(found - ones.begin());
  if (value == 0) return std::nullopt;
  return value;
}

std::string series(std::string_view prefix) {
  while (!prefix.empty()) {
    text::Character last = text::character_before(prefix, prefix.size());
    if (!is_separator(last.code)) break;
    prefix.remove_suffix(last.size);
  }
  return text::folded(prefix);
}

bool is_code(std::string_view inside) {
  // The size is checked first, so that a million nested parentheses don't cost time.
  if (inside.empty() || 8 < inside.size()) return false;
  return text::is_ascii_digit(inside.back()) && rank_of(inside);
}

/// The span of the parentheses at the end of `name`, including both brackets.
std::optional<text::Span> last_parenthesis(std::string_view name) {
  if (!name.ends_with(')')) return std::nullopt;
  int depth = 0;
  for (std::size_t i = name.size(); i-- > 0;) {
    if (name[i] == ')') ++depth;
    if (name[i] == '(' && --depth == 0)
      return text::Span{static_cast<std::uint32_t>(i), text::offset(name.size())};
  }
  return std::nullopt;
}

/// The code of `Senior (L3)`, or nothing.
std::string_view code_in_parentheses(std::string_view name) {
  const auto parenthesis = last_parenthesis(name);
  if (!parenthesis) return {};
  const std::string_view inside =
      text::trimmed(name.substr(parenthesis->begin + 1, parenthesis->size() - 2));
  return is_code(inside) ? inside : std::string_view();
}

/// A number, and what comes before and after it.
struct Numbered {
  std::string_view prefix;
  Rank rank;
  std::string_view rest;
};

std::optional<Numbered> first_number(std::string_view name) {
  std::size_t begin = 0;
  while (begin < name.size() && !text::is_ascii_digit(name[begin])) ++begin;
  std::size_t at = begin;
  std::optional<std::uint32_t> first = number_at(name, at);
  if (!first) return std::nullopt;

  Numbered found{name.substr(0, begin), {series(name.substr(0, begin)), *first, *first}, {}};
  if (std::size_t joint = joint_size(name.substr(at)); 0 < joint) {
    std::size_t second = at + joint;
    if (name.substr(second).starts_with(found.prefix)) second += found.prefix.size();
    std::optional<std::uint32_t> last = number_at(name, second);
    if (last && *first < *last) {
      found.rank.last = *last;
      at = second;
    }
  }
  found.rest = name.substr(at);
  return found;
}

std::optional<Rank> rank_by_number(std::string_view name) {
  std::optional<Numbered> found = first_number(name);
  if (!found) return std::nullopt;
  if (!found->rest.empty() && !is_separator(text::character_at(found->rest, 0).code))
    return std::nullopt;
  if (found->rest.starts_with('.') && 1 < found->rest.size() &&
      text::is_ascii_digit(found->rest[1]))
    return std::nullopt;  // `1.5` is between the rungs

  // `L2 Data Engineer` is a code and a title, but `In the top 10 of the team` is just words.
  const bool short_prefix = std::ranges::count(found->rank.series, ' ') == 0;
  if (!text::trimmed(found->rest).empty() && !short_prefix) return std::nullopt;
  return found->rank;
}

std::optional<Rank> rank_by_numeral(std::string_view name) {
  std::size_t space = name.find_last_of(' ');
  std::string_view word = space == name.npos ? name : name.substr(space + 1);
  std::optional<std::uint32_t> value = roman(word);
  if (!value) return std::nullopt;
  return Rank{series(name.substr(0, name.size() - word.size())), *value, *value};
}

std::size_t end_of_letters(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const text::Character here = text::character_at(text, at);
    if (!text::is_letter(here.code)) break;
    at += here.size;
  }
  return at;
}

/// Whether a name contains one of these words.
bool has_word(std::string_view name, language::WordList words) {
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = end_of_letters(name, at);
    if (std::ranges::binary_search(words, name.substr(at, end - at))) return true;
    at = end == at ? at + text::character_size(name, at) : end;
  }
  return false;
}

bool has_part(std::string_view name, language::WordList words) {
  return std::ranges::any_of(words,
                             [&](std::string_view it) { return name.find(it) != name.npos; });
}

}  // namespace

std::uint32_t joint_size(std::string_view text) {
  if (text.empty()) return 0;
  const text::Character first = text::character_at(text, 0);
  static constexpr std::u32string_view marks = U"/-–";
  return marks.find(first.code) == marks.npos ? 0 : first.size;
}

std::optional<Rank> rank_of(std::string_view name) {
  name = text::trimmed(name);
  if (const std::string_view code = code_in_parentheses(name); !code.empty()) return rank_of(code);
  if (std::optional<Rank> rank = rank_by_number(name)) return rank;
  return rank_by_numeral(name);
}

std::string_view code_of(std::string_view name) {
  name = text::trimmed(name);
  if (const std::string_view code = code_in_parentheses(name); !code.empty()) return code;
  if (!rank_by_number(name)) return name;
  return name.substr(0, name.size() - first_number(name)->rest.size());
}

Label read_label(std::string_view text, text::Span span) {
  Label label;
  label.name = text::trimmed(text, span);
  std::string_view name = text::slice(text, label.name);
  if (auto parenthesis = last_parenthesis(name); parenthesis && 0 < parenthesis->begin) {
    text::Span inside{label.name.begin + parenthesis->begin + 1, label.name.end - 1};
    inside = text::trimmed(text, inside);
    if (!is_code(text::slice(text, inside))) {
      label.qualifier = inside;
      label.name.end = label.name.begin + parenthesis->begin;
      label.name = text::trimmed(text, label.name);
    }
  }
  label.rank = rank_of(text::slice(text, label.name));
  return label;
}

bool is_level_shaped(std::string_view name, language::Language language) {
  if (rank_of(name)) return true;
  const std::string key = text::folded(name);
  return std::ranges::any_of(language::words_of_labels(language),
                             [&](const language::Words* words) {
                               return words->has_spaces ? has_word(key, words->level_words)
                                                        : has_part(key, words->level_words);
                             });
}

std::optional<std::string> renumbered(std::string_view name, std::uint32_t number) {
  std::optional<Numbered> found = first_number(name);
  if (!found || !found->rest.empty() || found->rank.first != found->rank.last) return std::nullopt;
  return std::string(found->prefix) + std::to_string(number);
}

}  // namespace ladder::model
