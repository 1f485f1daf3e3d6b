#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Plain text between the marks of other languages, which show it as it is.
namespace ladder::text {

/// Escaped for HTML and XML, within an element or in an attribute's quotation marks: `&lt;` for `<`
/// and the like.
std::string escaped_markup(std::string_view plain);

/// With U+FFFD in the place of what a page must not hold: bytes that aren't UTF-8, control
/// characters other than tabs and line ends, and characters that Unicode keeps for itself.
std::string allowed_in_markup(std::string_view text);

/// Escaped for a line of Markdown.
std::string escaped_markdown(std::string_view plain);

/// Whether the character at `at` would be special to Markdown, wherever it is in a line.
bool acts_in_markdown(std::string_view text, std::size_t at);

/// The place of the character that would make Markdown take a line for something other than a
/// paragraph: a heading, a list item, a quotation, a rule. `npos` if it has none.
std::size_t mark_of_markdown_line(std::string_view line);

}  // namespace ladder::text
