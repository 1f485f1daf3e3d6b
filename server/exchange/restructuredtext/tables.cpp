#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "exchange/restructuredtext/restructuredtext.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

/// A line by the columns that it is seen in. A wide character takes two, of which the second is
/// empty.
std::vector<std::string> columns_seen(std::string_view line) {
  std::vector<std::string> columns;
  for (std::size_t at = 0; at < line.size();) {
    const text::Character here = text::character_at(line, at);
    const int width = text::width(here.code);
    if (width == 0 && !columns.empty()) columns.back() += line.substr(at, here.size);
    else columns.emplace_back(line.substr(at, here.size));
    if (width == 2) columns.emplace_back();
    at += here.size;
  }
  return columns;
}

std::string joined(const std::vector<std::string>& columns, std::size_t begin, std::size_t end) {
  std::string text;
  for (std::size_t i = begin; i < std::min(end, columns.size()); ++i) text += columns[i];
  return text;
}

bool is_made_of(std::string_view text, std::string_view characters) {
  return !text.empty() && text.find_first_not_of(characters) == text.npos;
}

/// Draws cells out of a grid, line by line.
class GridTable {
 public:
  explicit GridTable(std::set<std::size_t> edges) : edges_(edges.begin(), edges.end()) {
    open_.resize(edges_.size() - 1);
  }

  void add(std::string_view line, std::size_t number) {
    const std::vector<std::string> columns = columns_seen(line);
    bool ends_row = false;
    bool ends_header = false;
    std::vector<bool> borders;
    for (std::size_t i = 0; i + 1 < edges_.size(); ++i) {
      const std::string text = joined(columns, edges_[i] + 1, edges_[i + 1]);
      borders.push_back(is_made_of(text, "-+") || is_made_of(text, "=+"));
      ends_row = ends_row || borders.back();
      ends_header = ends_header || is_made_of(text, "=+");
    }
    if (ends_row) end_cells(borders);
    if (ends_header)
      for (OutlineRow& it : rows_) it.is_header = true;
    if (ends_row) rows_.push_back({{}, number + 1});
    add_text(columns, borders, number);
  }

  std::vector<OutlineRow> finish() && {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      for (auto& [column, cell] : cells_[i]) rows_[i].cells.push_back(std::move(cell));
    std::erase_if(rows_, [](const OutlineRow& it) { return it.cells.empty(); });
    return std::move(rows_);
  }

 private:
  struct OpenCell {
    OutlineCell cell;
    std::size_t row = 0;
    bool is_used = false;  // else it is part of the one to its left
    bool is_open = false;
  };

  void add_text(const std::vector<std::string>& columns, const std::vector<bool>& borders,
                std::size_t number) {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      if (borders[i]) continue;
      std::size_t last = i + 1;
      while (last + 1 < edges_.size() && !is_edge(columns, edges_[last])) ++last;
      OpenCell& cell = open_[i];
      if (!cell.is_open) {
        cell = {{{}, number, static_cast<std::uint32_t>(last - i), 1},
                rows_.empty() ? 0 : rows_.size() - 1,
                true,
                true};
      } else {
        cell.cell.text += '\n';
      }
      last = i + cell.cell.columns;
      const std::string text = joined(columns, edges_[i] + 1, edges_[last]);
      cell.cell.text += text::trimmed(text);
      i = last - 1;
    }
  }

  static bool is_edge(const std::vector<std::string>& columns, std::size_t at) {
    return at < columns.size() && (columns[at] == "|" || columns[at] == "+");
  }

  /// Those below which there is a border end; the others go on in the next row.
  void end_cells(const std::vector<bool>& borders) {
    for (std::size_t i = 0; i < open_.size(); ++i) {
      OpenCell& it = open_[i];
      if (!it.is_open) continue;
      if (!borders[i]) {
        ++it.cell.rows;
        continue;
      }
      if (it.row < rows_.size()) cells_[it.row][i] = it.cell;
      it = {};
    }
  }

  std::vector<std::size_t> edges_;
  std::vector<OpenCell> open_;
  std::vector<OutlineRow> rows_;
  std::map<std::size_t, std::map<std::size_t, OutlineCell>> cells_;  // by row and column
};

/// Where the columns of a simple table begin and end.
std::vector<std::pair<std::size_t, std::size_t>> columns_of_simple_table(std::string_view border) {
  std::vector<std::pair<std::size_t, std::size_t>> columns;
  for (std::size_t at = border.find('='); at != border.npos; at = border.find('=', at)) {
    const std::size_t end = std::min(border.find(' ', at), border.size());
    columns.emplace_back(at, end);
    at = end;
  }
  return columns;
}

}  // namespace

bool begins_grid(std::string_view line) {
  line = text::trimmed(line);
  return line.starts_with("+-") && line.ends_with('+') && is_made_of(line, "+-");
}

bool begins_simple_table(std::string_view line) {
  line = text::trimmed(line);
  return line.starts_with('=') && line.ends_with('=') && is_made_of(line, "= ") &&
         line.find(' ') != line.npos;
}

std::vector<OutlineRow> grid_rows(std::span<const std::string_view> lines, std::size_t number,
                                  std::size_t& size) {
  std::vector<std::string_view> own;
  std::set<std::size_t> edges;
  for (const std::string_view it : lines) {
    const std::string_view line = text::trimmed(it);
    if (!line.starts_with('+') && !line.starts_with('|')) break;
    own.push_back(line);
    if (!is_made_of(line, "+-=")) continue;
    for (std::size_t at = line.find('+'); at != line.npos; at = line.find('+', at + 1))
      edges.insert(at);
  }
  size = own.size();
  if (edges.size() < 2) return {};
  GridTable table(std::move(edges));
  for (const std::string_view it : own) table.add(it, number++);
  return std::move(table).finish();
}

std::vector<OutlineRow> simple_table_rows(std::span<const std::string_view> lines,
                                          std::size_t number, std::size_t& size) {
  const std::size_t indent = lines.front().find('=');
  const auto columns = columns_of_simple_table(lines.front());
  std::vector<OutlineRow> rows;
  for (size = 1; size < lines.size(); ++size) {
    const std::string_view line = lines[size];
    if (begins_simple_table(line)) {
      if (size + 1 == lines.size() || text::trimmed(lines[size + 1]).empty()) {
        ++size;
        break;
      }
      for (OutlineRow& it : rows) it.is_header = true;
      continue;
    }
    if (is_made_of(text::trimmed(line), "- ")) continue;
    const std::vector<std::string> seen = columns_seen(line);
    std::vector<OutlineCell> cells;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::size_t end = i + 1 < columns.size() ? columns[i + 1].first : seen.size();
      const std::string text = joined(seen, std::max(columns[i].first, indent), end);
      cells.push_back({std::string(text::trimmed(text)), number + size});
    }
    const bool goes_on = cells.front().text.empty() && !rows.empty();
    if (!goes_on) {
      if (!text::trimmed(line).empty()) rows.push_back({std::move(cells), number + size});
      continue;
    }
    for (std::size_t i = 0; i < cells.size(); ++i)
      rows.back().cells[i].text.append("\n").append(cells[i].text);
  }
  return rows;
}

}  // namespace ladder::exchange
