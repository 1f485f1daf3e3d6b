#include "rules/norms.h"

#include "rules/truncation/signs.h"

namespace ladder::rules {
namespace {

Habit capital_start(const model::Ladder& ladder, const Facts& facts) {
  Habit habit;
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text() || it.passages == 0) continue;
    const Start start = facts.passages[it.first_passage].start;
    if (start != Start::upper && start != Start::lower) continue;
    habit.all++;
    if (start == Start::upper) habit.keeping++;
  }
  return habit;
}

}  // namespace

Norms norms_of(const model::Ladder& ladder, std::string_view text, const Facts& facts) {
  Norms norms;
  norms.capital_start = capital_start(ladder, facts);
  const bool capitals = capital_share <= norms.capital_start.share_of_others();
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text()) continue;
    for (std::uint32_t i = 0; i < it.passages; ++i) {
      const PassageFacts& passage = facts.passages[it.first_passage + i];
      const model::PassageKind kind = ladder.passages[it.first_passage + i].kind;
      if (kind == model::PassageKind::heading || passage.end == End::colon) continue;
      norms.comma_end.all++;
      if (passage.end == End::comma) norms.comma_end.keeping++;
      const bool cut_start =
          capitals && passage.start == Start::lower && !is_lower_by_right(text, passage);
      if (cut_start || end_sign(text, passage)) continue;
      Habit& habit = kind == model::PassageKind::item ? norms.item_stop : norms.paragraph_stop;
      habit.all++;
      if (passage.end == End::stop) habit.keeping++;
      if (i + 1 < it.passages) continue;
      norms.expectation_stop.all++;
      if (passage.end == End::stop) norms.expectation_stop.keeping++;
    }
  }
  return norms;
}

}  // namespace ladder::rules
