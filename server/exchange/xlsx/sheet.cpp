#include "exchange/xlsx/sheet.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/page/lines.h"
#include "text/ascii.h"

namespace ladder::exchange {
namespace {

constexpr std::size_t most_copies = 100'000;  // of merged cells

/// The whole content of a row or column, as one string.
std::string joined(const std::vector<const PlacedCell*>& cells) {
  std::string text;
  for (const PlacedCell* it : cells)
    for (const Passage& passage : it->cell.passages)
      text.append(text.empty() ? "" : " | ").append(single_spaced(passage.text));
  return text;
}

/// A part of a sheet: rows and columns that belong together, as positions among those in use.
struct Block {
  std::size_t first_row = 0;
  std::size_t last_row = 0;
  std::size_t first_column = 0;
  std::size_t last_column = 0;

  std::size_t height() const { return last_row - first_row + 1; }
  std::size_t width() const { return last_column - first_column + 1; }
  bool is_table() const { return 2 <= height() && 2 <= width(); }
};

/// Makes tables of one sheet.
class SheetTables {
 public:
  SheetTables(WorkbookSheet& sheet, Reading& reading)
      : sheet_(sheet), reading_(reading), numbers_before_(reading.places.size()) {}

  void read() {
    set_hidden_aside();
    Section section;
    section.title = sheet_.name;
    section.is_sheet = true;
    section.is_hidden = sheet_.hidden;
    find_places();
    section.line = number_of(0);
    fill_merged();
    for (const Block& it : blocks()) section.sheets.push_back(table_of(it));
    if (!section.sheets.empty()) reading_.found.sections.push_back(std::move(section));
    for (const WorkbookSheet::Remark& it : sheet_.remarks) leave(it.row, it.why, it.text);
  }

 private:
  using Place = std::pair<std::size_t, std::size_t>;

  void leave(std::size_t row, std::string why, std::string text) {
    if (text.empty() || sheet_.hidden) return;
    // A separate place, since the row may not be in use.
    Unplaced unplaced{number_of(row), std::move(why), std::move(text)};
    unplaced.place = place_of(row);
    reading_.found.unplaced.push_back(std::move(unplaced));
  }

  std::string place_of(std::size_t row) const {
    return fmt::format("sheet `{}`, row {}", sheet_.name, row + 1);
  }

  /// Hidden rows and columns aren't part of a table.
  void set_hidden_aside() {
    hidden_rows_ = {sheet_.hidden_rows.begin(), sheet_.hidden_rows.end()};
    hidden_columns_ = {sheet_.hidden_columns.begin(), sheet_.hidden_columns.end()};
    std::map<std::size_t, std::vector<const PlacedCell*>> in_rows;
    std::map<std::size_t, std::vector<const PlacedCell*>> in_columns;
    for (const PlacedCell& it : sheet_.cells) {
      if (hidden_rows_.contains(it.row)) in_rows[it.row].push_back(&it);
      else if (hidden_columns_.contains(it.column)) in_columns[it.column].push_back(&it);
    }
    for (const auto& [row, cells] : in_rows)
      sheet_.remarks.push_back({row, "in a hidden row", joined(cells)});
    for (const auto& [column, cells] : in_columns)
      sheet_.remarks.push_back({cells.front()->row, "in a hidden column", joined(cells)});
    std::erase_if(sheet_.cells, [&](const PlacedCell& it) {
      return hidden_rows_.contains(it.row) || hidden_columns_.contains(it.column);
    });
  }

  /// Numbers the rows and columns that have something in them; empty rows and columns at the edges
  /// and in between take no memory.
  void find_places() {
    std::set<std::size_t> rows;
    std::set<std::size_t> columns;
    for (const PlacedCell& it : sheet_.cells) {
      rows.insert(it.row);
      columns.insert(it.column);
    }
    rows_.assign(rows.begin(), rows.end());
    columns_.assign(columns.begin(), columns.end());
    for (const std::size_t it : rows_) reading_.places.push_back(place_of(it));
    for (PlacedCell& it : sheet_.cells) {
      const Place place{index_of(rows_, it.row), index_of(columns_, it.column)};
      for (Passage& passage : it.cell.passages) passage.line = numbers_before_ + place.first + 1;
      cells_.emplace(place, std::move(it.cell));
    }
  }

  static std::size_t index_of(const std::vector<std::size_t>& all, std::size_t number) {
    return static_cast<std::size_t>(std::ranges::lower_bound(all, number) - all.begin());
  }

  /// The number through all sheets of a row, or of the next one that is in use.
  std::size_t number_of(std::size_t row) const {
    const std::size_t index = index_of(rows_, row);
    return numbers_before_ + std::min(index, rows_.empty() ? 0 : rows_.size() - 1) + 1;
  }

  void fill_merged() {
    std::size_t copies = 0;
    for (const MergedCells& it : sheet_.merged) {
      const Place first{index_of(rows_, it.first_row), index_of(columns_, it.first_column)};
      const auto found = cells_.find(first);
      if (found == cells_.end() || rows_[first.first] != it.first_row ||
          columns_[first.second] != it.first_column)
        continue;
      const Cell cell = found->second;
      for (std::size_t row = first.first; row < rows_.size() && rows_[row] <= it.last_row; ++row)
        for (std::size_t column = first.second;
             column < columns_.size() && columns_[column] <= it.last_column; ++column) {
          if (Place(row, column) == first || most_copies < ++copies) continue;
          Cell copy = cell;
          copy.goes_on = first.second < column;
          copy.from_above = first.first < row;
          cells_.insert_or_assign(Place(row, column), std::move(copy));
        }
    }
  }

  bool is_filled(std::size_t row, std::size_t column) const {
    return cells_.contains(Place(row, column));
  }

  std::size_t filled_rows(const Block& block) const {
    std::size_t count = 0;
    for (std::size_t row = block.first_row; row <= block.last_row; ++row) {
      const auto it = cells_.lower_bound(Place(row, block.first_column));
      if (it != cells_.end() && it->first <= Place(row, block.last_column)) ++count;
    }
    return count;
  }

  /// The block without rows and columns at its edges that are empty within it.
  Block trimmed(Block block) const {
    Block tight{block.last_row, block.first_row, block.last_column, block.first_column};
    for (auto it = cells_.lower_bound(Place(block.first_row, 0));
         it != cells_.end() && it->first.first <= block.last_row; ++it) {
      const auto [row, column] = it->first;
      if (column < block.first_column || block.last_column < column) continue;
      tight.first_row = std::min(tight.first_row, row);
      tight.last_row = std::max(tight.last_row, row);
      tight.first_column = std::min(tight.first_column, column);
      tight.last_column = std::max(tight.last_column, column);
    }
    return tight;
  }

  /// An empty column separates two tables, unless the rows of one go on in the other.
  std::vector<Block> side_by_side(const Block& block) const {
    for (std::size_t column = block.first_column + 1; column <= block.last_column; ++column) {
      if (columns_[column] == columns_[column - 1] + 1) continue;
      if (hidden_between(hidden_columns_, columns_[column - 1], columns_[column])) continue;
      Block left = block;
      Block right = block;
      left.last_column = column - 1;
      right.first_column = column;
      const std::size_t rows_left = filled_rows(left);
      const std::size_t rows_right = filled_rows(right);
      const bool alike = 10 * std::min(rows_left, rows_right) > 6 * std::max(rows_left, rows_right);
      if (alike || !trimmed(left).is_table() || !trimmed(right).is_table()) continue;
      std::vector<Block> all{trimmed(left)};
      for (const Block& it : side_by_side(trimmed(right))) all.push_back(it);
      return all;
    }
    return {block};
  }

  static bool hidden_between(const std::set<std::size_t>& hidden, std::size_t first,
                             std::size_t last) {
    for (std::size_t i = first + 1; i < last; ++i)
      if (!hidden.contains(i)) return false;
    return true;
  }

  /// An empty row separates two tables that have other columns; within a table it separates groups.
  std::vector<Block> one_below_another(const Block& block) const {
    std::vector<Block> all;
    Block open = block;
    for (std::size_t row = block.first_row + 1; row <= block.last_row; ++row) {
      if (rows_[row] == rows_[row - 1] + 1) continue;
      if (hidden_between(hidden_rows_, rows_[row - 1], rows_[row])) continue;
      Block above = open;
      Block below = block;
      above.last_row = row - 1;
      below.first_row = row;
      for (std::size_t next = row + 1; next <= block.last_row; ++next)
        if (rows_[next] != rows_[next - 1] + 1) {
          below.last_row = next - 1;
          break;
        }
      above = trimmed(above);
      below = trimmed(below);
      const bool alike =
          above.first_column == below.first_column && above.last_column == below.last_column;
      if (alike || !above.is_table() || !below.is_table()) continue;
      if (above.width() != below.width() && !has_own_header(below)) continue;
      all.push_back(above);
      open.first_row = row;
    }
    all.push_back(trimmed(open));
    return all;
  }

  /// Whether the first row has a short name for each of the columns.
  bool has_own_header(const Block& block) const {
    constexpr std::size_t longest = 60;
    for (std::size_t column = block.first_column + 1; column <= block.last_column; ++column) {
      const auto it = cells_.find(Place(block.first_row, column));
      if (it == cells_.end() || longest < it->second.name.size()) return false;
    }
    return true;
  }

  std::vector<Block> blocks() const {
    std::vector<Block> all;
    if (cells_.empty()) return all;
    const Block whole = trimmed({0, rows_.size() - 1, 0, columns_.size() - 1});
    for (const Block& it : one_below_another(whole))
      for (const Block& one : side_by_side(it)) all.push_back(one);
    return all;
  }

  Sheet table_of(const Block& block) const {
    Sheet table;
    for (std::size_t row = block.first_row; row <= block.last_row; ++row) {
      Line line{{}, numbers_before_ + row + 1, rows_[row] < sheet_.header_rows};
      for (std::size_t column = block.first_column; column <= block.last_column; ++column) {
        const auto found = cells_.find(Place(row, column));
        Cell cell = found == cells_.end() ? Cell() : found->second;
        cell.is_header = line.is_header || columns_[column] < sheet_.header_columns;
        line.cells.push_back(std::move(cell));
      }
      table.push_back(std::move(line));
    }
    return table;
  }

  WorkbookSheet& sheet_;
  Reading& reading_;
  std::size_t numbers_before_;
  std::set<std::size_t> hidden_rows_;
  std::set<std::size_t> hidden_columns_;
  std::vector<std::size_t> rows_;  // that are in use
  std::vector<std::size_t> columns_;
  std::map<Place, Cell> cells_;
};

}  // namespace

Reading tables_of(std::vector<WorkbookSheet> sheets) {
  Reading reading;
  for (WorkbookSheet& it : sheets) {
    std::set<std::size_t> columns;
    std::set<std::size_t> rows;
    for (const PlacedCell& cell : it.cells) {
      columns.insert(cell.column);
      rows.insert(cell.row);
    }
    constexpr std::size_t most_places = 500'000;
    if (most_sheet_cells < it.cells.size() || most_places < rows.size() * columns.size()) {
      reading.notes.push_back(fmt::format(
          "sheet `{}` is left out: it has far more cells than a ladder needs", it.name));
      continue;
    }
    SheetTables(it, reading).read();
  }
  return reading;
}

bool is_usual_sheet_name(std::string_view name) {
  static constexpr std::string_view words[] = {
      "Sheet",  "Tabelle", "Feuil",  "Feuille", "Hoja",  "Foglio", "Planilha", "Folha",
      "Blad",   "Ark",     "Arkusz", "List",    "Munka", "Taul",   "Лист",     "Аркуш",
      "シート", "工作表",  "Sayfa",  "Foaie",   "ورقة",  "גיליון", "Table"};
  return std::ranges::any_of(words, [&](std::string_view it) {
    if (!name.starts_with(it)) return false;
    const std::string_view rest = name.substr(it.size());
    return rest.size() <= 4 && std::ranges::all_of(rest, [](char c) {
             return c == ' ' || c == '.' || ('0' <= c && c <= '9');
           });
  });
}

}  // namespace ladder::exchange
