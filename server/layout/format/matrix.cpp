#include <algorithm>

#include "layout/format/blanks.h"
#include "layout/format/grid.h"
#include "layout/format/line_format.h"
#include "layout/grid_lines.h"
#include "model/corner.h"
#include "model/marks.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace ladder::layout {
namespace {

constexpr std::size_t no_place = UINT32_MAX;

/// A label without the spaces around it, if the line still begins a row without them.
std::string formatted_label(std::string_view label, bool below_row) {
  const std::string_view name = without_spaces(label);
  if (name.empty()) return std::string(below_row ? name : label);
  const bool indented = name.size() < label.size();
  // With a smaller indent it would be a heading.
  if (indented && name.starts_with('#'))
    return std::string(label.substr(0, label.find_last_not_of(' ') + 1));
  // At the beginning of a document it would no longer be part of the text.
  if (indented && 0 < text::byte_order_mark_size(name)) return std::string(label);
  // A bullet and a tab begin a list item.
  const text::Character first = text::character_at(name, 0);
  if (indented && model::is_bullet(first.code) && first.size == name.size())
    return std::string(label);
  return std::string(name);
}

Cells cells_of(std::string_view line, GridLine::Kind kind, bool below_row) {
  Cells cells;
  const bool is_header = kind == GridLine::Kind::header;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    const std::string_view cell = line.substr(begin, end - begin);
    if (begin == 0 && is_header)
      cells.push_back(formatted_corner(formatted_label(cell, below_row)));
    else if (begin == 0) cells.push_back(formatted_label(cell, below_row));
    else if (is_header) cells.emplace_back(without_blanks(cell));
    else cells.push_back(formatted_cell(without_blanks(cell), model::Layout::matrix));
    begin = end + 1;
  }
  return cells;
}

/// Below a table or in a skill, tabs before a corner are an indent. Elsewhere they begin cells.
bool may_be_indented_corner(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  const std::string_view name = line.substr(begin, line.find('\t', begin) - begin);
  return line.substr(0, begin).find('\t') != line.npos && model::orientation_stated_by(name);
}

std::string joined(const Cells& cells) {
  std::string line;
  for (const std::string& it : cells) line.append(&it == cells.data() ? "" : "\t").append(it);
  return line;
}

}  // namespace

void format_matrix(std::string_view text, const std::vector<GridLine>& grid, Lines& lines) {
  std::vector<Cells> all;
  std::vector<std::size_t> places;
  std::size_t columns = 1;  // a line without a tab wouldn't be a row
  for (const GridLine& it : grid) {
    const std::string_view line = text::slice(text, lines.all[it.line].content);
    // After what looks like a comment or a table row, a tab may not begin a cell.
    const std::string_view begun = without_spaces(line);
    const bool is_plain = !begun.starts_with("<!--") && !begun.starts_with('|');
    const bool is_header = it.kind == GridLine::Kind::header;
    if (is_header && (!is_plain || may_be_indented_corner(line))) return;
    if (line.find('\t') == line.npos) continue;
    if (!is_plain) {
      columns = no_place;
      continue;
    }
    const LineKind above = it.line == 0 ? LineKind::kept : lines.all[it.line - 1].kind;
    const bool below_row = above == LineKind::row || above == LineKind::header;
    all.push_back(cells_of(line, it.kind, below_row));
    // Below prose, a line that begins with a tab is a row only if other rows follow.
    places.push_back(line.starts_with('\t') && !below_row ? no_place : it.line);
  }
  columns = std::max(columns, columns_of(all));
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (places[i] == no_place) continue;
    drop_spare_cells(all[i], columns);
    Line& line = lines.all[places[i]];
    std::string formatted = joined(all[i]);
    if (formatted == text::slice(text, line.content)) continue;
    line.written = static_cast<std::uint32_t>(lines.written.size());
    lines.written.push_back(std::move(formatted));
  }
}

std::string formatted_corner(std::string_view label) {
  // The formatter mustn't remove invisible characters.
  const bool is_plain = std::ranges::all_of(label, [](char c) { return 0 < c; });
  const auto orientation = is_plain ? model::orientation_stated_by(label) : std::nullopt;
  return std::string(orientation ? stated_corner(*orientation) : label);
}

std::size_t filled(const Cells& cells) {
  std::size_t count = cells.size();
  while (1 < count && cells[count - 1].empty()) --count;
  return count == 0 ? 0 : count - 1;
}

std::size_t columns_of(const std::vector<Cells>& lines) {
  if (lines.empty()) return 0;
  std::size_t columns = 0;
  for (const Cells& it : lines) columns = std::max(columns, filled(it));
  return std::min(columns, lines.front().size() - 1);
}

void drop_spare_cells(Cells& cells, std::size_t columns) {
  const std::size_t kept = std::max(columns, filled(cells)) + 1;
  if (kept < cells.size()) cells.resize(kept);
}

}  // namespace ladder::layout
