#pragma once

#include <string>
#include <string_view>

namespace ladder::testing {

/// What a document is made of, a thing a line, in the order of the text: headings, directives,
/// paragraphs, items, rows, cells, comments and what the language has no place for, with what they
/// say. Two spellings of one document are equal in it; nothing that is said is left out, and a
/// comment stands where it stands.
std::string structure(std::string_view text);

}  // namespace ladder::testing
