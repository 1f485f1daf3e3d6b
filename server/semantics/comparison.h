#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "semantics/ladder_at.h"
#include "semantics/level_text.h"
#include "text/span.h"

namespace ladder::semantics {

/// What a skill asks for at one of two levels.
struct ComparedText {
  LevelText said;
  std::vector<text::Span> differ;  // of its prose: the words that the other level does not have
};

struct ComparedSkill {
  std::string name;
  ComparedText lower;
  ComparedText higher;
  bool alike = true;  // the two texts have so much in common that the rest tells something
};

/// Two levels of a ladder beside each other. Names are in plain text, and empty where there is
/// none.
struct Comparison {
  std::string title;
  std::string lower;
  std::string higher;
  std::vector<ComparedSkill> skills;
};

/// The lower of the two levels comes first, whichever is given first.
Comparison compare(const LadderView& view, std::uint32_t one, std::uint32_t other);

std::string to_markdown(const Comparison& comparison);

}  // namespace ladder::semantics
