#include "rules/progression/sentences.h"

#include <algorithm>
#include <optional>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

using text::Span;

/// The place between the end of a sentence and the beginning of the next, in the gap between two
/// words; nothing if no sentence ends there.
std::optional<Span> seam_in(std::string_view text, Span gap) {
  bool ended = false;
  for (std::uint32_t at = gap.begin; at < gap.end;) {
    const text::Character here = text::character_at(text, at);
    const bool closing = text::is_one_of(here.code, U")]\"'”’»*_");
    if (ended && !closing) {
      std::uint32_t next = at;
      while (next < gap.end && text::is_space(text::character_at(text, next).code))
        next += text::character_size(text, next);
      if (at < next) return Span{at, next};
      ended = false;
    }
    if (text::is_one_of(here.code, U".!?…")) ended = true;
    at += here.size;
    if (text::is_one_of(here.code, U"。！？")) return Span{at, at};  // no space follows these
  }
  return std::nullopt;
}

/// Whether a sentence may end between two words: not after a single letter, as in `e.g.`, and not
/// before a lower-case one. Most words are one space apart and are settled at once.
bool may_end_between(std::string_view text, const Word& before, const Word& after) {
  const bool one_space = after.span.begin - before.span.end == 1;
  return !one_space && 1 < before.span.size() &&
         !text::is_lower(text::character_at(text, after.span.begin).code);
}

}  // namespace

void append_sentences(std::string_view text, Span passage, std::span<const Word> words,
                      std::vector<Sentence>& sentences) {
  std::size_t first = 0;
  std::uint32_t begin = passage.begin;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!may_end_between(text, words[i - 1], words[i])) continue;
    const auto seam = seam_in(text, {words[i - 1].span.end, words[i].span.begin});
    if (!seam) continue;
    sentences.push_back({{begin, seam->begin}, words.subspan(first, i - first)});
    first = i;
    begin = seam->end;
  }
  if (!words.empty()) sentences.push_back({{begin, passage.end}, words.subspan(first)});
}

bool is_statement(std::span<const Word> words) {
  constexpr auto fewest_words = 3;
  constexpr std::uint32_t long_enough = 24;  // bytes: eight characters in a language without spaces
  if (words.empty()) return false;
  if (long_enough <= words.back().span.end - words.front().span.begin) return true;
  return fewest_words <= std::ranges::count_if(words, [](const Word& it) { return !it.has_digit; });
}

bool is_picture(std::string_view text) {
  bool is_any = false;
  for (;;) {
    text = text::trimmed(text);
    if (text.empty()) return is_any;
    std::size_t end = text.npos;
    // A link around a picture ends after it, with `](`.
    if (text.starts_with("[![") || text.starts_with("![") || text.starts_with("]("))
      end = text.find(')');
    else if (text.starts_with("<img ")) end = text.find('>');
    if (end == text.npos) return false;
    is_any = true;
    text.remove_prefix(end + 1);
  }
}

}  // namespace ladder::rules
