#pragma once

#include <string>
#include <string_view>

namespace ladder::exchange {

/// A text as Markdown. What its author wrote as Markdown, such as `**bold**`, stays so where the
/// text can be read back from it; otherwise each mark is a plain character.
std::string to_markdown_text(std::string_view plain);

/// A title or a name as Markdown, in which nothing is marked up.
std::string to_markdown_name(std::string_view plain);

/// The same as HTML: bold, emphasis, code and links are shown as such.
std::string to_html_text(std::string_view plain);

/// Whether a line of a cell that says this is a paragraph, and no list item or heading.
bool is_plain_line(std::string_view plain);

}  // namespace ladder::exchange
