#include "rules/norms.h"

#include "rules/truncation/signs.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// How a passage begins after the number of a list item: `1. Writes`.
Start start_after_number(std::string_view text, const PassageFacts& passage) {
  std::uint32_t at = passage.first_word.begin;
  while (at < text.size() && text::is_ascii_digit(text[at])) ++at;
  const std::string_view rest = text.substr(at);
  const bool is_number =
      passage.first_word.begin < at && (rest.starts_with(". ") || rest.starts_with(") "));
  if (!is_number || rest.size() < 3) return passage.start;
  const char32_t letter = text::character_at(text, at + 2).code;
  if (text::is_upper(letter)) return Start::upper;
  return text::is_lower(letter) ? Start::lower : passage.start;
}

Convention capital_start(const model::Ladder& ladder, std::string_view text, const Facts& facts) {
  Convention convention;
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text() || it.passages == 0) continue;
    const PassageFacts& first = facts.passages[it.first_passage];
    const Start start = first.start == Start::other ? start_after_number(text, first) : first.start;
    if (start != Start::upper && start != Start::lower) continue;
    convention.all++;
    if (start == Start::upper) convention.keeping++;
  }
  return convention;
}

void count(Convention& convention, bool keeps) {
  convention.all++;
  if (keeps) convention.keeping++;
}

}  // namespace

bool shows_ending_convention(const Norms& norms, std::string_view text,
                             const PassageFacts& passage) {
  const bool cut_start = passage.start == Start::lower &&
                         capital_share <= norms.capital_start.share() &&
                         !is_lower_by_right(text, passage);
  return !cut_start && !end_sign(text, passage, norms.language);
}

Norms norms_of(const model::Ladder& ladder, std::string_view text, const Facts& facts,
               language::Language language) {
  Norms norms;
  norms.language = language;
  norms.capital_start = capital_start(ladder, text, facts);
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text()) continue;
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const PassageFacts& passage = facts.passages[it.first_passage + i];
      const model::PassageKind kind = ladder.passages[it.first_passage + i].kind;
      if (kind == model::PassageKind::heading) continue;
      if (passage.end != End::colon) count(norms.comma_end, passage.end == End::comma);
      if (!shows_ending_convention(norms, text, passage)) continue;
      const bool stops = passage.end == End::stop;
      count(kind == model::PassageKind::item ? norms.item_stop : norms.paragraph_stop, stops);
      if (i + 1 == it.passages) count(norms.expectation_stop, stops);
    }
  }
  return norms;
}

}  // namespace ladder::rules
