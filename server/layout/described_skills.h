#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

/// Descriptions of skills and levels that have no section of their own, because they are rows,
/// columns or `####` headings. They are in the ladder's description, each below a heading such as
/// `##### Trees`.
namespace ladder::layout {

/// Whether a ladder's skills, or its levels, are described there.
bool head_describes_skills(const model::Ladder& ladder);
bool head_describes_levels(const model::Ladder& ladder);

/// The heading above the description of a skill or a level.
std::string description_heading(std::string_view name);

/// The key of the skill or level that is described below a line. Empty if the line isn't such a
/// heading.
std::string described_below(std::string_view line);

/// A line of prose in the form that it needs where tabs and pipes make rows. Inside a section they
/// don't.
std::string transplanted(std::string_view line);

/// The index of a skill or a level. The other index is `model::none`.
struct Described {
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;

  friend bool operator==(const Described&, const Described&) = default;
};

struct Description {
  Described of;
  text::Span heading;  // its line
  text::Span body;     // the lines below, including any comments
};

/// The descriptions in a ladder's own description, in the order of the text.
std::vector<Description> described_in_head(const model::Ladder& ladder, std::string_view text);

}  // namespace ladder::layout
