#pragma once

#include <string>
#include <string_view>

#include "exchange/page/section.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// What spreadsheets would compute has an apostrophe before it, so that they do not, and so has
/// what looks as if it had one.
constexpr std::string_view computing_signs = "=+-@";
bool is_guarded(std::string_view cell);

/// Whether backslashes, `<br>` and the like mean something in a cell, as in what is exported, or
/// are text, as in what a spreadsheet copies.
enum class Marks { are_read, are_text };

/// Cells with a mark between: a comma, a semicolon, a tab. A cell in quotes may span lines.
Sheet read_delimited(std::string_view text, char mark, Marks marks = Marks::are_read);

/// One cell, whose lines are paragraphs and list items. `line` is where it is in the file.
Cell cell_with(std::string_view text, std::size_t line, Marks marks);

/// A table with such cells; lines within one are paragraphs and list items.
std::string write_delimited(const layout::PlainLadder& ladder, char mark,
                            std::string_view line_end);

}  // namespace ladder::exchange
