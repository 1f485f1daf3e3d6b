#include "exchange/cells.h"
#include "exchange/csv/csv.h"

namespace ladder::exchange {
namespace {

/// A spreadsheet takes what begins with such a sign for something to compute.
std::string guarded(std::string cell) {
  const bool computes = !cell.empty() && computing_signs.find(cell[0]) != cell.npos;
  return computes || is_guarded(cell) ? "'" + cell : cell;
}

std::string quoted(const std::string& cell, char mark) {
  const std::string special{mark, '"', '\n', '\r'};
  const bool plain =
      cell.find_first_of(special) == cell.npos && !cell.starts_with(' ') && !cell.ends_with(' ');
  if (plain) return cell;
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

}  // namespace

std::string write_delimited(const layout::PlainLadder& ladder, char mark,
                            std::string_view line_end) {
  const Table table(ladder, Table::Tracks::in_labels);
  std::string text;
  const auto add = [&](const std::string& cell) { text += quoted(guarded(cell), mark); };
  text += table.corner;
  for (const std::string& it : table.across) {
    text += mark;
    add(spreadsheet_name(it));
  }
  text += line_end;
  for (std::size_t row = 0; row < table.down.size(); ++row) {
    add(spreadsheet_name(table.down[row]));
    for (std::size_t column = 0; column < table.across.size(); ++column) {
      text += mark;
      add(spreadsheet_text(table.cell(row, column)));
    }
    text += line_end;
  }
  return text;
}

}  // namespace ladder::exchange
