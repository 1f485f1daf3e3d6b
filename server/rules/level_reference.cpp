#include "rules/level_reference.h"

#include <algorithm>
#include <array>

#include "model/label.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Character;
using text::Span;

constexpr std::size_t longest_code = 3;  // letters: `L`, `IC`, `SWE`; a longer prefix is a word
constexpr std::uint32_t most_digits = 9;

/// Whether a number is only part of something longer: `3.5`, `3%`, `4K`. A plural is not:
/// `mentors IC2s`.
bool goes_on(std::string_view rest) {
  if (rest.empty()) return false;
  if (rest.starts_with('s')) rest.remove_prefix(1);
  if (rest.empty()) return false;
  const bool fraction = (rest[0] == '.' || rest[0] == ',') && 1 < rest.size() &&
                        text::is_digit(text::character_at(rest, 1).code);
  const char32_t next = text::character_at(rest, 0).code;
  return fraction || next == '%' || next == '_' || text::is_letter(next) || text::is_digit(next);
}

/// Where a reference ends with the marks that still belong to it: `IC2s`, `Level 4+`.
std::uint32_t full_end(std::string_view text, Span digits, std::uint32_t limit) {
  std::uint32_t end = digits.end;
  for (char mark : {'s', '+'})
    if (end < limit && text[end] == mark) ++end;
  return end;
}

/// Whether the text between two references joins them: `L1, L2 and L3`, `IC2/IC3`.
bool connects(std::string_view gap) {
  static constexpr std::array<std::string_view, 12> joints = {
      "", "/", "-", "–", "—", "&", ",", ";", "and", "or", "to", "through",
  };
  constexpr std::size_t longest = 10;
  return gap.size() <= longest && std::ranges::find(joints, text::trimmed(gap)) != joints.end();
}

/// Whether a number directly after a reference is another one: `IC3-5`, `L2/3`.
bool shares_prefix(std::string_view gap) {
  return !gap.empty() && model::joint_size(gap) == gap.size();
}

/// Words that show that the label before them means people's level: `Level 4 engineers`, `IC5 and
/// above`. Before other words it may mean something else: `Level 3 support`, `L7 load balancers`.
bool is_about_levels(std::string word) {
  static constexpr std::array<std::string_view, 62> words = {
      "above",      "after",       "analyst",   "and",     "are",      "as",       "at",
      "before",     "below",       "beyond",    "but",     "by",       "can",      "candidate",
      "colleague",  "designer",    "developer", "do",      "does",     "employee", "engineer",
      "equivalent", "expectation", "for",       "from",    "has",      "have",     "if",
      "in",         "into",        "is",        "level",   "manager",  "may",      "member",
      "must",       "on",          "or",        "outside", "peer",     "people",   "position",
      "promotion",  "role",        "scientist", "should",  "teammate", "than",     "that",
      "through",    "to",          "upward",    "when",    "where",    "which",    "while",
      "who",        "will",        "with",      "within",  "without",  "would",
  };
  if (std::ranges::binary_search(words, word)) return true;
  if (!word.ends_with('s')) return false;
  word.pop_back();
  return std::ranges::binary_search(words, word);
}

/// The run of characters around a place that aren't white space or marks around an address.
std::string_view token_around(std::string_view text, Span within, Span place) {
  const auto ends = [&](char it) {
    static constexpr std::string_view marks = " \t\r\n<>\"`()[],;";
    return marks.find(it) != marks.npos;
  };
  while (within.begin < place.begin && !ends(text[place.begin - 1])) --place.begin;
  while (place.end < within.end && !ends(text[place.end])) ++place.end;
  return text::slice(text, place);
}

/// Whether a token ends like the name of a file: `level-4.pdf`.
bool has_file_ending(std::string_view token) {
  while (!token.empty() && (token.back() == '.' || token.back() == ':')) token.remove_suffix(1);
  const std::size_t dot = token.rfind('.');
  if (dot == token.npos || dot == 0) return false;
  const std::string_view ending = token.substr(dot + 1);
  constexpr std::size_t longest = 5;
  return 2 <= ending.size() && ending.size() <= longest &&
         std::ranges::all_of(ending, [](char it) { return 'a' <= it && it <= 'z'; });
}

/// Whether a place is part of an address or the name of a file: `https://example.org/level-4`,
/// `[guide](guide#level-4)`, `../levels/level-4`, `level-4.pdf`. In `designers/IC4` it isn't.
bool is_in_address(std::string_view text, Span within, Span place) {
  const std::string_view token = token_around(text, within, place);
  const auto begin = static_cast<std::uint32_t>(token.data() - text.data());
  const bool is_target = within.begin + 1 < begin && text.substr(begin - 2, 2) == "](";
  if (is_target || has_file_ending(token)) return true;
  const std::string_view before = token.substr(0, place.begin - begin);
  if (before.find("://") != before.npos || before.starts_with("www.")) return true;
  if (before.ends_with('#') || before.ends_with('\\') || before.ends_with('@')) return true;
  if (!before.ends_with('/')) return false;
  const bool is_rooted = std::string_view("/.~").find(before.front()) != std::string_view::npos;
  // Not so `IC3/IC4/IC5`.
  const bool is_nested =
      before.find('/') + 1 < before.size() && !text::is_ascii_digit(before[before.size() - 2]);
  return is_rooted || is_nested;
}

bool is_acronym(std::string_view word) {
  if (word.size() < 2) return false;
  return std::ranges::all_of(word, [](char it) {
    return ('A' <= it && it <= 'Z') || it == '&' || text::is_ascii_digit(it);
  });
}

/// The word that ends at a place, without a possessive or a bracket: `CIPD` for `CIPD's `.
std::string_view word_in_front(std::string_view text, Span within, std::uint32_t at) {
  std::string_view before = text::slice(text, {within.begin, at});
  if (!before.ends_with(' ')) return {};
  before.remove_suffix(1);
  if (before.ends_with(')')) before.remove_suffix(1);
  for (std::string_view possessive : {"'s", "’s"})
    if (before.ends_with(possessive)) before.remove_suffix(possessive.size());
  const std::size_t space = before.find_last_of(" \t\n(>");
  return space == before.npos ? before : before.substr(space + 1);
}

/// Whether a level belongs to an institution, which is named beside it: `CIPD Level 7`,
/// `Level 7 (RQF)`. An acronym from the ladder's title is its own: `SRE Level 4`.
bool is_of_institution(std::string_view text, Span within, Span place, std::string_view title) {
  const auto names_one = [&](std::string_view word) {
    return is_acronym(word) && title.find(word) == title.npos;
  };
  if (names_one(word_in_front(text, within, place.begin))) return true;
  std::string_view after = text::slice(text, {place.end, within.end});
  if (!after.starts_with(" (")) return false;
  after.remove_prefix(2);
  return names_one(after.substr(0, std::min(after.find(')'), after.size())));
}

/// Whether a label followed by `rest` means a level.
bool is_level_before(std::string_view rest) {
  if (rest.empty()) return true;
  std::size_t begin = 0;
  std::size_t spaces = 0;
  while (begin < rest.size() && text::is_space(text::character_at(rest, begin).code)) {
    begin += text::character_size(rest, begin);
    ++spaces;
  }
  const bool paragraph_ends = 1 < spaces;
  if (paragraph_ends) return true;
  if (begin == 0 && rest.front() == '-') begin = 1;  // `a Level-3-engineer`
  else if (begin == 0) return true;
  std::size_t end = begin;
  while (end < rest.size() && text::is_letter(text::character_at(rest, end).code))
    end += text::character_size(rest, end);
  return begin == end || is_about_levels(text::folded(rest.substr(begin, end - begin)));
}

}  // namespace

bool names(const LevelReference& reference, const model::Level& level) {
  return level.rank && level.rank->series == reference.name &&
         level.rank->first <= reference.number && reference.number <= level.rank->last;
}

LevelReferences::LevelReferences(const model::Ladder& ladder, std::string_view text,
                                 const Facts& facts)
    : ladder_(ladder), text_(text), facts_(facts) {
  const std::vector<model::Level>& levels = ladder.levels;
  for (std::uint32_t i = 0; i < levels.size(); ++i)
    if (levels[i].rank) series_[levels[i].rank->series].add(*levels[i].rank, i);
  for (auto& [prefix, series] : series_) series.sort();
}

const std::pair<const std::string, Series>* LevelReferences::series_named(std::string_view word,
                                                                          bool apart) const {
  std::string key = text::folded(word);
  if (apart && longest_code < key.size() && key.ends_with('s') && !series_.contains(key))
    key.pop_back();  // `Levels 3 and 4`
  const bool capital = text::is_upper(text::character_at(word, 0).code);
  if (auto found = series_.find(key); found != series_.end()) {
    const bool code = key.size() <= longest_code;
    if (code && (!capital || (apart && key.size() == 1))) return nullptr;
    return &*found;
  }
  auto bare = series_.find("");
  return key == "level" && capital && bare != series_.end() ? &*bare : nullptr;
}

std::optional<LevelReference> LevelReferences::read(Span digits, Span within) const {
  const std::string_view text = text_.substr(0, within.end);
  if (most_digits < digits.size() || goes_on(text.substr(digits.end))) return std::nullopt;

  auto before = [&](std::uint32_t at) {
    return within.begin < at ? text::character_before(text, at) : Character{};
  };
  std::uint32_t word_end = digits.begin;
  const Character separator = before(word_end);
  const bool apart = text::is_space(separator.code);
  if (apart || separator.code == '-') word_end -= separator.size;
  std::uint32_t begin = word_end;
  while (text::is_letter(before(begin).code)) begin -= before(begin).size;
  const char32_t outside = before(begin).code;
  if (begin == word_end || text::is_digit(outside) || outside == '_') return std::nullopt;

  const auto* series = series_named(text::slice(text, {begin, word_end}), apart);
  if (!series || is_in_address(text, within, {begin, digits.end})) return std::nullopt;
  const bool is_word = longest_code < word_end - begin;
  if (is_word &&
      is_of_institution(text, within, {begin, digits.end}, text::slice(text_, ladder_.title)))
    return std::nullopt;
  return LevelReference{{begin, digits.end}, {begin, digits.begin}, digits,
                        number_at(digits),   series->first,         &series->second};
}

std::uint32_t LevelReferences::number_at(Span digits) const {
  std::uint32_t number = 0;
  for (char digit : text::slice(text_, digits))
    number = 10 * number + static_cast<std::uint32_t>(digit - '0');
  return number;
}

std::vector<LevelReference> LevelReferences::in(std::uint32_t expectation) const {
  const Span within = ladder_.expectations[expectation].text;
  std::vector<LevelReference> all;
  std::vector<LevelReference> group;  // references that follow one another, as in `IC3, IC4 or IC5`
  std::uint32_t group_end = 0;
  auto take_group = [&] {
    if (!group.empty() && is_level_before(text::slice(text_, {group_end, within.end})))
      all.insert(all.end(), group.begin(), group.end());
    group.clear();
  };

  const std::uint32_t end = facts_.first_mark[expectation + 1];
  for (std::uint32_t i = facts_.first_mark[expectation]; i < end; ++i) {
    const Mark& mark = facts_.marks[i];
    if (mark.kind != MarkKind::number) continue;
    std::optional<LevelReference> next = read(mark.span, within);
    const std::uint32_t begin = next ? next->span.begin : mark.span.begin;
    const std::string_view gap = text::slice(text_, {group_end, begin});
    const bool connected = !group.empty() && (next ? connects(gap) : shares_prefix(gap));
    if (!connected) take_group();
    if (connected && !next && mark.span.size() <= most_digits)
      next = {mark.span,         group.back().prefix, mark.span, number_at(mark.span),
              group.back().name, group.back().series};
    if (!next) continue;
    group.push_back(*next);
    group_end = full_end(text_, mark.span, within.end);
  }
  take_group();
  return all;
}

}  // namespace ladder::rules
