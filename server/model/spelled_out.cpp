#include <algorithm>

#include "language/words.h"
#include "model/passages.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

/// Removes brackets, quotation marks and asterisks around the text, and full stops at its end.
std::string_view without_marks(std::string_view text) {
  static constexpr std::u32string_view before = U"([{*_\"'“”„«‘’（【「";
  static constexpr std::u32string_view trailing = U".!…;,:)]}*_\"'“”»’。！）】」";
  while (!text.empty()) {
    const text::Character first = text::character_at(text, 0);
    if (!text::is_one_of(first.code, before)) break;
    text = text::trimmed(text.substr(first.size));
  }
  while (!text.empty()) {
    const text::Character last = text::character_before(text, text.size());
    if (!text::is_one_of(last.code, trailing)) break;
    text = text::trimmed(text.substr(0, text.size() - last.size));
  }
  return text;
}

bool holds(language::WordList words, std::string_view folded) {
  return std::ranges::binary_search(words, folded);
}

/// The part of the text that matches the `{}` of a pattern. Empty if the text doesn't match.
std::string_view filling_of(std::string_view pattern, std::string_view text) {
  const std::size_t gap = pattern.find("{}");
  const std::string_view before = pattern.substr(0, gap);
  const std::string_view after = pattern.substr(gap + 2);
  const bool fits = before.size() + after.size() < text.size() && text.starts_with(before) &&
                    text.ends_with(after);
  if (!fits) return {};
  return text::trimmed(text.substr(before.size(), text.size() - before.size() - after.size()));
}

/// `2` for `level 2`, or nothing.
std::string_view without_noun(std::string_view level, language::WordList nouns) {
  for (const std::string_view it : nouns) {
    if (level.starts_with(it)) return text::trimmed(level.substr(it.size()));
    if (level.ends_with(it)) return text::trimmed(level.substr(0, level.size() - it.size()));
  }
  return {};
}

void append_levels(const language::Words& words, std::string_view text,
                   std::vector<std::string>& levels) {
  for (const std::string_view pattern : words.references) {
    const std::string_view level = filling_of(pattern, text);
    if (level.empty()) continue;
    levels.emplace_back(level);
    const std::string_view bare = without_noun(level, words.level_nouns);
    if (!bare.empty()) levels.emplace_back(bare);
  }
}

}  // namespace

SpelledOut spelled_out(std::string_view text, language::Language language) {
  constexpr std::size_t longest = 64;  // bytes
  if (text.empty() || longest < text.size()) return {};
  const std::string folded = text::folded(text);
  const std::string_view words = without_marks(folded);
  SpelledOut meant;
  for (const language::Words* it : language::words_of_labels(language)) {
    if (holds(it->nothing, folded) || holds(it->nothing, words))
      return {Marker::not_applicable, {}};
    if (holds(it->same, folded) || holds(it->same, words)) return {Marker::same, {}};
    append_levels(*it, words, meant.levels);
  }
  return meant;
}

}  // namespace ladder::model
