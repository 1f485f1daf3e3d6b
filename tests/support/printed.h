#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

namespace ladder::testing {

/// What a document says, a line for each thing, indented by what it belongs to:
///
///     ladder "Design"
///       directive Levels = "1 | 2"
///       level "1"
///       skill "Craft" matrix
///         1: "Sketches."
///         2: same
///
/// Every text is the one that its span covers; line ends in it are written `\n`. Of an expectation,
/// list items follow a `-` and headings a `#`.
std::string printed(const model::Document& document, std::string_view text);

/// The same of a text that is yet to be read.
std::string printed(std::string_view text);

}  // namespace ladder::testing
