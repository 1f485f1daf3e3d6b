#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace ladder::model {

// The marks that part the text of an expectation. A size is in bytes, and 0 where there is none.

/// The `<br>`, `<br/>` or `<br />` at `at`.
std::uint32_t break_size(std::string_view text, std::uint32_t at);

/// The bullet of a list item and the spaces after it, at the beginning of a passage.
std::uint32_t bullet_size(std::string_view text);

/// The number of a list item (`1.`, `2)`) without the space after it, at the beginning of a line.
std::uint32_t item_number_size(std::string_view text);

/// The mark of the list item on a line, without the blank behind it. Here a tab may follow a
/// bullet.
std::uint32_t list_mark_size(std::string_view line);

/// The mark of the list item whose text begins at `begin`: a bullet, or a number with its `.` or
/// `)`.
text::Span item_mark_before(std::string_view text, std::uint32_t begin);

/// The `#####` or `######` of a heading inside an expectation and the spaces after it.
std::uint32_t heading_size(std::string_view text);

/// The number of `#` that the heading on a line begins with, one to six, and 0 where the line is
/// none:
/// `#not`, or one that is indented as deep as text is.
std::uint32_t heading_depth(std::string_view line);

/// A heading's text, trimmed and without the marks that may close it: `## Design ##`.
text::Span heading_text(std::string_view text, text::Span span);

bool is_bullet(char32_t code);

/// Whether a backslash makes the character at `at` a plain one.
bool is_escaped(std::string_view text, std::uint32_t at);

}  // namespace ladder::model
