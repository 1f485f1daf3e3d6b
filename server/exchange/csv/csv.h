#pragma once

#include <string>
#include <string_view>

#include "exchange/page/section.h"
#include "layout/plain.h"

namespace ladder::exchange {

/// What spreadsheets would compute has an apostrophe before it, so that they do not, and so has what
/// looks as if it had one.
constexpr std::string_view computing_signs = "=+-@";
bool is_guarded(std::string_view cell);

/// Cells with a mark between: a comma, a semicolon, a tab. A cell in quotes may span lines.
Sheet read_delimited(std::string_view text, char mark);

/// A table with such cells; lines within one are paragraphs and list items.
std::string write_delimited(const layout::PlainLadder& ladder, char mark,
                            std::string_view line_end);

}  // namespace ladder::exchange
