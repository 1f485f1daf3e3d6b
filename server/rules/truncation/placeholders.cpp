#include "rules/truncation/placeholders.h"

#include <algorithm>
#include <string>

#include "language/words.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

bool is_letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_letter(text::character_at(text, at).code);
}

/// The size in bytes of the longest of these words at `at`, or 0.
std::size_t size_of_word(std::string_view text, std::size_t at, language::WordList words,
                         bool has_spaces) {
  std::size_t longest = 0;
  for (const std::string_view it : words)
    if (longest < it.size() && text.substr(at).starts_with(it) &&
        (!has_spaces || !is_letter_at(text, at + it.size())))
      longest = it.size();
  return longest;
}

/// Whether a text only consists of words that say that it is still to be written, and of filler
/// words.
bool consists_of_placeholders(std::string_view text, const language::Words& words) {
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter_at(text, at)) {
      if (text::is_digit(text::character_at(text, at).code)) return false;
      at += text::character_size(text, at);
      continue;
    }
    const std::size_t placeholder = size_of_word(text, at, words.placeholders, words.has_spaces);
    const std::size_t around = size_of_word(text, at, words.around, words.has_spaces);
    if (placeholder == 0 && around == 0) return false;
    found = found || around <= placeholder;
    at += std::max(placeholder, around);
  }
  return found;
}

/// The end of `[text](target)` or `![text](target)`, or 0.
std::size_t end_of_markdown_link(std::string_view text) {
  const std::size_t begin = text.starts_with('!') ? 1 : 0;
  if (!text.substr(begin).starts_with('[')) return 0;
  const std::size_t middle = text.find("](");
  if (middle == text.npos) return 0;
  const std::size_t end = text.find(')', middle);
  return end == text.npos ? 0 : end + 1;
}

/// The end of an address, bare or in angle brackets, or 0.
std::size_t end_of_address(std::string_view text) {
  const bool in_brackets = text.starts_with('<');
  const std::string_view inside = text.substr(in_brackets ? 1 : 0);
  const bool is_address =
      inside.starts_with("http://") || inside.starts_with("https://") || inside.starts_with("www.");
  if (!is_address) return 0;
  const std::size_t end = std::min(text.find(in_brackets ? '>' : ' '), text.size());
  return std::min(end + (in_brackets ? 1 : 0), text.size());
}

/// The end of `:construction:`, or 0.
std::size_t end_of_emoji_code(std::string_view text) {
  if (!text.starts_with(':')) return 0;
  std::size_t end = 1;
  const auto belongs = [](char c) {
    return text::is_ascii_letter(c) || text::is_ascii_digit(c) || c == '_' || c == '-' || c == '+';
  };
  while (end < text.size() && belongs(text[end])) ++end;
  return 2 < end && end < text.size() && text[end] == ':' ? end + 1 : 0;
}

/// The end of `<img ...>`, or 0.
std::size_t end_of_picture(std::string_view text) {
  if (!text.starts_with("<img ")) return 0;
  const std::size_t end = text.find('>');
  return end == text.npos ? 0 : end + 1;
}

}  // namespace

bool is_only_link(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::max({end_of_markdown_link(text), end_of_address(text),
                                      end_of_emoji_code(text), end_of_picture(text)});
    if (end == 0) return false;
    text = text::trimmed(text.substr(end));
  }
  return true;
}

bool says_nothing_yet(std::string_view text, language::Language language) {
  constexpr std::size_t longest = 100;  // bytes
  if (longest < text.size()) return false;
  const std::string folded = text::folded(text);
  return std::ranges::any_of(language::words_of_labels(language), [&](const language::Words* it) {
    return consists_of_placeholders(folded, *it);
  });
}

}  // namespace ladder::rules
