#include <algorithm>

#include "model/builder.h"
#include "model/corner.h"
#include "model/escapes.h"
#include "model/orientation.h"
#include "text/unicode.h"

namespace ladder::model {
namespace {

using syntax::Cursor;
using syntax::Kind;
using text::Span;

/// A line of a grid, as it is in the tree.
struct Line {
  Span span;
  Span label;  // untrimmed
  bool has_label = false;
  std::uint32_t first_cell = 0;  // into the grid's cells
  std::uint32_t cells = 0;
};

struct Lines {
  Line header;
  std::vector<Line> rows;
  std::vector<Span> cells;  // what comes after each tab or pipe
};

Span without_line_end(std::string_view text, Span line) {
  while (!line.empty() && (text[line.end - 1] == '\n' || text[line.end - 1] == '\r')) --line.end;
  // The node includes the blank lines below it.
  if (std::size_t end = text::slice(text, line).find('\n'); end != std::string_view::npos)
    line.end = line.begin + text::offset(end);
  if (!line.empty() && text[line.end - 1] == '\r') --line.end;
  return line;
}

Line read_line(Cursor& cursor, const Builder& builder, std::vector<Span>& cells) {
  Line line;
  line.span = builder.span(cursor);
  line.first_cell = static_cast<std::uint32_t>(cells.size());
  std::uint32_t content_end = line.span.begin;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    Span span = builder.span(part);
    content_end = span.end;
    if (part.kind() == Kind::cell) {
      cells.push_back({span.begin + 1, span.end});
    } else if (part.kind() != Kind::other && line.cells == 0) {
      // A label can contain a <br>, or begin with one.
      if (!line.has_label) line.label.begin = span.begin;
      line.label.end = span.end;
      line.has_label = true;
    }
    line.cells = static_cast<std::uint32_t>(cells.size()) - line.first_cell;
  });
  line.span.end = content_end;
  return line;
}

bool is_blank(std::string_view text, Span span) { return text::trimmed(text, span).empty(); }

/// Examines the names of an axis. Declared labels count as level-shaped.
Axis axis_of(const Builder& builder, const std::vector<Span>& names) {
  Axis axis;
  for (Span name : names) {
    Label label = read_label(builder.text(), name);
    std::string_view text = text::slice(builder.text(), label.name);
    count_name(axis, text, builder.ladder.language, builder.declares(key_of(text)));
  }
  return axis;
}

void look_at_axes(const Builder& builder, const Lines& lines, Grid& grid) {
  std::vector<Span> down;
  std::vector<Span> across;
  for (const Line& row : lines.rows)
    if (row.has_label && down.size() < enough_names) down.push_back(row.label);
  for (std::uint32_t i = 0; i < lines.header.cells && across.size() < enough_names; ++i)
    across.push_back(lines.cells[lines.header.first_cell + i]);
  grid.down = axis_of(builder, down);
  grid.across = axis_of(builder, across);
}

Lines read_lines(Cursor& cursor, Builder& builder, Grid& grid) {
  Lines lines;
  bool seen_header = false;
  bool seen_row = false;
  syntax::for_each_child(cursor, [&](Cursor& part) {
    switch (part.kind()) {
      case Kind::header:
        lines.header = read_line(part, builder, lines.cells);
        seen_header = true;
        break;
      case Kind::row:
        lines.rows.push_back(read_line(part, builder, lines.cells));
        seen_row = true;
        break;
      case Kind::delimiter:
        if (seen_header && !seen_row && grid.delimiter.empty())
          grid.delimiter = text::trimmed(builder.text(), builder.span(part));
        else builder.ladder.faults.push_back({FaultKind::misplaced_delimiter, builder.span(part)});
        break;
      default: lower_block(part, builder); break;
    }
  });
  return lines;
}

/// The number of cells up to the last one that isn't empty.
std::uint32_t filled_cells(std::string_view text, const Lines& lines, const Line& line) {
  std::uint32_t count = line.cells;
  while (0 < count && is_blank(text, lines.cells[line.first_cell + count - 1])) --count;
  return count;
}

std::uint32_t column_count(std::string_view text, const Lines& lines, const Grid& grid) {
  std::uint32_t used = filled_cells(text, lines, lines.header);
  for (const Row& row : grid.rows) used = std::max(used, row.filled);
  return std::min(used, lines.header.cells);
}

bool is_blank(std::string_view text, const Lines& lines, const Line& row) {
  return is_blank(text, row.label) && filled_cells(text, lines, row) == 0;
}

/// The first cell of a line, untrimmed, or the empty place where it is missing.
Span label_of(std::string_view text, const Line& line, Layout layout) {
  if (line.has_label) return line.label;
  std::uint32_t place = line.span.begin;
  if (layout == Layout::table) place = static_cast<std::uint32_t>(text.find('|', place)) + 1;
  return {place, place};
}

}  // namespace

void lower_grid(Cursor& cursor, Builder& builder) {
  std::string_view text = builder.text();
  Grid grid;
  grid.layout = cursor.kind() == Kind::table ? Layout::table : Layout::matrix;
  grid.part = builder.begin_grid();
  Lines lines = read_lines(cursor, builder, grid);
  while (!lines.rows.empty() && is_blank(text, lines, lines.rows.back())) lines.rows.pop_back();
  grid.header = without_line_end(text, lines.header.span);
  grid.corner = text::trimmed(text, label_of(text, lines.header, grid.layout));
  grid.rows.reserve(lines.rows.size());
  for (const Line& row : lines.rows)
    grid.rows.push_back({row.span, row.cells, filled_cells(text, lines, row), row.has_label});
  grid.columns = column_count(text, lines, grid);

  look_at_axes(builder, lines, grid);
  std::optional<Orientation> stated = orientation_stated_by(text::slice(text, grid.corner));
  grid.stated = stated.has_value();
  grid.orientation = stated.value_or(inferred_orientation(grid.down, grid.across));
  if (grid.layout == Layout::table && grid.delimiter.empty())
    builder.ladder.faults.push_back({FaultKind::missing_delimiter, grid.header});

  const bool level_a_row = grid.orientation == Orientation::level_a_row;
  auto mention = [&](bool level, Span name, Span whole) {
    return level ? builder.mention_level(name, whole)
                 : builder.mention_skill(name, whole, grid.layout);
  };
  std::vector<std::uint32_t> across(grid.columns);
  for (std::uint32_t column = 0; column < grid.columns; ++column) {
    Span cell = lines.cells[lines.header.first_cell + column];
    across[column] = mention(!level_a_row, cell, cell);
  }
  for (const Line& row : lines.rows) {
    std::uint32_t down = mention(level_a_row, label_of(text, row, grid.layout), row.span);
    for (std::uint32_t column = 0; column < std::min(row.cells, grid.columns); ++column) {
      Span cell = lines.cells[row.first_cell + column];
      builder.add_cell(level_a_row ? across[column] : down, level_a_row ? down : across[column],
                       cell, grid.layout);
    }
  }
  builder.ladder.grids.push_back(std::move(grid));
}

}  // namespace ladder::model
