#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/wording.h"

namespace ladder::cli {

/// `text` as it may be written to a terminal: what would move the cursor, reverse or hide text is
/// written out (`\n`, `\x1b`, `\u{202e}`), and so is each byte that is not UTF-8 (`\xff`).
std::string printable(std::string_view text);

/// The same, but line ends stay.
std::string printable_lines(std::string_view text);

/// The columns that one character needs when it is printed.
std::uint32_t printed_columns(std::string_view character);

/// Printable `text` in at most `columns` columns; `cut` shows that something is left out. Costs no
/// more than the result.
std::string shortened(std::string_view text, std::uint32_t columns, std::string_view cut);

/// Printable `text` in lines of at most `columns` columns, broken between words. A word that is
/// wider than a line is broken anywhere. Never empty.
std::vector<std::string> wrapped(std::string_view text, std::uint32_t columns);

/// Each of the lines indented by this many spaces, with a line end.
std::string indented(const std::vector<std::string>& lines, std::uint32_t spaces);

using rules::counted;

}  // namespace ladder::cli
