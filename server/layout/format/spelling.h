#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

/// How single lines and cells are spelt. Each takes a line without what is blank at its end.
namespace ladder::layout {

std::string spelt_heading(std::string_view line);
std::string spelt_directive(std::string_view line);
std::string spelt_item(std::string_view line);

/// A text that stands alone as an expectation, where it is a marker; empty where it is none.
std::string_view spelt_marker(std::string_view text);

/// A text whose breaks are written `<br>`.
std::string with_spelt_breaks(std::string_view text);

/// Whether a line of a paragraph ends with the mark of a list item or heading that begins a
/// passage.
bool ends_with_mark(std::string_view line);

/// The text of a cell.
std::string spelt_cell(std::string_view cell, model::Layout layout);

/// A multi-line text whose lines end otherwise.
std::string with_line_ends(std::string_view text, std::string_view line_end);

}  // namespace ladder::layout
