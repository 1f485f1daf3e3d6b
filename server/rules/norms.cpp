#include "rules/norms.h"

namespace ladder::rules {

Norms norms_of(const model::Ladder& ladder, const Facts& facts) {
  Norms norms;
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text() || it.passages == 0) continue;
    const PassageFacts& first = facts.passages[it.first_passage];
    if (first.start == Start::upper || first.start == Start::lower) {
      norms.capital_start.all++;
      if (first.start == Start::upper) norms.capital_start.keeping++;
    }
  }
  const bool capitals = 60 <= norms.capital_start.share_of_others();
  for (const model::Expectation& it : ladder.expectations) {
    if (!it.has_text() || it.passages == 0) continue;
    const PassageFacts& first = facts.passages[it.first_passage];
    const std::uint32_t last_index = it.first_passage + it.passages - 1;
    const PassageFacts& last = facts.passages[last_index];
    const bool cut = last.end == End::hyphen || last.end == End::comma ||
                     (capitals && first.start == Start::lower);
    if (cut || last.end == End::other) continue;
    const bool item = ladder.passages[last_index].kind == model::PassageKind::item;
    Habit& habit = item ? norms.item_stop : norms.paragraph_stop;
    habit.all++;
    if (last.end == End::stop) habit.keeping++;
  }
  return norms;
}

}  // namespace ladder::rules
