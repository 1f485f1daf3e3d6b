#include "exchange/inference/words.h"

#include <algorithm>
#include <string>

#include "language/words.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_letter(char c) { return ('a' <= c && c <= 'z') || static_cast<signed char>(c) < 0; }

/// Whether one of the words of a header is one of these, or these and an `s`.
bool has_word(std::string_view header, language::WordList words) {
  const std::string folded = text::folded(header);
  std::string_view rest = folded;
  while (!rest.empty()) {
    std::size_t end = 0;
    while (end < rest.size() && is_letter(rest[end])) ++end;
    std::string_view word = rest.substr(0, end);
    if (std::ranges::find(words, word) != words.end()) return true;
    if (word.ends_with('s')) word.remove_suffix(1);
    if (std::ranges::find(words, word) != words.end()) return true;
    rest.remove_prefix(std::max<std::size_t>(end, 1));
  }
  return false;
}

/// Whether a header has one of these anywhere, where no space separates words.
bool has_part(std::string_view header, language::WordList words) {
  return std::ranges::any_of(words,
                             [&](std::string_view it) { return header.find(it) != header.npos; });
}

/// The same in any language: a header may be in another one than the texts below it.
bool has_word(std::string_view header, language::WordList language::Words::*list) {
  return std::ranges::any_of(
      language::words_of_labels(language::Language::unknown), [&](const language::Words* words) {
        return words->has_spaces ? has_word(header, words->*list) : has_part(header, words->*list);
      });
}

}  // namespace

bool names_descriptions(std::string_view header) {
  return has_word(header, &language::Words::descriptions);
}

bool names_skills(std::string_view header) { return has_word(header, &language::Words::skills); }

bool names_levels(std::string_view header) { return has_word(header, &language::Words::levels); }

bool names_groups(std::string_view header) { return has_word(header, &language::Words::groups); }

bool names_remarks(std::string_view header) {
  return has_word(header, &language::Words::remarks) || names_skills(header) ||
         names_groups(header);
}

bool names_things(std::string_view key) {
  static constexpr std::string_view words[] = {
      "name", "title", "label", "level",   "key",   "code", "id",   "slug",  "url",
      "href", "path",  "order", "version", "image", "icon", "date", "salary"};
  return has_word(key, words);
}

bool is_corner(std::string_view header) {
  constexpr std::ptrdiff_t most_blanks = 3;
  const std::string folded = text::folded(header);
  const bool has_letters =
      std::ranges::any_of(folded, [](char c) { return is_letter(c) || ('0' <= c && c <= '9'); });
  if (!has_letters) return true;
  if (most_blanks < std::ranges::count(folded, ' ')) return false;
  return names_skills(header) || names_levels(header) || names_groups(header) ||
         has_word(header, &language::Words::corners);
}

}  // namespace ladder::exchange
