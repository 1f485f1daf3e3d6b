#pragma once

#include <cstdint>
#include <string_view>

#include "semantics/cell_state.h"
#include "semantics/ladder_at.h"
#include "semantics/prose.h"

namespace ladder::semantics {

/// What a skill says at a level.
struct LevelText {
  CellState state = CellState::empty;
  Prose prose;                            // of `same`, what it stands for
  std::uint32_t stated_at = model::none;  // the level whose text it is; none where there is no text
};

LevelText text_at(const LadderView& view, std::uint32_t skill, std::uint32_t level);
LevelText text_of(const LadderView& view, const model::Expectation& expectation);

/// What is said, as Markdown, where a text of its own is missing; empty where there is one.
std::string_view note_on(const LevelText& text);

}  // namespace ladder::semantics
