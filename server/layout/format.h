#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/tree.h"
#include "text/diagnostic.h"

/// The standard format of a document: how its marks, blanks and blank lines are written in the
/// layouts that its author chose. Words never change, and anything that the language doesn't allow
/// stays as it is. `format/` has one file for each kind of line or cell.
namespace ladder::layout {

/// The edits that put a text into the standard format, in order and without overlaps.
std::vector<text::Edit> formatting(const syntax::Tree& tree, std::string_view text);

/// The same for the lines in a range, which are formatted as they are when the whole text is. A
/// range that ends at the beginning of a line doesn't include that line.
std::vector<text::Edit> formatting(const syntax::Tree& tree, std::string_view text,
                                   text::Span range);

/// The text in the standard format.
std::string formatted(std::string_view text);

}  // namespace ladder::layout
