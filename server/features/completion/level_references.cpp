#include <string>
#include <string_view>

#include "features/completion/sources.h"
#include "layout/notation.h"
#include "semantics/findings.h"
#include "semantics/names.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::features::completion {
namespace {

using text::Span;

bool is_of_word(char32_t code) {
  return text::is_letter(code) || text::is_digit(code) || code == '_' || code == '-';
}

/// The word before the cursor, which must end there.
Span word_before(const Site& site) {
  Span word{site.cursor, site.cursor};
  const std::string_view text = site.text();
  while (site.line.begin < word.begin) {
    const text::Character before = text::character_before(text, word.begin);
    if (!is_of_word(before.code)) break;
    word.begin -= before.size;
  }
  const bool goes_on =
      site.cursor < site.line.end && is_of_word(text::character_at(text, site.cursor).code);
  return goes_on ? Span{site.cursor, site.cursor} : word;
}

/// The part before the number in a level's label: `IC` of `IC4`, `Level ` of `Level 4`. Empty for a
/// number alone, or a label that says more.
std::string_view prefix_of(std::string_view name) {
  if (!model::renumbered(name, 0)) return {};
  return name.substr(0, name.find_first_of("0123456789"));
}

/// Whether an author who has typed `word` may want a level that begins with `prefix`: all its
/// letters must be typed, since some of them begin other words, too.
bool begins(std::string_view word, std::string_view prefix) {
  prefix = text::trimmed(prefix);
  constexpr std::size_t fewest_letters = 2;  // `L` begins other words
  return word.starts_with(prefix) &&
         (fewest_letters <= prefix.size() || prefix.size() < word.size());
}

}  // namespace

void propose_level_references(const Site& site, Proposals& proposals) {
  if (!site.ladder) return;
  const semantics::LadderView& view = *site.ladder;
  const std::uint32_t at = site.in_ladder(site.cursor);
  const std::uint32_t index = semantics::expectation_at(view.ladder, at);
  if (index == model::none) return;
  const model::Expectation& it = view.ladder.expectations[index];
  const Span word = word_before(site);
  if (word.empty() || site.in_ladder(word.begin) < it.place.begin || it.place.end < at) return;
  const std::string_view typed = text::slice(site.text(), word);
  for (std::uint32_t i = 0; i < view.ladder.levels.size(); ++i) {
    const std::string name = semantics::level_name(view, i);
    const std::string_view prefix = prefix_of(name);
    if (prefix.empty() || !begins(typed, prefix)) continue;
    proposals.push_back({.label = name,
                         .kind = ProposalKind::level,
                         .edit = {word, layout::written_in(it.layout, name)},
                         .detail = "a level in this ladder"});
  }
}

}  // namespace ladder::features::completion
