#pragma once

#include <string>
#include <string_view>

#include "exchange/page/section.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// An apostrophe keeps a spreadsheet from computing a cell. A cell that already seems to start with
/// one gets another.
constexpr std::string_view computing_signs = "=+-@";
bool is_guarded(std::string_view cell);

/// Whether backslashes, `<br>` and the like have a meaning in a cell, as in an export, or are text,
/// as in cells copied from a spreadsheet.
enum class Marks { are_read, are_text };

/// Cells separated by a mark: a comma, a semicolon, a tab. A cell in quotes may span lines.
Sheet read_delimited(std::string_view text, char mark, Marks marks = Marks::are_read);

/// One cell, whose lines are paragraphs and list items. `line` is its line in the file.
Cell cell_with(std::string_view text, std::size_t line, Marks marks);

/// A table with such cells; lines within one are paragraphs and list items.
std::string write_delimited(const layout::PlainLadder& ladder, char mark,
                            std::string_view line_end);

}  // namespace ladder::exchange
