#include "layout/grid_lines.h"

#include <algorithm>

#include "layout/arrangement.h"
#include "layout/notation.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Layout;
using text::Span;

/// Whether a table's line has a pipe at its end. A pipe after a backslash is text.
bool is_closed(std::string_view line) {
  return line.ends_with('|') &&
         !model::is_escaped(line, static_cast<std::uint32_t>(line.size()) - 1);
}

/// The content between two pipes, with spaces around it.
std::string framed(const LineStyle& style, std::string_view written) {
  if (!style.spaced) return std::string(written);
  return " " + std::string(written) + " ";
}

}  // namespace

LineStyle line_style(const Source& source, const model::Grid& grid) {
  const std::string_view header = text::trimmed(source.slice(grid.header));
  LineStyle style{grid.layout};
  if (grid.layout == Layout::matrix) return style;
  style.closed = is_closed(header);
  const std::size_t second = header.find('|', 1);
  const std::size_t sample = header.starts_with("||") ? second : 0;
  style.spaced = sample + 1 < header.size() && header[sample + 1] == ' ';
  return style;
}

std::string written_cells(const LineStyle& style, std::span<const std::string> cells) {
  std::string written;
  for (const std::string& cell : cells)
    written += style.layout == Layout::matrix ? "\t" + cell : "|" + framed(style, cell);
  return written;
}

std::string written_line(const LineStyle& style, std::string_view label,
                         std::span<const std::string> cells) {
  if (style.layout == Layout::matrix) return std::string(label) + written_cells(style, cells);
  std::string line = "|" + framed(style, label) + written_cells(style, cells);
  // At the end of a line, a cell can only be empty if a pipe follows it.
  const bool ends_empty = !cells.empty() && cells.back().empty();
  if (style.closed || ends_empty) return line + "|";
  return std::string(text::trimmed(line));
}

std::string_view stated_corner(model::Orientation orientation) {
  return orientation == model::Orientation::level_a_row ? "Level/Skill" : "Skill/Level";
}

text::Edit with_stated_corner(const Source& source, const model::Grid& grid) {
  return filled_cell(source, grid, grid.corner, stated_corner(grid.orientation));
}

text::Edit filled_cell(const Source& source, const model::Grid& grid, Span place,
                       std::string_view written) {
  while (0 < place.begin && source.text[place.begin - 1] == ' ') --place.begin;
  while (place.end < source.text.size() && source.text[place.end] == ' ') ++place.end;
  if (grid.layout == Layout::matrix) return {place, std::string(written)};
  LineStyle style = line_style(source, grid);
  style.spaced = style.spaced || !place.empty();
  std::string cell = framed(style, written);
  // The columns of a table may be aligned.
  const bool blank = text::trimmed(source.slice(place)).empty();
  if (blank && cell.size() < place.size()) cell.resize(place.size(), ' ');
  return {place, std::move(cell)};
}

text::Edit emptied_cell(const Source& source, const model::Expectation& cell) {
  if (cell.layout == Layout::matrix) return {cell.place, ""};
  // At the end of a line, a cell can only be empty if a pipe follows it.
  const bool closed = cell.place.end < source.text.size() && source.text[cell.place.end] == '|';
  return closed ? text::Edit{cell.text, ""} : text::Edit{cell.place, "  |"};
}

text::Edit appended_cells(const Source& source, const model::Grid& grid, const model::Row& row,
                          std::span<const std::string> cells) {
  const Span end{row.line.end, row.line.end};
  const LineStyle style = line_style(source, grid);
  if (grid.layout == Layout::matrix) return {end, written_cells(style, cells)};
  const std::string_view line = text::trimmed(source.slice(row.line));
  const bool lone_label = !line.starts_with('|');
  if (lone_label) return {row.line, written_line(style, written_in(grid.layout, line), cells)};
  const std::string written = written_cells(style, cells) + "|";
  if (is_closed(line)) return {end, written.substr(1)};
  return {end, (style.spaced ? " " : "") + written};
}

text::Edit lines_above(const Source& source, Span row, std::span<const std::string> lines) {
  const std::uint32_t place = begin_with_comments(source, row.begin);
  text::Edit edit{{place, place}, ""};
  for (const std::string& line : lines) edit.replacement.append(line).append(source.line_end);
  return edit;
}

text::Edit lines_below(const Source& source, Span row, std::span<const std::string> lines) {
  const std::uint32_t place = text::line_end(source.text, row.end);
  text::Edit edit{{place, place}, ""};
  for (const std::string& line : lines) edit.replacement.append(source.line_end).append(line);
  return edit;
}

bool is_complete(const model::Grid& grid) {
  return std::ranges::all_of(grid.rows,
                             [&](const model::Row& row) { return grid.columns <= row.cells; });
}

const model::Grid& grid_of(const model::Ladder& ladder, const model::Expectation& cell) {
  const auto after = std::ranges::upper_bound(
      ladder.grids, cell.place.begin, {}, [](const model::Grid& it) { return it.header.begin; });
  return *std::prev(after);
}

}  // namespace ladder::layout
