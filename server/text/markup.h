#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Plain text between the marks of other languages, which show it as it is.
namespace ladder::text {

/// As it may stand in HTML and XML, within an element or in an attribute's quotation marks:
/// `&lt;` for `<` and the like.
std::string escaped_markup(std::string_view plain);

/// As it may stand on a line of Markdown.
std::string escaped_markdown(std::string_view plain);

/// Whether the character at `at` would be no plain one for Markdown, wherever it stands in a line.
bool acts_in_markdown(std::string_view text, std::size_t at);

/// The place of the character at the beginning of a line that would make it something else than a
/// paragraph for Markdown: a heading, a list item, a quotation, a rule. `npos` where there is none.
std::size_t mark_of_markdown_line(std::string_view line);

}  // namespace ladder::text
