#include "exchange/inference/labelled_cells.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "exchange/inference/cell.h"
#include "exchange/inference/labels.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Whether every row has the same short name in this column.
bool labels_rows(const Sheet& sheet, std::size_t column) {
  constexpr std::size_t most_words = 5;
  const std::string name = text::folded(sheet.front().cells[column].name);
  return !name.empty() && word_count(name) <= most_words &&
         std::ranges::all_of(sheet, [&](const Line& it) {
           return text::folded(it.cells[column].name) == name && !it.cells[column].from_above;
         });
}

/// Whether there is a name, and then a label and a text in turn.
bool is_labelled(const Sheet& sheet) {
  if (sheet.size() < 2) return false;
  const std::size_t width = sheet.front().cells.size();
  if (width < 3 || width % 2 == 0) return false;
  if (std::ranges::any_of(sheet, [&](const Line& it) { return it.cells.size() != width; }))
    return false;
  std::set<std::string> labels;
  for (std::size_t i = 1; i < width; i += 2) {
    if (!labels_rows(sheet, i) || labels_rows(sheet, i + 1)) return false;
    labels.insert(text::folded(sheet.front().cells[i].name));
  }
  return labels.size() == width / 2 && !labels_rows(sheet, 0);
}

}  // namespace

Sheet without_labelled_cells(Sheet sheet) {
  if (!is_labelled(sheet)) return sheet;
  Line header;
  header.number = sheet.front().number;
  header.is_header = true;
  header.cells.emplace_back();
  for (std::size_t i = 1; i < sheet.front().cells.size(); i += 2)
    header.cells.push_back(sheet.front().cells[i]);
  Sheet table{std::move(header)};
  for (Line& row : sheet) {
    Line line{{std::move(row.cells.front())}, row.number, false};
    for (std::size_t i = 2; i < row.cells.size(); i += 2)
      line.cells.push_back(std::move(row.cells[i]));
    table.push_back(std::move(line));
  }
  return table;
}

}  // namespace ladder::exchange
