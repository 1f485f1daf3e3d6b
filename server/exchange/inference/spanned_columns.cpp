#include "exchange/inference/spanned_columns.h"

#include <iterator>
#include <utility>
#include <vector>

#include "exchange/inference/cell.h"
#include "exchange/inference/labels.h"

namespace ladder::exchange {
namespace {

/// Adds what a cell has to the one on its left, as items.
void append(Cell& to, Cell from) {
  if (is_blank(from) || from.goes_on) return;
  if (is_blank(to)) {
    to = std::move(from);
    return;
  }
  for (std::vector<Passage>* passages : {&to.passages, &from.passages})
    for (Passage& it : *passages)
      if (it.kind == model::PassageKind::paragraph) it.kind = model::PassageKind::item;
  to.passages.insert(to.passages.end(), std::make_move_iterator(from.passages.begin()),
                     std::make_move_iterator(from.passages.end()));
  to.name += " " + from.name;
}

}  // namespace

void join_spanned_columns(Sheet& rows) {
  std::vector<bool> goes_on;
  std::size_t levels = 0;
  for (const Cell& it : rows.front().cells) {
    const bool is_level = has_level_word(it.name) || label_number(it.name);
    goes_on.push_back(!goes_on.empty() && it.goes_on && is_level);
    if (goes_on.back()) ++levels;
  }
  if (levels < 2) return;
  for (Line& row : rows) {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (!goes_on[i]) cells.push_back(std::move(row.cells[i]));
      else if (&row != &rows.front()) append(cells.back(), std::move(row.cells[i]));
    }
    row.cells = std::move(cells);
  }
}

}  // namespace ladder::exchange
