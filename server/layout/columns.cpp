#include "layout/columns.h"

#include <algorithm>

#include "layout/grid_lines.h"

namespace ladder::layout {
namespace {

using model::Layout;
using text::Span;

/// The names in the header's cells.
std::span<const model::Mention> header_cells(const model::Ladder& ladder, const model::Grid& grid) {
  const bool level_a_row = grid.orientation == model::Orientation::level_a_row;
  return model::of_part(level_a_row ? ladder.skill_mentions : ladder.level_mentions, grid.part);
}

/// Where the pipes in the line of dashes are.
std::vector<std::uint32_t> pipes_of(const Source& source, const model::Grid& grid) {
  std::vector<std::uint32_t> pipes;
  for (std::uint32_t at = grid.delimiter.begin; at < grid.delimiter.end; ++at)
    if (source.text[at] == '|') pipes.push_back(at);
  return pipes;
}

/// The new cells for a row.
std::vector<std::string> cells_in(std::size_t row, std::span<const Column> columns) {
  std::vector<std::string> cells;
  for (const Column& it : columns)
    cells.push_back(row < it.cells.size() ? it.cells[row] : std::string());
  return cells;
}

class Insertion {
 public:
  Insertion(const Source& source, const model::Grid& grid, std::uint32_t index)
      : source_(source), grid_(grid), style_(line_style(source, grid)), index_(index) {}

  /// Before the cell at the index, or after the last cell of a line that has all cells.
  text::Edit in_line(std::span<const Span> line, std::span<const std::string> cells) const {
    const bool last = index_ == line.size();
    const std::uint32_t place = last ? line.back().end : line[index_].begin - 1;
    std::string written = written_cells(style_, cells);
    const bool closed = place < source_.text.size() && source_.text[place] == '|';
    if (last && style_.layout == Layout::table && !closed)
      written = (style_.spaced ? " " : "") + written + "|";
    return {{place, place}, std::move(written)};
  }

  /// After the cells that a short row has.
  text::Edit in_short_row(const model::Row& row, std::vector<std::string> cells) const {
    cells.insert(cells.begin(), index_ - row.cells, std::string());
    return appended_cells(source_, grid_, row, cells);
  }

 private:
  const Source& source_;
  const model::Grid& grid_;
  LineStyle style_;
  std::uint32_t index_;
};

}  // namespace

std::vector<text::Edit> inserted_columns(const Source& source, const model::Grid& grid,
                                         std::uint32_t index, std::span<const Column> columns) {
  const Insertion insertion(source, grid, index);
  std::vector<Span> line;
  for (const model::Mention& it : header_cells(source.ladder, grid)) line.push_back(it.whole);
  std::vector<std::string> names;
  for (const Column& it : columns) names.push_back(it.name);
  std::vector<text::Edit> edits{insertion.in_line(line, names)};
  if (!grid.delimiter.empty())
    edits.push_back(wider_delimiter(source, grid, index, columns.size()));

  for (std::size_t i = 0; i < grid.rows.size(); ++i) {
    const model::Row& row = grid.rows[i];
    std::vector<std::string> cells = cells_in(i, columns);
    line.clear();
    for (const model::Expectation& it : source.ladder.cells(row)) line.push_back(it.place);
    const bool reaches = index < line.size() || (index == line.size() && !line.empty());
    const bool silent = std::ranges::all_of(cells, &std::string::empty);
    if (reaches) edits.push_back(insertion.in_line(line, cells));
    else if (!silent) edits.push_back(insertion.in_short_row(row, std::move(cells)));
  }
  return edits;
}

text::Edit wider_delimiter(const Source& source, const model::Grid& grid, std::uint32_t index,
                           std::size_t count) {
  const std::string_view line = source.slice(grid.delimiter);
  const std::vector<std::uint32_t> pipes = pipes_of(source, grid);
  const std::string cell = line.starts_with("| ") ? " --- " : "---";
  const bool inside = index + 1 < pipes.size();
  const bool closes = !inside && line.ends_with('|');
  const std::uint32_t place = inside ? pipes[index + 1] : grid.delimiter.end;
  text::Edit edit{{place, place}, ""};
  for (std::size_t i = 0; i < count; ++i) edit.replacement += closes ? cell + "|" : "|" + cell;
  return edit;
}

std::vector<text::Edit> removed_column(const Source& source, const model::Grid& grid,
                                       std::uint32_t index) {
  // A cell begins after the tab or pipe that separates it from the previous one.
  const auto removal = [](Span cell) { return text::Edit{{cell.begin - 1, cell.end}, ""}; };
  std::vector<text::Edit> edits{removal(header_cells(source.ladder, grid)[index].whole)};
  const std::vector<std::uint32_t> pipes = pipes_of(source, grid);
  if (index + 1 < pipes.size()) {
    const bool last = index + 2 == pipes.size();
    edits.push_back({{pipes[index + 1], last ? grid.delimiter.end : pipes[index + 2]}, ""});
  }
  for (const model::Row& row : grid.rows) {
    const auto cells = source.ladder.cells(row);
    if (index < cells.size()) edits.push_back(removal(cells[index].place));
  }
  return edits;
}

}  // namespace ladder::layout
