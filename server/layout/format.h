#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/tree.h"
#include "text/diagnostic.h"

/// The canonical spelling of a document: how its marks, blanks and blank lines are written in the
/// layouts that its author chose. No word changes, and what the language has no place for stays as
/// it is. `format/` has a file for each thing that is spelt.
namespace ladder::layout {

/// What makes a text canonical: edits of what differs, in order, of which no two overlap.
std::vector<text::Edit> formatting(const syntax::Tree& tree, std::string_view text);

/// The same for the lines that a range meets, which are written as in the whole. A range that ends
/// where a line begins does not meet that line.
std::vector<text::Edit> formatting(const syntax::Tree& tree, std::string_view text,
                                   text::Span range);

/// A text with the edits made.
std::string formatted(std::string_view text);

}  // namespace ladder::layout
