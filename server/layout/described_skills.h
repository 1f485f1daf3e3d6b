#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/ladder.h"

/// Descriptions of skills and levels that have no section of their own: rows, columns and `####`
/// headings. They stand in the ladder's description, each below a heading such as `##### Trees`.
namespace ladder::layout {

/// Whether the skills of a ladder, or its levels, are described there.
bool head_describes_skills(const model::Ladder& ladder);
bool head_describes_levels(const model::Ladder& ladder);

/// The heading that begins the description of a skill or a level.
std::string description_heading(std::string_view name);

/// The key of what is described below a line; empty where nothing is.
std::string described_below(std::string_view line);

/// A line of prose as it is written where tabs and pipes make rows. Inside a section they do not.
std::string transplanted(std::string_view line);

/// A skill or a level, as its number; the other one is `model::none`.
struct Described {
  std::uint32_t skill = model::none;
  std::uint32_t level = model::none;

  friend bool operator==(const Described&, const Described&) = default;
};

struct Description {
  Described of;
  text::Span heading;  // its line
  text::Span body;     // the lines below, which may have comments among them
};

/// Those in the description of a ladder, in the order of the text.
std::vector<Description> described_in_head(const model::Ladder& ladder, std::string_view text);

}  // namespace ladder::layout
