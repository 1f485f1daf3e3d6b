#include <string>

#include "exchange/export.h"
#include "exchange/cells.h"

namespace ladder::exchange {
namespace {

struct Delimiting {
  char mark;
  std::string_view line_end;
};

/// A spreadsheet takes what begins with such a sign for something to compute.
std::string guarded(std::string cell) {
  constexpr std::string_view signs = "=+-@";
  const bool computes = !cell.empty() && signs.find(cell[0]) != signs.npos;
  const bool looks_guarded =
      1 < cell.size() && cell[0] == '\'' && (cell[1] == '\'' || signs.find(cell[1]) != signs.npos);
  return computes || looks_guarded ? "'" + cell : cell;
}

std::string quoted(const std::string& cell, const Delimiting& style) {
  const std::string special{style.mark, '"', '\n', '\r'};
  const bool plain =
      cell.find_first_of(special) == cell.npos && !cell.starts_with(' ') && !cell.ends_with(' ');
  if (plain) return cell;
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

std::string written(const features::PlainLadder& ladder, const Delimiting& style) {
  const Table table(ladder);
  std::string text;
  const auto add = [&](const std::string& cell) { text += quoted(guarded(cell), style); };
  text += table.corner;
  for (const std::string& it : table.across) {
    text += style.mark;
    add(spreadsheet_name(it));
  }
  text += style.line_end;
  for (std::size_t row = 0; row < table.down.size(); ++row) {
    add(spreadsheet_name(table.down[row]));
    for (std::size_t column = 0; column < table.across.size(); ++column) {
      text += style.mark;
      add(spreadsheet_text(table.cell(row, column)));
    }
    text += style.line_end;
  }
  return text;
}

}  // namespace

std::string to_csv(const features::PlainLadder& ladder) {
  // By the mark at its beginning, Excel sees that it is UTF-8.
  return "\xEF\xBB\xBF" + written(ladder, {',', "\r\n"});
}

std::string to_tsv(const features::PlainLadder& ladder) { return written(ladder, {'\t', "\n"}); }

}  // namespace ladder::exchange
