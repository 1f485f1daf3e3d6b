#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How sections are written and spaced, so that what is added looks like what stands there.
namespace ladder::layout {

/// Where an author leaves a line blank. A ladder without an example of it gets what most people do.
struct Spacing {
  bool above_skill = true;   // between a skill and the next one
  bool below_skill = true;   // between a skill's heading and what follows
  bool above_level = true;   // between a text and the next level
  bool below_level = false;  // between a level's heading and its text
};

Spacing spacing_of(const Source& source);

/// A level of a skill that is to be written.
struct LevelSection {
  std::string label;  // in the notation of headings
  std::string text;   // may be empty
};

/// Writes sections above a level of a skill.
text::Edit level_sections_above(const Source& source, const model::Mention& level,
                                std::span<const LevelSection> sections);

/// Writes sections at the end of a skill.
text::Edit level_sections_after(const Source& source, const model::Mention& skill,
                                std::span<const LevelSection> sections);

/// A skill with its levels, without the last line's end.
std::string skill_section(const Source& source, std::string_view name,
                          std::span<const LevelSection> sections);

/// Writes a text below the heading of an empty section, whose body is `place`.
text::Edit filled_section(const Source& source, text::Span place, std::string_view written);

/// Takes a text out, and leaves the heading and what is no text.
text::Edit emptied_section(const Source& source, text::Span text);

}  // namespace ladder::layout
