#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "semantics/coverage.h"
#include "semantics/ladder_at.h"
#include "semantics/prose.h"
#include "text/span.h"

namespace ladder::semantics {

/// What a skill says at a level.
struct LevelText {
  CellState state = CellState::empty;
  Prose prose;                            // of `same`, the text it repeats
  std::uint32_t stated_at = model::none;  // the level that the text is written at, or none
};

LevelText text_at(const LadderView& view, std::uint32_t skill, std::uint32_t level);
LevelText text_of(const LadderView& view, const model::Expectation& expectation);

/// The Markdown to show instead of missing text; empty if there is text.
std::string_view note_on(const LevelText& text);

/// What a skill asks for at one of two levels.
struct ComparedText {
  LevelText said;
  std::vector<text::Span> differ;  // of its prose: the words that the other level does not have
};

struct ComparedSkill {
  std::string name;
  ComparedText lower;
  ComparedText higher;
  bool alike = true;  // the two have enough words in common for the differences to be useful
};

/// Two levels of a ladder next to each other. Names are in plain text, and empty if there are none.
struct Comparison {
  std::string title;
  std::string lower;
  std::string higher;
  std::vector<ComparedSkill> skills;
};

/// What a skill asks for at two levels.
ComparedSkill compare_skill(const LadderView& view, std::uint32_t skill, std::uint32_t lower,
                            std::uint32_t higher);

/// The lower of the two levels comes first, whichever is given first.
Comparison compare(const LadderView& view, std::uint32_t one, std::uint32_t other);

std::string to_markdown(const Comparison& comparison);

}  // namespace ladder::semantics
