#include "rules/vocabulary.h"

#include <algorithm>
#include <string>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

bool is_letter_or_digit(char32_t code) { return text::is_letter(code) || text::is_digit(code); }

/// Whether a passage isn't part of a longer word. A mark at its edge separates it from the next
/// word by itself: `.NET`, `C++`.
bool is_separate(std::string_view text, text::Span passage) {
  const bool joins_before = 0 < passage.begin &&
                            is_letter_or_digit(text::character_before(text, passage.begin).code) &&
                            is_letter_or_digit(text::character_at(text, passage.begin).code);
  const bool joins_after = passage.end < text.size() &&
                           is_letter_or_digit(text::character_at(text, passage.end).code) &&
                           is_letter_or_digit(text::character_before(text, passage.end).code);
  return !joins_before && !joins_after;
}

/// Whether `word` occurs somewhere so that it covers `place`.
bool covers(std::string_view text, const std::string& word, text::Span place) {
  const auto size = text::offset(word.size());
  if (size == 0 || size < place.end - place.begin) return false;
  std::uint32_t begin = place.end - std::min(place.end, size);
  for (; begin <= place.begin && begin + size <= text.size(); ++begin)
    if (text.substr(begin, size) == word && is_separate(text, {begin, begin + size})) return true;
  return false;
}

}  // namespace

bool is_in_vocabulary(const Subject& subject, text::Span place) {
  return std::ranges::any_of(subject.settings.vocabulary, [&](const std::string& word) {
    return covers(subject.text, word, place);
  });
}

bool is_in_vocabulary(const Settings& settings, std::string_view name) {
  return std::ranges::find(settings.vocabulary, name) != settings.vocabulary.end();
}

}  // namespace ladder::rules
