#include "features/formatting/spreadsheet.h"

#include <algorithm>
#include <optional>

#include "layout/format.h"
#include "layout/grid_lines.h"
#include "model/escapes.h"
#include "model/lower.h"
#include "model/marks.h"
#include "text/unicode.h"

namespace ladder::features {
namespace {

using Row = std::vector<std::string>;

/// Where the quoted cell that begins at `begin` ends, if its closing mark stands before a tab, a
/// line's end or the end. Others only begin with a quotation mark.
std::optional<std::size_t> end_of_quoted(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] != '"') continue;
    const bool doubled = at + 1 < text.size() && text[at + 1] == '"';
    if (!doubled) {
      const bool ends = at + 1 == text.size() || text[at + 1] == '\t' || text[at + 1] == '\n' ||
                        text[at + 1] == '\r';
      return ends ? std::optional(at) : std::nullopt;
    }
    ++at;
  }
  return std::nullopt;
}

std::string unquoted(std::string_view inside) {
  std::string cell;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    cell += inside[at];
    if (inside[at] == '"') ++at;
  }
  return cell;
}

bool is_empty(const std::string& cell) { return text::trimmed(cell).empty(); }

std::size_t filled(const Row& row) {
  return row.size() - static_cast<std::size_t>(std::ranges::count_if(row, is_empty));
}

std::string on_one_line(std::string_view cell) {
  std::string line;
  for (const char c : cell) line += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  return std::string(text::trimmed(line));
}

/// The lines of a cell are its paragraphs and list items.
std::string written_text(std::string_view cell) {
  std::string written;
  while (!cell.empty()) {
    const std::size_t size = std::min(cell.find('\n'), cell.size());
    const std::string line = on_one_line(cell.substr(0, size));
    cell.remove_prefix(std::min(size + 1, cell.size()));
    if (line.empty()) continue;
    if (!written.empty()) written += "<br>";
    const std::uint32_t bullet = model::bullet_size(line);
    const auto kind = 0 < bullet ? model::PassageKind::item : model::PassageKind::paragraph;
    if (0 < bullet) written += "- ";
    written +=
        model::escaped_passage(std::string_view(line).substr(bullet), kind, model::Layout::matrix);
  }
  return written;
}

std::string written_name(std::string_view cell) {
  return model::escaped_name(on_one_line(cell), model::Layout::matrix);
}

/// The header and the rows of a matrix; a corner that is empty says what the labels show.
std::string matrix_of(const std::vector<Row>& rows) {
  std::string matrix;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const bool is_name = row == 0 || column == 0;
      if (0 < column) matrix += '\t';
      matrix += is_name ? written_name(rows[row][column]) : written_text(rows[row][column]);
    }
    if (rows[row].size() == 1) matrix += '\t';
    matrix += '\n';
  }
  if (!is_empty(rows.front().front())) return matrix;
  const model::Document document = model::lower(syntax::Tree(matrix), matrix);
  if (document.ladders.empty() || document.ladders.front().ladder.grids.empty()) return matrix;
  const auto orientation = document.ladders.front().ladder.grids.front().orientation;
  return std::string(layout::stated_corner(orientation)) + matrix;
}

}  // namespace

std::vector<Row> copied_cells(std::string_view copied) {
  std::vector<Row> rows;
  Row row;
  std::size_t at = 0;
  const auto end_row = [&] {
    rows.push_back(std::move(row));
    row.clear();
  };
  while (at < copied.size()) {
    const auto quoted = copied[at] == '"' ? end_of_quoted(copied, at) : std::nullopt;
    const std::size_t end =
        quoted ? *quoted + 1 : std::min(copied.find_first_of("\t\n", at), copied.size());
    std::string cell = quoted ? unquoted(copied.substr(at + 1, *quoted - at - 1))
                              : std::string(copied.substr(at, end - at));
    at = end;
    if (!quoted && cell.ends_with('\r')) cell.pop_back();
    while (at < copied.size() && copied[at] == '\r') ++at;
    row.push_back(std::move(cell));
    if (at == copied.size() || copied[at] == '\n') end_row();
    else if (at + 1 == copied.size()) row.emplace_back();
    ++at;
  }
  if (!row.empty()) end_row();
  return rows;
}

std::string ladder_of_cells(std::string_view copied, Titled titled) {
  std::vector<Row> rows = copied_cells(copied);
  std::erase_if(rows, [](const Row& it) { return filled(it) == 0; });
  if (rows.empty()) return {};
  std::string title = "New ladder";
  const bool has_title = 1 < rows.size() && filled(rows.front()) == 1 &&
                         !is_empty(rows.front().front()) && 1 < filled(rows[1]);
  if (has_title) {
    title = model::escaped_name(on_one_line(rows.front().front()), model::Layout::sections);
    rows.erase(rows.begin());
  }
  const bool needs_heading = has_title || titled == Titled::with_heading;
  return layout::formatted((needs_heading ? "## " + title + "\n\n" : "") + matrix_of(rows));
}

}  // namespace ladder::features
