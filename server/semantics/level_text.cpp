#include "semantics/level_text.h"

namespace ladder::semantics {

LevelText text_at(const LadderView& view, std::uint32_t skill, std::uint32_t level) {
  const model::Expectation* it = view.ladder.at(skill, level);
  return it ? text_of(view, *it) : LevelText{};
}

LevelText text_of(const LadderView& view, const model::Expectation& expectation) {
  LevelText text;
  text.state = state_of(expectation);
  if (const model::Expectation* source = resolved(view.ladder, expectation)) {
    text.prose = prose_of(view.ladder, view.text, *source);
    text.stated_at = source->level;
  }
  return text;
}

std::string_view note_on(const LevelText& text) {
  switch (text.state) {
    case CellState::empty: return "nothing is written";
    case CellState::not_applicable: return "nothing is expected (`n/a`)";
    case CellState::same:
      return text.prose.empty() ? "`same`, but there is no text below" : "`same`";
    case CellState::filled:
    case CellState::damaged: break;
  }
  return "";
}

}  // namespace ladder::semantics
