#include <cstddef>
#include <string>

#include "exchange/markdown/markdown.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
  }
  return lines;
}

/// The next pipe that separates cells. A backslash makes a pipe part of the cell.
std::size_t next_pipe(std::string_view line, std::size_t from) {
  std::size_t at = line.find('|', from);
  while (at != line.npos && 0 < at && line[at - 1] == '\\') at = line.find('|', at + 1);
  return at;
}

std::vector<std::string_view> cells_of(std::string_view line) {
  // A table can be inside a quotation.
  while (line.starts_with(' ') || line.starts_with('\t') || line.starts_with('>'))
    line.remove_prefix(1);
  if (line.starts_with('|')) line.remove_prefix(1);
  std::vector<std::string_view> cells;
  while (!text::trimmed(line).empty()) {
    const std::size_t end = next_pipe(line, 0);
    cells.push_back(text::trimmed(line.substr(0, end)));
    line.remove_prefix(end == line.npos ? line.size() : end + 1);
  }
  return cells;
}

std::string unescaped(std::string_view cell) {
  std::string text(cell);
  for (std::size_t at = 0; (at = text.find("\\|", at)) != text.npos; ++at) text.erase(at, 1);
  return text;
}

}  // namespace

std::vector<Unplaced> cells_beyond_headers(const std::vector<TableRow>& rows,
                                           std::string_view text) {
  const std::vector<std::string_view> lines = lines_of(text);
  std::vector<Unplaced> beyond;
  for (const TableRow& row : rows) {
    if (row.line == 0 || lines.size() < row.line) continue;
    const std::vector<std::string_view> cells = cells_of(lines[row.line - 1]);
    for (std::size_t i = row.width; i < cells.size(); ++i)
      if (!cells[i].empty())
        beyond.push_back({row.line, "beyond the last column of a table", unescaped(cells[i])});
  }
  return beyond;
}

}  // namespace ladder::exchange
