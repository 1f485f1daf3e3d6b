#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/source.h"
#include "text/diagnostic.h"

/// How an edit writes what it adds, so that it looks like what stands there.
namespace ladder::layout {

/// The name of a level, which stands elsewhere in the ladder, as it is written in this layout.
std::string written_in(model::Layout layout, std::string_view name);

/// What an expectation says, as it is written in a layout, with lines that end with `line_end`.
std::string written_text(const Source& source, const model::Expectation& expectation,
                         model::Layout layout, std::string_view line_end);

/// Writes a name into an empty cell. `place` lies in the cell, which may hold blanks.
text::Edit filled_cell(std::string_view text, model::Layout layout, text::Span place,
                       std::string_view name);

/// Writes a text below the heading of an empty section, whose body is `place`; the heading's own
/// line may lack its end.
text::Edit filled_section(std::string_view text, text::Span place, std::string_view written);

/// A row with a label and empty ones, without the line's end.
std::string empty_row(const model::Grid& grid, std::string_view label);

/// A level's heading, without the line's end.
std::string level_heading(std::string_view label);

/// Adds the cells that a row lacks at its end.
text::Edit padding(std::string_view text, const model::Grid& grid, const model::Row& row);

/// Whether every row has a cell in every column, so that columns can be moved and inserted.
bool is_complete(const model::Grid& grid);

/// Inserts empty columns, headed by `labels`, before a column of a complete grid.
std::vector<text::Edit> empty_columns(const Source& source, const model::Grid& grid,
                                      const model::Mention& before,
                                      const std::vector<std::string>& labels);

}  // namespace ladder::layout
