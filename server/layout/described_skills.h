#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

/// Descriptions of skills that are rows or columns: a grid has no place for them, so that they
/// stand in the ladder's description, each below a heading such as `##### Trees`.
namespace ladder::layout {

/// The heading that begins the description of a skill.
std::string description_heading(std::string_view skill);

/// The key of the skill whose description begins below a line; empty where none does.
std::string skill_described_below(std::string_view line);

/// A line of prose as it is written where tabs and pipes make rows. Inside a skill they do not.
std::string transplanted(std::string_view line);

struct DescribedSkill {
  std::uint32_t skill = 0;
  text::Span heading;  // its line
  text::Span body;     // the lines below, which may have comments among them
};

/// Those of a ladder with a grid, in the order of the text.
std::vector<DescribedSkill> described_skills(const model::Ladder& ladder, std::string_view text);

}  // namespace ladder::layout
