#pragma once

#include <cstdint>
#include <string_view>

#include "text/span.h"

namespace ladder::model {

// The marks that structure the text of an expectation. Sizes are in bytes; 0 means that there's no
// such mark.

/// The size of the `<br>`, `<br/>` or `<br />` at `at`.
std::uint32_t break_size(std::string_view text, std::uint32_t at);

/// The size of the bullet of a list item and the spaces after it, at the beginning of a passage.
std::uint32_t bullet_size(std::string_view text);

/// The size of the number of a list item (`1.`, `2)`), without the space after it, at the beginning
/// of a line.
std::uint32_t item_number_size(std::string_view text);

/// The size of the bullet or number of the list item on a line, without the blank after it. Here a
/// tab can follow a bullet, too.
std::uint32_t list_mark_size(std::string_view line);

/// The bullet, or the number with its `.` or `)`, of the list item whose text begins at `begin`.
text::Span item_mark_before(std::string_view text, std::uint32_t begin);

/// The size of the `#####` or `######` of a heading inside an expectation, and the spaces after it.
std::uint32_t heading_size(std::string_view text);

/// The number of `#` at the beginning of a heading, from one to six. It is 0 if the line isn't a
/// heading, such as `#not` or a line that is indented like text.
std::uint32_t heading_depth(std::string_view line);

/// A heading's text, trimmed, without closing marks as in `## Design ##`.
text::Span heading_text(std::string_view text, text::Span span);

bool is_bullet(char32_t code);

/// Whether a backslash makes the character at `at` plain.
bool is_escaped(std::string_view text, std::uint32_t at);

}  // namespace ladder::model
