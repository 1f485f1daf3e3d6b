#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/format.h"

namespace ladder::exchange {

/// A page as it is written on code hosts, with HTML in it, and with YAML above it.
Reading read_markdown(std::string_view text);

/// A table a ladder, below its title, directives and description; descriptions of skills below it.
std::string write_markdown(const layout::PlainDocument& document, const Exported& file);

/// What a page in Markdown is shown as.
std::string markdown_to_html(std::string_view text);

/// A row of a table: where it stands, and how many cells the header has.
struct TableRow {
  std::size_t line = 0;
  std::size_t width = 0;
};

/// The cells of tables that stand further right than their header, which Markdown shows nothing of.
/// `text` is what the page was read from.
std::vector<Unplaced> cells_beyond_headers(const std::vector<TableRow>& rows,
                                           std::string_view text);

}  // namespace ladder::exchange
