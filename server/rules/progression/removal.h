#pragma once

#include <optional>

#include "rules/subject.h"

namespace ladder::rules {

/// What to take out so that some passages of an expectation, by their numbers and not the very
/// first one, go with their list marks, breaks or lines, and leave no gap. Nothing where the line
/// they end in goes on with another one.
std::optional<text::Span> removal_of(const Subject& subject, const model::Expectation& expectation,
                                     std::uint32_t first, std::uint32_t last);

/// What to take out so that a sentence of a passage goes with the space on one side of it.
text::Span removal_in(std::string_view text, text::Span passage, text::Span sentence);

}  // namespace ladder::rules
