#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// Where the passages of an expectation are, including their bullets and other marks. Passages are
/// identified by their indices into Ladder::passages.
namespace ladder::layout {

/// A passage with the bullet or number before it.
text::Span marked_passage(const Source& source, const model::Expectation& it,
                          std::uint32_t passage);

/// A list item with its bullet, in the notation of a layout.
std::string copied_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage, model::Layout layout);

/// The passages in a part of a ladder outside its expectations, such as below the heading of a
/// skill. Consecutive lines form a paragraph. Comments are left out.
std::vector<model::Passage> passages_in(const model::Ladder& ladder, std::string_view text,
                                        text::Span part);

/// The text between a `###` heading and its first `####` heading.
text::Span description_below(const model::Ladder& ladder, std::string_view text,
                             const model::Mention& section);

/// The part that describes a skill or a level: in a `###` section, the text above its first `####`
/// heading; otherwise, the text below a heading with its name in the ladder's description.
text::Span description_of_skill(const model::Ladder& ladder, std::string_view text,
                                std::uint32_t skill);
text::Span description_of_level(const model::Ladder& ladder, std::string_view text,
                                std::uint32_t level);

/// Removes one of several passages, and what separates it from the others.
text::Edit removed_passage(const Source& source, const model::Expectation& it,
                           std::uint32_t passage);

}  // namespace ladder::layout
