#include "exchange/inference/labels.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include <fmt/core.h>

#include "exchange/inference/nouns.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/label.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

/// The digits and points at the beginning: `1`, `1.2`, `0,5`.
std::size_t digits_size(std::string_view text) {
  std::size_t size = 0;
  while (size < text.size() && (text::is_ascii_digit(text[size]) ||
                                (0 < size && (text[size] == '.' || text[size] == ',') &&
                                 size + 1 < text.size() && text::is_ascii_digit(text[size + 1]))))
    ++size;
  return size;
}

std::optional<LabelNumber> bare_number(std::string_view label) {
  const std::size_t size = digits_size(label);
  if (size == 0 || size != label.size() || 4 < size) return std::nullopt;
  std::string digits(label);
  std::ranges::replace(digits, ',', '.');
  if (1 < std::ranges::count(digits, '.')) return std::nullopt;
  return LabelNumber{{}, std::strtod(digits.c_str(), nullptr)};
}

/// `Level two`, `Stufe zwei`: the number in words, from one to ten.
std::optional<LabelNumber> number_in_words(const std::string& folded) {
  static constexpr std::string_view numbers[] = {"one", "two",   "three", "four", "five",
                                                 "six", "seven", "eight", "nine", "ten"};
  const std::size_t space = folded.rfind(' ');
  if (space == folded.npos) return std::nullopt;
  const auto found = std::ranges::find(numbers, std::string_view(folded).substr(space + 1));
  if (found == std::end(numbers)) return std::nullopt;
  return LabelNumber{folded.substr(0, space), 1.0 + static_cast<double>(found - numbers)};
}

/// `Level A`, `Band B`; and `A1` to `C2`, as languages are graded.
std::optional<LabelNumber> letter_number(const std::string& folded) {
  if (folded.size() == 2 && 'a' <= folded[0] && folded[0] <= 'c' &&
      (folded[1] == '1' || folded[1] == '2'))
    return LabelNumber{"cefr", 2.0 * (folded[0] - 'a') + (folded[1] - '0')};
  const std::size_t space = folded.rfind(' ');
  const bool letter = space != folded.npos && space + 2 == folded.size() &&
                      text::is_ascii_letter(folded.back()) &&
                      header_kind(folded) == HeaderKind::level;
  // `Level I` is the first one, in Roman numerals.
  if (!letter || folded.back() == 'i' || folded.back() == 'v' || folded.back() == 'x')
    return std::nullopt;
  return LabelNumber{folded.substr(0, space) + " letter", 1.0 + folded.back() - 'a'};
}

/// `10 points`, `0 pts`: what a rubric gives.
std::optional<LabelNumber> points_of_label(std::string_view label) {
  const std::size_t digits = digits_size(label);
  if (digits == 0 || 4 < digits) return std::nullopt;
  if (!is_of_points(label.substr(digits))) return std::nullopt;
  return LabelNumber{"points", std::strtod(std::string(label.substr(0, digits)).c_str(), nullptr)};
}

/// `SEC-001`: a number that is filled up with zeros.
bool is_identifier(std::string_view label) {
  // `MSG01`, unlike `L01`
  const std::size_t digit = label.find_first_of("0123456789");
  if (digit != label.npos && 0 < digit && label[0] != 'L' && label[digit] == '0' &&
      digit + 1 < label.size() && label.find_first_not_of("0123456789", digit) == label.npos &&
      text::is_ascii_letter(label[digit - 1]))
    return true;
  const std::size_t at = std::min(label.find("-0"), label.find(":0"));
  return at != label.npos && at + 2 < label.size() && 0 < at &&
         text::is_ascii_digit(label[at + 2]) && text::is_ascii_letter(label[at - 1]);
}

/// `08:00`, `9:30 - 10:15`
bool is_time(std::string_view label) {
  const std::size_t at = label.find(':');
  return at != label.npos && 0 < at && at <= 2 && at + 2 < label.size() &&
         text::is_ascii_digit(label[at - 1]) && text::is_ascii_digit(label[at + 1]) &&
         text::is_ascii_digit(label[at + 2]);
}

/// `W2`, `W3, W9`: codes that are none of levels, unlike `L2` and `P3`.
bool is_code_of_others(std::string_view text) {
  constexpr std::string_view of_others = "abcdfhikoqruvwxyzABCDFHIKOQRUVWXYZ";
  return 1 < text.size() && of_others.find(text[0]) != text.npos && text::is_ascii_digit(text[1]) &&
         text.find_first_not_of(
             "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789, ") == text.npos;
}

/// `20/08`
bool has_date(std::string_view label) {
  for (std::size_t at = label.find('/'); at != label.npos; at = label.find('/', at + 1))
    if (1 < at && at + 2 < label.size() && text::is_ascii_digit(label[at - 1]) &&
        text::is_ascii_digit(label[at - 2]) && text::is_ascii_digit(label[at + 1]) &&
        text::is_ascii_digit(label[at + 2]))
      return true;
  return false;
}

/// `5.x`
bool is_version(std::string_view label) {
  const std::size_t at = label.find(".x");
  return at != label.npos && 0 < at && text::is_ascii_digit(label[at - 1]);
}

/// Whether one can count with these numbers: there are no large gaps between them.
bool are_steps(const std::string& series, const std::set<double>& values) {
  if (header_kind(series) == HeaderKind::level || series == "points") return true;
  const double widest = values.size() == 2 ? 2 : 1;
  std::size_t steps = 0;
  const auto is_round = [](double it) { return std::fmod(it, 10) == 0; };
  const bool are_round = std::ranges::all_of(values, is_round);
  for (auto it = std::next(values.begin()); it != values.end(); ++it)
    if (are_round || *it - *std::prev(it) <= widest) ++steps;
  return values.size() - 1 <= 2 * steps;
}

/// `the trade-offs. Designs small`: a piece of text, unlike `Ass. Prof. (part-time, all years)`.
bool ends_within(std::string_view name) {
  const std::size_t at = name.find(". ");
  if (at == name.npos || at < 5) return false;
  return std::ranges::all_of(name.substr(at - 5, 5), [](char c) { return 'a' <= c && c <= 'z'; });
}

bool is_single_letter(std::string_view name) {
  return !name.empty() && text::character_size(name, 0) == name.size() &&
         text::is_letter(text::character_at(name, 0).code) && name.size() == 1;
}

/// How many names are in a series of numbers.
std::size_t series_among(const std::vector<std::string>& names) {
  std::map<std::string, std::vector<double>> all;
  bool are_bare = true;  // and not `Clarity (10)`
  for (const std::string& it : names)
    if (const auto number = label_number(it)) {
      all[number->series].push_back(number->value);
      are_bare = are_bare && (!number->series.empty() || bare_number(it));
    }
  std::size_t size = 0;
  for (auto& [name, values] : all) {
    const std::set<double> known(values.begin(), values.end());
    const bool says_level = header_kind(name) == HeaderKind::level;
    if (known.size() < 2 || (!says_level && 100 < *known.rbegin())) continue;
    if (!(name.empty() && are_bare) && !are_steps(name, known)) continue;
    size += values.size();
  }
  return size;
}

double share_of(std::size_t count, std::size_t all) {
  return all == 0 ? 0 : static_cast<double>(count) / static_cast<double>(all);
}

}  // namespace

bool is_of_points(std::string_view header) {
  static constexpr std::string_view units[] = {
      "points", "point", "pts",   "pt",     "puntaje", "puntuación", "pontos", "pontuação",
      "punkte", "punkt", "punto", "puntos", "score",   "marks",      "mark"};
  std::string unit = text::folded(text::trimmed(header));
  if (unit.ends_with('.')) unit.pop_back();
  return std::ranges::find(units, unit) != std::end(units);
}

bool is_source_code(std::string_view label) {
  if (1 < label.size() && text::is_ascii_letter(label[0]) && label[1] == '(') return true;
  for (std::size_t at = label.find('('); at != label.npos; at = label.find('(', at + 1))
    if (0 < at && (text::is_ascii_letter(label[at - 1]) || text::is_ascii_digit(label[at - 1])) &&
        label.find_first_of(".,[_") != label.npos)
      return true;
  return label.find('_') != label.npos || label.find("../") != label.npos ||
         label.find("](") != label.npos || label.find("::") != label.npos ||
         label.find("()") != label.npos || label.find('{') != label.npos ||
         label.find("->") != label.npos;
}

bool is_file_name(std::string_view name) {
  static constexpr std::string_view endings[] = {".md",   ".html", ".htm", ".pdf", ".yml", ".yaml",
                                                 ".json", ".qmd",  ".png", ".svg", ".jpg", ".docx"};
  return name.find(' ') == name.npos &&
         std::ranges::any_of(endings, [&](std::string_view it) { return name.ends_with(it); });
}

bool is_setting(std::string_view text) {
  if (text == "true" || text == "false" || is_file_name(text)) return true;
  if (text.starts_with('#')) return text.find_first_not_of("#0123456789abcdefABCDEF") == text.npos;
  const std::size_t digits = digits_size(text);
  const std::size_t unit = text.find_first_not_of(' ', digits);
  constexpr std::size_t longest_unit = 3;
  return 0 < digits && unit != text.npos && text.size() - unit <= longest_unit &&
         text.find(' ', unit) == text.npos;
}

std::size_t enumeration_size(std::string_view name) {
  const std::size_t digits = digits_size(name);
  if (digits == 0 || 6 < digits) return 0;
  std::string_view rest = name.substr(digits);
  if (rest.starts_with("\xEF\xB8\x8F\xE2\x83\xA3")) return digits + 6;  // a keycap: `1️⃣`
  const bool marked = rest.starts_with('.') || rest.starts_with(')') || rest.starts_with(':');
  if (marked) rest.remove_prefix(1);
  const std::size_t begin = rest.find_first_not_of(" \t-");
  // `1.Digging` is numbered as well, and `1.5` is a number.
  const bool is_close = marked && begin == 0 && !text::is_ascii_digit(rest[0]);
  if (begin == rest.npos || (begin == 0 && !is_close)) return 0;
  rest.remove_prefix(begin);
  // `3 - Senior` is a level with its number, and `2nd year` no number of a name.
  if (has_level_word(rest)) return 0;
  return name.size() - rest.size();
}

std::optional<LabelNumber> label_number(std::string_view label) {
  label = text::trimmed(label);
  if (auto bare = bare_number(label)) return bare;
  if (label.find(',') != label.npos && label.find_first_not_of("0123456789, ") == label.npos &&
      !bare_number(label))
    return std::nullopt;                                                    // `1,3,4`
  if (label.starts_with('-') && label.ends_with('-')) return std::nullopt;  // the page `-1-`
  if (is_version(label) || is_identifier(label) || is_time(label) || has_date(label) ||
      is_source_code(label))
    return std::nullopt;
  if (auto points = points_of_label(label)) return points;
  if (0 < enumeration_size(label)) return std::nullopt;
  const std::size_t parenthesis = label.rfind('(');
  if (auto letter = letter_number(text::folded(label))) return letter;
  // `Beds (2 points)` is a skill of a rubric.
  const bool has_points = parenthesis != label.npos && 0 < parenthesis &&
                          points_of_label(label.substr(
                              parenthesis + 1, label.find(')', parenthesis) - parenthesis - 1));
  if (has_points) return label_number(label.substr(0, parenthesis));
  // `Gut (1,5)` is between `Gut (1)` and `Gut (2)`.
  if (parenthesis != label.npos && label.ends_with(')')) {
    const std::string_view inside = label.substr(parenthesis + 1, label.size() - parenthesis - 2);
    if (auto number = bare_number(inside); number && inside.find_first_of(".,") != inside.npos)
      return number;
  }
  // `Digging (W2, W3)`: the number is of something else.
  if (parenthesis != label.npos && 0 < parenthesis && label.ends_with(')') &&
      is_code_of_others(label.substr(parenthesis + 1, label.size() - parenthesis - 2)))
    return label_number(label.substr(0, parenthesis));
  const auto rank = model::rank_of(label);
  if (rank && counts_other_things(rank->series)) return std::nullopt;
  if (rank) {
    return LabelNumber{rank->series, static_cast<double>(rank->first)};
  }
  if (0 < parenthesis && parenthesis != label.npos)
    return label_number(label.substr(0, parenthesis));
  return number_in_words(text::folded(label));
}

bool is_tick(std::string_view text) {
  static constexpr std::string_view ticks[] = {
      "x", "✓",   "✔",  "✅",    "✔️", "☑",  "☑️", "❌",   "✗", "✘",    "•",    "●", "○",
      "◯", "yes", "no", "y",    "n",      "ja", "nein",   "★",   "⭐", "+",    "++",   "-", "–",
      "o", "◎",   "△",  "true", "false",  "☐",  "[ ]",    "[x]", "⬜", "🟩", "🟢", "🔴", "🟡"};
  const std::string folded = text::folded(text);
  if (std::ranges::find(ticks, folded) != std::end(ticks)) return true;
  for (const std::string_view it : {"★", "☆", "⭐", "●", "○"})
    if (folded.starts_with(it) &&
        folded.find_first_of("abcdefghijklmnopqrstuvwxyz ") == folded.npos)
      return true;
  return false;
}

bool is_value(std::string_view text) {
  if (is_tick(text) || bare_number(text)) return true;
  if (text.find("://") != text.npos || text.starts_with("www.")) return true;
  if (6 < text.size() && text.starts_with('#') && is_setting(text)) return true;  // a colour
  const auto digits = static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return text::is_ascii_digit(c); }));
  return 0 < digits && text.size() <= 24 && text.size() < 2 * digits + 2;
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  std::size_t wide = 0;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); at += text::character_size(text, at)) {
    const char32_t code = text::character_at(text, at).code;
    const bool space = text::is_space(code);
    if (text::width(code) == 2 && text::is_letter(code)) ++wide;
    else if (!space && !in_word) ++words;
    in_word = !space;
  }
  return words + (wide + 1) / 2;
}

Labels labels_of(std::vector<std::string> names) {
  Labels labels;
  std::set<std::string> known;
  std::map<std::string, std::size_t> last_words;
  std::set<std::string> level_words;
  std::size_t ratings = 0;
  std::size_t words = 0, enumerated = 0, letters = 0, numbers = 0, people = 0, abilities = 0,
              sentences = 0, values = 0;
  for (std::string& name : names) {
    name = single_spaced(name);
    if (name.empty()) {
      ++labels.blank;
      continue;
    }
    known.insert(text::folded(name));
    const std::string last = last_word_of(name);
    ++last_words[last];
    if (has_level_word(name)) {
      ++words;
      level_words.insert(level_words_in(name));
    }
    if (is_rating(name)) ++ratings;
    if (0 < enumeration_size(name)) ++enumerated;
    if (is_single_letter(name)) ++letters;
    if (bare_number(name)) ++numbers;
    if (names_ability(last)) ++abilities;
    else if (names_someone(last)) ++people;
    if (8 < word_count(name.substr(0, name.find('('))) || has_verb(name) || name.ends_with('?') ||
        (4 < word_count(name) && (name.ends_with('.') || ends_within(name))))
      ++sentences;
    if (is_value(name) || is_source_code(name)) ++values;
    labels.names.push_back(std::move(name));
  }
  const std::size_t all = labels.names.size();
  // `Sales Director` and `Quality Director` are at the same level.
  labels.are_peers = (2 < words && level_words.size() == 1 && !level_words.begin()->empty()) ||
                     differ_within(labels.names);
  labels.are_bare = 0 < all && numbers == all;
  labels.are_marks =
      2 < all && std::ranges::all_of(labels.names, is_mark) &&
      std::ranges::any_of(labels.names, [](const std::string& it) { return it.size() == 2; });
  if (0 < ratings)
    ratings += static_cast<std::size_t>(std::ranges::count_if(labels.names, is_soft_rating));
  labels.words = share_of(labels.are_peers ? 1 : words, all);
  labels.ratings = share_of(ratings, all);
  labels.series = share_of(series_among(labels.names), all);
  labels.enumerated = share_of(enumerated, all);
  labels.letters = share_of(letters, all);
  labels.numbers = share_of(numbers, all);
  labels.people = share_of(people, all);
  labels.abilities = share_of(abilities, all);
  labels.sentences = share_of(sentences, all);
  labels.values = share_of(values, all);
  labels.distinct = known.size();
  std::size_t shared = 0;
  for (const auto& [word, count] : last_words)
    if (!word.empty()) shared = std::max(shared, count);
  labels.shared = 1 < shared ? share_of(shared, all) : 0;
  const double either =
      std::max({labels.words, labels.series, std::min(1.0, labels.words + labels.series)});
  labels.levels = std::min(1.0, either);
  return labels;
}

}  // namespace ladder::exchange
