#pragma once

#include <string>
#include <string_view>

namespace ladder::testing {

/// The parts of a document with their content, one per line, in the order of the text: headings,
/// directives, paragraphs, items, rows, cells, comments and anything that the language has no place
/// for. It doesn't depend on how the document is formatted, but includes all its content, with
/// comments in their places.
std::string structure(std::string_view text);

}  // namespace ladder::testing
