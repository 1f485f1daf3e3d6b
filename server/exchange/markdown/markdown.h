#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// A page in the Markdown of code hosts, with HTML in it and YAML above it.
Reading read_markdown(std::string_view text);

/// A table a ladder, below its title, directives and description; descriptions of skills below it.
std::string write_markdown(const layout::PlainDocument& document, const Exported& file);

/// Why a page cannot be read, as part of a sentence, or nothing: the parser would take minutes or
/// gigabytes for it.
std::string obstacle_in_markdown(std::string_view text);

/// What a page in Markdown is shown as; it must not have an obstacle.
std::string markdown_to_html(std::string_view text);

/// A row of a table: its line, and how many cells the header has.
struct TableRow {
  std::size_t line = 0;
  std::size_t width = 0;
};

/// The cells of tables to the right of the last header cell, which Markdown doesn't show. `text` is
/// what the page was read from.
std::vector<Unplaced> cells_beyond_headers(const std::vector<TableRow>& rows,
                                           std::string_view text);

/// Text as Markdown. If its author wrote Markdown, such as `**bold**`, it stays as it is, provided
/// that the text can be read back from it. Otherwise each mark is escaped.
std::string to_markdown_text(std::string_view plain);

/// A title or a name as Markdown, in which nothing is marked up.
std::string to_markdown_name(std::string_view plain);

/// The same as HTML: bold, emphasis, code and links are shown as such.
std::string to_html_text(std::string_view plain);

/// Whether a line of a cell that says this is a paragraph, and no list item or heading.
bool is_plain_line(std::string_view plain);

}  // namespace ladder::exchange
