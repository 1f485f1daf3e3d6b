#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Where the passages of an expectation stand, with the marks that make them what they are.
/// Passages are named by their indices into Ladder::passages.
namespace ladder::layout {

/// A passage with the bullet or number before it.
text::Span marked_passage(const Source& source, const model::Expectation& it,
                          std::uint32_t passage);

/// A list item with its bullet, as it is written in a layout.
std::string copied_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage, model::Layout layout);

/// The passages of a part of a ladder outside its expectations, as under the heading of a skill:
/// lines that belong together are a paragraph. Comments are left out.
std::vector<model::Passage> passages_in(const model::Ladder& ladder, std::string_view text,
                                        text::Span part);

/// What is below a `###` heading and above its first `####` heading.
text::Span description_below(const model::Ladder& ladder, std::string_view text,
                             const model::Mention& section);

/// The part that describes a skill or a level: of a `###` section, what is above its first `####`
/// heading; otherwise, what is below a heading of its own in the ladder's description.
text::Span description_of_skill(const model::Ladder& ladder, std::string_view text,
                                std::uint32_t skill);
text::Span description_of_level(const model::Ladder& ladder, std::string_view text,
                                std::uint32_t level);

/// Takes one of several passages out, and what parts it from another.
text::Edit removed_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage);

}  // namespace ladder::layout
