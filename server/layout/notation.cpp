#include "layout/notation.h"

#include <algorithm>

#include <fmt/core.h>

#include "model/escapes.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::layout {
namespace {

using model::Layout;
using text::Span;

std::string repeated(std::string_view piece, std::size_t count) {
  std::string text;
  text.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) text += piece;
  return text;
}

/// Whether a table's row has the pipe that ends it; one behind a backslash is text.
bool is_closed(std::string_view line) {
  return line.ends_with('|') &&
         !model::is_escaped(line, static_cast<std::uint32_t>(line.size()) - 1);
}

/// Adds a cell to the line of dashes. It stands at the line's end, wherever the column does.
text::Edit wider_delimiter(std::string_view text, Span delimiter, std::size_t columns) {
  const bool closed = text::slice(text, delimiter).ends_with('|');
  return {{delimiter.end, delimiter.end}, repeated(closed ? "---|" : "|---", columns)};
}

}  // namespace

std::string written_in(Layout layout, std::string_view name) {
  return model::escaped_name(model::plain_text(name), layout);
}

std::string written_text(const Source& source, const model::Expectation& it, Layout layout,
                         std::string_view line_end) {
  if (it.layout == layout && layout != Layout::sections) return std::string(source.slice(it.text));

  std::string written;
  for (std::uint32_t i = 0; i < it.passages; ++i) {
    const auto& [span, kind] = source.ladder.passages[it.first_passage + i];
    const bool item = kind == model::PassageKind::item;
    if (0 < i && layout != Layout::sections) written.append("<br>");
    else if (0 < i) written.append(line_end).append(item ? "" : line_end);
    if (item) written.append("- ");
    written.append(model::escaped_passage(model::plain_text(source.text, span), kind, layout));
  }
  return written;
}

text::Edit filled_cell(std::string_view text, Layout layout, Span place, std::string_view name) {
  while (0 < place.begin && text[place.begin - 1] == ' ') --place.begin;
  while (place.end < text.size() && text[place.end] == ' ') ++place.end;
  const std::string written = written_in(layout, name);
  return {place, layout == Layout::table ? " " + written + " " : written};
}

text::Edit filled_section(std::string_view text, Span place, std::string_view written) {
  const std::string_view line_end = text::line_end_of(text);
  const bool line_ended = text[place.begin - 1] == '\n';
  return {{place.begin, place.begin},
          fmt::format("{}{}{}", line_ended ? "" : line_end, written, line_end)};
}

std::string empty_row(const model::Grid& grid, std::string_view label) {
  const std::string name = written_in(grid.layout, label);
  if (grid.layout == Layout::matrix) return name + repeated("\t", grid.columns);
  return fmt::format("| {} |", name) + repeated("  |", grid.columns);
}

std::string level_heading(std::string_view label) {
  return "#### " + written_in(Layout::sections, label);
}

text::Edit padding(std::string_view text, const model::Grid& grid, const model::Row& row) {
  const Span end{row.line.end, row.line.end};
  const std::uint32_t missing = grid.columns - row.cells;
  if (grid.layout == Layout::matrix) return {end, repeated("\t", missing)};
  std::string_view line = text::trimmed(text::slice(text, row.line));
  if (!line.starts_with('|')) return {row.line, empty_row(grid, line)};  // a label on its own
  return {end, (is_closed(line) ? "" : " |") + repeated("  |", missing)};
}

bool is_complete(const model::Grid& grid) {
  return std::ranges::all_of(grid.rows,
                             [&](const model::Row& row) { return grid.columns <= row.cells; });
}

std::vector<text::Edit> empty_columns(const Source& source, const model::Grid& grid,
                                      const model::Mention& before,
                                      const std::vector<std::string>& labels) {
  const bool table = grid.layout == Layout::table;
  const std::span<const model::Mention> columns =
      model::of_part(source.ladder.level_mentions, grid.part);
  const auto column = static_cast<std::size_t>(&before - columns.data());

  // A cell begins behind the tab or pipe that parts it from the one before.
  auto separator = [](Span cell) { return Span{cell.begin - 1, cell.begin - 1}; };
  std::string header;
  for (const std::string& label : labels) {
    const std::string name = written_in(grid.layout, label);
    header += table ? "| " + name + " " : "\t" + name;
  }
  std::vector<text::Edit> edits;
  edits.push_back({separator(before.whole), header});
  if (!grid.delimiter.empty())
    edits.push_back(wider_delimiter(source.text, grid.delimiter, labels.size()));
  for (const model::Row& row : grid.rows)
    edits.push_back({separator(source.ladder.cells(row)[column].place),
                     repeated(table ? "|  " : "\t", labels.size())});
  return edits;
}

}  // namespace ladder::layout
