#include "exchange/inference/grid.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "exchange/inference/cell.h"
#include "exchange/inference/words.h"
#include "model/corner.h"
#include "model/label.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// More than any ladder has. Spans can make a small page a table of any size.
constexpr std::size_t most_cells = 500'000;

/// The table without the leftovers of spreadsheets: blank lines, and blank columns at the end. Its
/// lines have equal lengths, unless it has too many cells.
Sheet cleared(const Sheet& sheet) {
  Sheet rows;
  std::size_t width = 0;
  for (const Line& line : sheet) {
    if (filled(line) == 0) continue;
    rows.push_back(line);
    std::size_t used = line.cells.size();
    while (is_blank(line.cells[used - 1])) --used;
    width = std::max(width, used);
  }
  if (width != 0 && most_cells / width < rows.size()) return rows;
  for (Line& it : rows) it.cells.resize(width);
  return rows;
}

/// The header of a table of one column has nothing in the corner and one name beside it.
bool is_header(const Line& line) {
  const bool heads_one = line.cells.size() == 2 && is_blank(line.cells[0]);
  return (heads_one ? 1u : 2u) <= filled(line);
}

/// A line above the header has one cell, as wide as it may be.
void take_title_lines(Grid& grid) {
  Sheet& rows = grid.rows;
  if (model::orientation_stated_by(rows[0].cells[0].name)) return;
  const auto header = std::ranges::find_if(rows, is_header);
  if (header == rows.end()) return;
  for (auto it = rows.begin(); it != header; ++it) {
    const auto cell =
        std::ranges::find_if(it->cells, [](const Cell& one) { return !is_blank(one); });
    if (!grid.title.empty()) {
      std::ranges::copy(cell->passages, std::back_inserter(grid.description));
      continue;
    }
    grid.title = whole_name(*cell);
    if (cell->linked) grid.unplaced.push_back(unplaced_cell(*cell, it->number, "link in a title"));
  }
  rows.erase(rows.begin(), header);
}

bool is_short_label(const Cell& cell) {
  constexpr std::size_t longest = 40;  // bytes
  return !is_blank(cell) && cell.passages.size() <= 1 && cell.name.size() <= longest;
}

/// Whether the header goes on in the second row: `Skill | Engineer, over two columns`, and below it
/// `L1 | L2`.
bool goes_on_below(const Grid& grid) {
  if (grid.rows.size() < 3) return false;
  const std::vector<Cell>& above = grid.rows[0].cells;
  const std::vector<Cell>& below = grid.rows[1].cells;
  const bool corner_below = is_blank(above[0]) && (is_blank(below[0]) || is_corner(below[0].name));
  if (!below[0].from_above && !corner_below) return false;
  bool spans = false;
  for (std::size_t i = 1; i < above.size(); ++i) {
    if (below[i].from_above) continue;
    if (below[i].goes_on || !is_short_label(below[i])) return false;
    spans = spans || above[i].goes_on;
  }
  return spans;
}

/// `Engineer` above `L1` becomes `Engineer L1`, unless it is above all of them.
void join_header_rows(Grid& grid) {
  if (!goes_on_below(grid)) return;
  const Line above = std::move(grid.rows[0]);
  grid.rows.erase(grid.rows.begin());
  std::vector<Cell>& header = grid.rows[0].cells;
  std::size_t names = 0;
  for (std::size_t i = 1; i < header.size(); ++i) {
    const Cell& cell = above.cells[i];
    if (!header[i].from_above && !is_blank(cell) && !cell.goes_on) ++names;
  }
  for (std::size_t i = 1; i < header.size(); ++i) {
    const Cell& cell = above.cells[i];
    if (header[i].from_above || is_blank(cell)) continue;
    if (!cell.goes_on && (names == 1 || cell.linked))
      grid.unplaced.push_back(unplaced_cell(cell, above.number, "above the header of a table"));
    if (1 < names) header[i].name = whole_name(cell) + " " + header[i].name;
  }
}

void take_asides(Grid& grid) {
  const auto spans = [](const Line& it) {
    return 1 < it.cells.size() && it.cells[1].goes_on && filled(it) == 1 && !is_blank(it.cells[0]);
  };
  if (grid.rows.empty()) return;
  Sheet rows{std::move(grid.rows.front())};
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    Line& row = grid.rows[i];
    if (!spans(row)) {
      for (Aside& it : grid.asides) it.at_end = false;
      rows.push_back(std::move(row));
      continue;
    }
    grid.asides.push_back({row.cells[0], row.number, true});
  }
  grid.rows = std::move(rows);
}

bool counts_rows(std::string_view header) {
  const std::string folded = text::folded(header);
  constexpr std::string_view words[] = {"", "#", "no", "no.", "nr", "nr.", "№", "number", "nummer"};
  return std::ranges::find(words, folded) != std::end(words);
}

/// Whether the first cells say nothing but 1, 2, 3.
bool first_cells_count(const Grid& grid) {
  std::optional<int> last;
  for (std::size_t row = 1; row < grid.rows.size(); ++row) {
    const std::string& name = grid.rows[row].cells[0].name;
    if (name.empty()) continue;
    int number = 0;
    const char* const end = name.data() + name.size();
    const auto read = std::from_chars(name.data(), end, number);
    if (read.ec != std::errc()) return false;
    if (read.ptr != end && std::string_view(read.ptr, end) != ".") return false;
    if (last && number != *last + 1) return false;
    last = number;
  }
  return last.has_value();
}

/// Whether the names are in the second column. Numbers below a `#` can also be levels, so the
/// header decides.
bool has_names_in_second_column(const std::vector<Cell>& header) {
  const std::string& second = header[1].name;
  if (model::orientation_stated_by(second)) return true;
  if (names_skills(second) || names_levels(second) || names_groups(second)) return true;
  if (model::is_level_shaped(second) || header.size() < 4) return false;
  return std::all_of(header.begin() + 2, header.end(),
                     [](const Cell& it) { return model::is_level_shaped(it.name); });
}

void drop_row_numbers(Grid& grid) {
  if (grid.width() < 3 || !counts_rows(grid.rows[0].cells[0].name)) return;
  if (!has_names_in_second_column(grid.rows[0].cells) || !first_cells_count(grid)) return;
  for (Line& it : grid.rows) it.cells.erase(it.cells.begin());
}

}  // namespace

bool Grid::is_ragged() const {
  return std::ranges::any_of(rows, [&](const Line& it) { return it.cells.size() != width(); });
}

Grid grid_of(const Sheet& sheet) {
  Grid grid;
  grid.rows = cleared(sheet);
  if (grid.rows.empty() || grid.is_ragged()) return grid;
  take_title_lines(grid);
  join_header_rows(grid);
  take_asides(grid);
  drop_row_numbers(grid);
  return grid;
}

}  // namespace ladder::exchange
