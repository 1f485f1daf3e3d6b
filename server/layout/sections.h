#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Writing sections with the style and spacing of the sections that are already there.
namespace ladder::layout {

/// Where an author leaves a line blank. If a ladder has no example, the default is what most people
/// do.
struct Spacing {
  bool above_section = true;      // between a section and the next one
  bool below_section = true;      // between its heading and what follows
  bool above_subsection = true;   // between an expectation and the next `####` heading
  bool below_subsection = false;  // between such a heading and its expectation
};

Spacing spacing_of(const Source& source);

/// A level of a skill, or a skill of a level, that will be written.
struct Subsection {
  std::string title;  // in the notation of headings
  std::string text;   // may be empty
};

/// Writes subsections above another one.
text::Edit subsections_above(const Source& source, const model::Mention& subsection,
                             std::span<const Subsection> subsections);

/// Writes subsections at the end of a section.
text::Edit subsections_at_end(const Source& source, const model::Mention& section,
                              std::span<const Subsection> subsections);

/// A section with its subsections, without the last line end.
std::string section_with(const Source& source, std::string_view title,
                         std::span<const Subsection> subsections);

/// Writes a section before or after another one.
text::Edit section_above(const Source& source, const model::Mention& next,
                         std::string_view section);
text::Edit section_behind(const Source& source, const model::Mention& before,
                          std::string_view section);

/// Writes the section of a level among the other levels' sections, in a ladder that puts the levels
/// first. `height` is its place among the ladder's levels.
text::Edit level_section(const Source& source, std::uint32_t height, std::string_view section);

/// The section of a new level: an empty expectation for each skill that has sections. If a skill
/// says `same` at the level above, it gets `same` here, too, so that both still mean the same
/// expectation.
std::string new_level_section(const Source& source, std::uint32_t height, std::string_view label);

/// Writes a subsection after another one.
text::Edit subsection_below(const Source& source, const model::Mention& before,
                            const Subsection& subsection);

/// Writes a section at the end of a ladder.
text::Edit section_at_end(const Source& source, std::string_view section);

/// Writes an expectation below the heading of an empty section, whose body is `place`.
text::Edit filled_section(const Source& source, text::Span place, std::string_view written);

/// Removes an expectation, and leaves the heading and anything else.
text::Edit emptied_section(const Source& source, text::Span text);

}  // namespace ladder::layout
