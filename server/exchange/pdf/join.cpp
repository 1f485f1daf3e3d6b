#include <algorithm>
#include <cmath>
#include <utility>

#include "exchange/pdf/table.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange::pdf {
namespace {

std::string text_of(const TableRow& row) {
  std::string text;
  for (const TableCell& cell : row.cells) {
    for (const std::vector<TextLine>& part : cell.parts)
      for (const TextLine& line : part) text += line.text() + ' ';
    text += '|';
  }
  return text;
}

bool have_same_columns(const Table& a, const Table& b) {
  constexpr float close = 6;
  if (a.columns.size() != b.columns.size()) return false;
  for (std::size_t i = 0; i < a.columns.size(); ++i)
    if (close < std::abs(a.columns[i] - b.columns[i])) return false;
  return true;
}

TableCell* cell_at(TableRow& row, std::size_t column) {
  for (TableCell& it : row.cells)
    if (it.column == column) return &it;
  return nullptr;
}

/// Whether a row has no label, or the rest of one, and so belongs to the one on the page before.
bool goes_on(TableRow& row) {
  const TableCell* const label = cell_at(row, 0);
  if (!label || row.cells.size() < 2) return false;
  if (label->parts.empty()) return true;
  const std::string& first = label->parts.front().front().words.front().text;
  return text::is_lower(text::character_at(first, 0).code);
}

/// The cell that reaches into the last row of a table at a column.
TableCell* last_cell(Table& table, std::size_t column) {
  for (std::size_t i = table.rows.size(); 0 < i--;)
    for (TableCell& it : table.rows[i].cells)
      if (it.column == column && table.rows.size() <= i + it.rows) return &it;
  return nullptr;
}

std::vector<std::string> lines_of(const TableCell& cell) {
  std::vector<std::string> lines;
  for (const std::vector<TextLine>& part : cell.parts)
    for (const TextLine& line : part) lines.push_back(line.text());
  return lines;
}

void erase_lines(TableCell& cell, std::size_t count) {
  while (0 < count && !cell.parts.empty()) {
    std::vector<TextLine>& part = cell.parts.front();
    const std::size_t here = std::min(count, part.size());
    part.erase(part.begin(), part.begin() + static_cast<std::ptrdiff_t>(here));
    count -= here;
    if (part.empty()) cell.parts.erase(cell.parts.begin());
  }
}

/// Without a line below it, a repeated header is in the same cells as the rest of the row that the
/// page before ends with.
void take_header_above(TableRow& row, const TableRow& header) {
  std::vector<std::pair<TableCell*, std::size_t>> found;
  bool has_more = false;
  for (const TableCell& it : header.cells) {
    const std::vector<std::string> names = lines_of(it);
    if (names.empty()) continue;
    TableCell* const cell = cell_at(row, it.column);
    if (!cell) return;
    const std::vector<std::string> lines = lines_of(*cell);
    if (lines.size() < names.size() || !std::equal(names.begin(), names.end(), lines.begin()))
      return;
    has_more = has_more || names.size() < lines.size();
    found.emplace_back(cell, names.size());
  }
  if (!has_more) return;
  for (const auto& [cell, count] : found) erase_lines(*cell, count);
}

void append(Table& table, Table next) {
  std::size_t first = 0;
  take_header_above(next.rows.front(), table.rows.front());
  // Headers are repeated on each page.
  constexpr std::size_t most_headers = 3;
  while (first < most_headers && first + 1 < next.rows.size() && first < table.rows.size() &&
         text_of(next.rows[first]) == text_of(table.rows[first]))
    ++first;
  if (goes_on(next.rows[first])) {
    bool all_known = true;
    for (TableCell& it : next.rows[first].cells)
      all_known = all_known && (it.parts.empty() || last_cell(table, it.column));
    if (all_known) {
      for (TableCell& it : next.rows[first].cells) {
        TableCell* const above = last_cell(table, it.column);
        if (!above) continue;
        for (auto& part : it.parts) above->parts.push_back(std::move(part));
        above->rows += it.rows - 1;  // its other rows follow
      }
      ++first;
    }
  }
  for (; first < next.rows.size(); ++first) table.rows.push_back(std::move(next.rows[first]));
  table.page = next.page;
  table.bottom = next.bottom;
}

}  // namespace

void join_over_pages(std::vector<Table>& tables,
                     const std::vector<std::vector<Word>>& words_beside) {
  const auto is_anything = [&](std::size_t page, float low, float high) {
    return std::ranges::any_of(words_beside[page], [&](const Word& it) {
      return low < it.center() && it.center() < high;
    });
  };
  constexpr float far = 1e9F;
  std::vector<Table> joined;
  for (Table& it : tables) {
    const bool follows = !joined.empty() && joined.back().page + 1 == it.page &&
                         have_same_columns(joined.back(), it) &&
                         !is_anything(joined.back().page, -far, joined.back().bottom) &&
                         !is_anything(it.page, it.top, far);
    if (follows) append(joined.back(), std::move(it));
    else joined.push_back(std::move(it));
  }
  tables = std::move(joined);
}

}  // namespace ladder::exchange::pdf
