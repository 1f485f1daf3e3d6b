#include "rules/truncation/signs.h"

#include <algorithm>
#include <array>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using std::string_view_literals::operator""sv;

/// Words that must be followed by another, in alphabetical order. None of the 3,038 expectations in
/// the 80 real ladders that the checker was tried on ends with one of them (some end with `in`,
/// `on`, `is` or `with`, which are not here).
constexpr std::array dangling = {
    "a"sv,     "an"sv,    "and"sv,     "as"sv,     "at"sv,      "because"sv, "but"sv,
    "by"sv,    "der"sv,   "des"sv,     "die"sv,    "et"sv,      "for"sv,     "from"sv,
    "her"sv,   "his"sv,   "into"sv,    "its"sv,    "like"sv,    "my"sv,      "nor"sv,
    "of"sv,    "or"sv,    "our"sv,     "per"sv,    "such"sv,    "than"sv,    "that"sv,
    "the"sv,   "their"sv, "to"sv,      "toward"sv, "towards"sv, "und"sv,     "upon"sv,
    "using"sv, "via"sv,   "whether"sv, "which"sv,  "while"sv,   "whose"sv,   "your"sv,
};

/// Words after which a preposition may well end a sentence: `what good looks like`, `the areas that
/// they are responsible for`, `somebody to look up to`.
constexpr std::array stranding = {
    "accountable"sv, "adhere"sv, "asked"sv,       "aspire"sv, "aware"sv,   "built"sv, "called"sv,
    "capable"sv,     "care"sv,   "cared"sv,       "due"sv,    "exposed"sv, "feel"sv,  "feels"sv,
    "good"sv,        "listen"sv, "listened"sv,    "look"sv,   "looked"sv,  "looks"sv, "part"sv,
    "proud"sv,       "refer"sv,  "responsible"sv, "sound"sv,  "sounds"sv,  "talk"sv,  "talked"sv,
    "think"sv,       "up"sv,     "used"sv,        "wants"sv,  "work"sv,    "works"sv,
};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::ranges::binary_search(words, word);
}

/// The word before the one that begins at `begin`, if only a space separates them.
std::string_view word_before(std::string_view text, std::uint32_t begin) {
  if (begin == 0 || text[begin - 1] != ' ') return {};
  std::uint32_t end = begin - 1;
  std::uint32_t at = end;
  while (0 < at && (('a' <= text[at - 1] && text[at - 1] <= 'z') ||
                    ('A' <= text[at - 1] && text[at - 1] <= 'Z')))
    --at;
  return text.substr(at, end - at);
}

/// As written, in lower case: `Plan A` and `the IT` are complete.
bool is_dangling(std::string_view text, text::Span last_word) {
  if (!contains(dangling, text::slice(text, last_word))) return false;
  return !contains(stranding, text::folded(word_before(text, last_word.begin)));
}

}  // namespace

std::optional<EndSign> end_sign(std::string_view text, const PassageFacts& passage) {
  switch (passage.end) {
    case End::hyphen: return EndSign::hyphen;
    case End::comma: return EndSign::comma;
    case End::colon: return EndSign::colon;
    case End::word:
      if (is_dangling(text, passage.last_word)) return EndSign::dangling_word;
      return std::nullopt;
    default: return std::nullopt;
  }
}

bool is_lower_by_right(std::string_view text, const PassageFacts& passage) {
  std::string_view word = text::slice(text, passage.first_word);
  std::string_view after = text.substr(passage.first_word.end);
  if (word == "n" && after.starts_with("/a")) return true;
  if ((word == "e" || word == "i") && after.starts_with(".")) return true;
  if (word == "same") return true;
  for (std::size_t at = 0; at < word.size();) {
    text::Character here = text::character_at(word, at);
    if (text::is_upper(here.code) || text::is_digit(here.code)) return true;
    at += here.size;
  }
  return false;
}

bool is_placeholder(std::string_view text) {
  static constexpr std::array placeholders = {"fill in"sv, "fixme"sv,         "tba"sv,
                                              "tbc"sv,     "tbd"sv,           "todo"sv,
                                              "xxx"sv,     "to be defined"sv, "to be determined"sv};
  constexpr std::size_t longest = 24;  // bytes of an expectation that is only a placeholder
  if (text.starts_with('<')) return text.find('>') == text.size() - 1;
  if (longest < text.size()) return false;
  if (text == "…" || text == "–" || text == "—") return true;
  if (text.find_first_not_of(".?-_*") == text.npos) return true;
  while (text.ends_with('.')) text.remove_suffix(1);
  return std::ranges::find(placeholders, text::folded(text)) != placeholders.end();
}

}  // namespace ladder::rules
