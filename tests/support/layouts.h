#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

namespace ladder::testing {

struct PlainPassage {
  model::PassageKind kind = model::PassageKind::paragraph;
  std::string text;
};

/// A ladder as data: its content, without its layout.
struct PlainLadder {
  std::string title;
  std::vector<std::string> levels;  // with their qualifiers
  std::vector<std::string> skills;
  std::vector<std::vector<std::vector<PlainPassage>>> cells;  // by skill, then by level
};

/// The ways to write a ladder.
struct Form {
  std::string_view name;
  model::Layout layout = model::Layout::matrix;
  model::Orientation orientation = model::Orientation::level_a_row;
};
inline constexpr Form forms[] = {
    {"matrix, a level a row", model::Layout::matrix, model::Orientation::level_a_row},
    {"matrix, a skill a row", model::Layout::matrix, model::Orientation::skill_a_row},
    {"table, a level a row", model::Layout::table, model::Orientation::level_a_row},
    {"table, a skill a row", model::Layout::table, model::Orientation::skill_a_row},
    {"sections, skills first", model::Layout::sections, model::Orientation::skill_a_row},
    {"sections, levels first", model::Layout::sections, model::Orientation::level_a_row},
};

std::string serialize(const PlainLadder& ladder, const Form& form);

/// The content of a model. If a cell appears twice, the first one counts.
PlainLadder read_back(const model::Ladder& ladder, std::string_view text);

}  // namespace ladder::testing
