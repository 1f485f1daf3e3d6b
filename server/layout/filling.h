#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How a skill's texts are written where it says nothing at a level.
namespace ladder::layout {

/// Writes a text, in the notation of its layout, where an expectation is empty.
text::Edit filled(const Source& source, const model::Expectation& empty, std::string_view written);

/// Leaves an expectation empty. Nothing where a comment in the text would be lost.
std::optional<text::Edit> emptied(const Source& source, const model::Expectation& expectation);

/// Writes a text behind the one that an expectation has, in the place of its marker, or where it is
/// empty. Nothing where a comment stands in the marker's place.
std::optional<text::Edit> added(const Source& source, const model::Expectation& it,
                                std::string_view written);

/// A text that a skill is to have at a level, in the notation of the skill's layout.
struct Filling {
  std::uint32_t skill = 0;
  std::uint32_t level = 0;
  std::string written;
};

/// Writes texts where skills say nothing: into empty cells and those that a short row lacks, below
/// empty headings and below new ones. A level that a skill's grid lacks has no place in it, and is
/// left out.
std::vector<text::Edit> filled(const Source& source, const std::vector<Filling>& fillings);

}  // namespace ladder::layout
