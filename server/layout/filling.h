#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Adding expectations to a skill at levels where it has none.
namespace ladder::layout {

/// Writes an expectation, in the notation of its layout, into an empty place.
text::Edit filled(const Source& source, const model::Expectation& empty, std::string_view written);

/// Empties an expectation. Nothing if a comment inside it would be lost.
std::optional<text::Edit> emptied(const Source& source, const model::Expectation& expectation);

/// Writes text after an existing expectation, in place of a marker, or into an empty place. Nothing
/// if there's a comment where the marker is.
std::optional<text::Edit> added(const Source& source, const model::Expectation& it,
                                std::string_view written);

/// An expectation to add to a skill at a level, in the notation of the skill's layout.
struct Filling {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  std::string written;
};

/// Writes expectations where skills have none: into empty cells, into cells that a short row lacks,
/// below empty headings, and below new headings. If a skill's grid doesn't have the level, that
/// expectation is left out.
std::vector<text::Edit> filled(const Source& source, const std::vector<Filling>& fillings);

}  // namespace ladder::layout
