#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::testing {

/// The content of a document, one line for each part, indented by what it belongs to:
///
///     ladder "Design"
///       directive Levels = "1 | 2"
///       level "1"
///       skill "Craft" matrix
///         1: "Sketches."
///         2: same
///
/// Each string is the text that its span covers; line ends in it are written `\n`. In an
/// expectation, list items follow a `-` and headings a `#`.
std::string printed(const model::Document& document, std::string_view text);

/// The same for text that hasn't been parsed yet.
std::string printed(std::string_view text);

}  // namespace ladder::testing
