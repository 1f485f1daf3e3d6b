#include "rules/truncation/signs.h"

#include <algorithm>

#include "language/words.h"
#include "rules/truncation/placeholders.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// Programs that are written in lower case.
constexpr std::string_view lower_case_names[] = {
    "ansible", "bash",    "cron",      "curl",    "dbt",    "docker",  "eslint", "ffmpeg",
    "git",     "grep",    "helm",      "kubectl", "mypy",   "nginx",   "npm",    "npx",
    "numpy",   "pandas",  "pip",       "pnpm",    "pytest", "rsync",   "ruff",   "sed",
    "ssh",     "systemd", "terraform", "tmux",    "vim",    "webpack", "yarn"};
static_assert(std::ranges::is_sorted(lower_case_names));

/// Whether a word ends with letters that must be followed by another word, as particles of Japanese
/// do.
bool ends_openly(std::string_view word, const language::Words& words) {
  const auto ends_with = [&](std::string_view ending) { return word.ends_with(ending); };
  return std::ranges::any_of(words.endings, ends_with) &&
         std::ranges::none_of(words.finished_endings, ends_with);
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

/// `team's`, but not `it's` or `else's`.
bool is_possessive(std::string_view word) {
  constexpr std::string_view complete[] = {"else", "he",  "her",  "here",  "how",  "it",    "let",
                                           "one",  "she", "that", "there", "what", "where", "who"};
  for (const std::string_view ending : {std::string_view("'s"), std::string_view("’s")})
    if (ending.size() < word.size() && word.ends_with(ending))
      return std::ranges::find(complete, word.substr(0, word.size() - ending.size())) ==
             std::end(complete);
  return false;
}

/// As written, in lower case: `Plan A` and `the IT` are complete.
bool is_dangling(std::string_view text, text::Span last_word, const language::Words& words) {
  const std::string_view word = text::slice(text, last_word);
  if (is_possessive(word) && words.joins_possessives) return true;
  if (!std::ranges::binary_search(words.unfinished, word)) return ends_openly(word, words);
  const bool joined = 0 < last_word.begin && text[last_word.begin - 1] == '-';
  if (joined && words.joins_pronouns) return false;
  return !std::ranges::binary_search(words.stranding,
                                     text::folded(word_before(text, last_word.begin)));
}

/// `dell'`, with either apostrophe after it.
bool is_elided(std::string_view text, text::Span last_word, const language::Words& words) {
  if (last_word.empty() || text.size() <= last_word.end) return false;
  const char32_t mark = text::character_at(text, last_word.end).code;
  if (mark != '\'' && mark != U'’') return false;
  const std::string word = text::folded(text::slice(text, last_word)) + '\'';
  return std::ranges::binary_search(words.unfinished, std::string_view(word));
}

}  // namespace

std::optional<EndSign> end_sign(std::string_view text, const PassageFacts& passage,
                                language::Language language) {
  const language::Words& words = language::words_of_sentences(language);
  switch (passage.end) {
    case End::hyphen: return EndSign::hyphen;
    case End::joint: return EndSign::joint;
    case End::comma: return EndSign::comma;
    case End::colon: return EndSign::colon;
    case End::word:
      if (is_dangling(text, passage.last_word, words)) return EndSign::dangling_word;
      return std::nullopt;
    case End::bracket:
      if (is_elided(text, passage.last_word, words)) return EndSign::dangling_word;
      return std::nullopt;
    default: return std::nullopt;
  }
}

bool is_lower_by_right(std::string_view text, const PassageFacts& passage) {
  std::string_view word = text::slice(text, passage.first_word);
  std::string_view after = text.substr(passage.first_word.end);
  if (word == "n" && (after.starts_with("/a") || after.starts_with(".a"))) return true;
  if ((word == "e" || word == "i") && after.starts_with(".")) return true;
  if (word == "same" || std::ranges::binary_search(lower_case_names, word)) return true;
  for (std::size_t at = 0; at < word.size();) {
    text::Character here = text::character_at(word, at);
    if (text::is_upper(here.code) || text::is_digit(here.code)) return true;
    at += here.size;
  }
  return false;
}

bool is_adjective(std::string_view word) {
  constexpr std::string_view endings[] = {"able", "al",  "ant",  "ary", "ent", "ful", "ible",
                                          "ic",   "ive", "less", "ous", "er",  "est"};
  return std::ranges::any_of(endings, [&](std::string_view it) { return word.ends_with(it); });
}

bool is_placeholder(std::string_view text, language::Language language) {
  if (text.starts_with('<') && text.find('>') == text.size() - 1) return true;
  if (text == "…") return true;
  if (text.find_first_not_of(".?-_*") == text.npos) return true;
  return is_only_link(text) || says_nothing_yet(text, language);
}

}  // namespace ladder::rules
