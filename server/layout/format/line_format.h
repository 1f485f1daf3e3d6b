#pragma once

#include <string>
#include <string_view>

#include "model/ladder.h"

/// Formatting single lines and cells. Each function takes a line without the blanks at its end.
namespace ladder::layout {

std::string formatted_heading(std::string_view line);
std::string formatted_directive(std::string_view line);
std::string formatted_item(std::string_view line);

/// The marker in the standard format, if the text is nothing but a marker. Otherwise empty.
std::string_view formatted_marker(std::string_view text);

/// The text with each break written as `<br>`.
std::string with_formatted_breaks(std::string_view text);

/// Whether a line of a paragraph ends with the mark of a list item or heading, which begins a
/// passage.
bool ends_with_mark(std::string_view line);

/// The content of a cell.
std::string formatted_cell(std::string_view cell, model::Layout layout);

/// The same lines with another line end.
std::string with_line_ends(std::string_view text, std::string_view line_end);

}  // namespace ladder::layout
