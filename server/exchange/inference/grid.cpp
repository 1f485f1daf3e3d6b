#include "exchange/inference/grid.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <optional>

#include "exchange/inference/cell.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/spanned_columns.h"
#include "exchange/inference/words.h"
#include "model/corner.h"
#include "model/label.h"
#include "text/ascii.h"
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

/// How many of its places are filled, where a cell that spans several fills each of them.
std::size_t covered(const Line& line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line.cells, [](const Cell& it) { return !is_blank(it); }));
}

/// How many cells most rows fill.
std::size_t usual_width(const Sheet& rows) {
  std::vector<std::size_t> widths;
  for (const Line& it : rows) widths.push_back(filled(it));
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::ranges::nth_element(widths, middle);
  return *middle;
}

/// A line above the header has one cell, as wide as it may be.
void take_title_lines(Grid& grid) {
  Sheet& rows = grid.rows;
  if (model::orientation_stated_by(rows[0].cells[0].name)) return;
  const std::size_t usual = usual_width(rows);
  const auto header = std::ranges::find_if(rows, [&](const Line& it) {
    return is_header(it) && (usual <= 2 * covered(it) || it.cells.size() == 2);
  });
  if (header == rows.end() || 8 < header - rows.begin()) return;
  for (auto it = rows.begin(); it != header; ++it) {
    const auto cell =
        std::ranges::find_if(it->cells, [](const Cell& one) { return !is_blank(one); });
    if (1 < filled(*it)) {
      std::string text;
      for (const Cell& one : it->cells)
        if (!is_blank(one) && !one.goes_on)
          text.append(text.empty() ? "" : " ").append(whole_name(one));
      grid.description.push_back(
          {model::PassageKind::paragraph, std::move(text), {}, {}, it->number});
      continue;
    }
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
  const bool corner_above =
      is_corner(above[0].name) && is_blank(below[0]) && !is_blank(grid.rows[2].cells[0]);
  if (!below[0].from_above && !corner_below && !corner_above) return false;
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
  if (is_blank(header[0])) header[0] = above.cells[0];
}

/// `Digging, over two columns`, and below it `Description | Example`: the example goes on in the
/// text. Each name has the same columns.
void join_further_texts(Grid& grid) {
  if (!goes_on_below(grid)) return;
  const std::vector<Cell>& above = grid.rows[0].cells;
  const std::vector<Cell>& below = grid.rows[1].cells;
  std::size_t size = 1;
  while (1 + size < above.size() && above[1 + size].goes_on) ++size;
  if (size == 1 || (above.size() - 1) % size != 0) return;
  for (std::size_t i = 1; i < above.size(); ++i) {
    const bool is_first = (i - 1) % size == 0;
    const HeaderKind kind = header_kind(below[i].name);
    const bool is_text = kind == HeaderKind::text || (!is_first && kind == HeaderKind::remark) ||
                         (!is_first && kind == HeaderKind::aside);
    if (above[i].goes_on == is_first || !is_text) return;
    if (text::folded(below[i].name) != text::folded(below[1 + (i - 1) % size].name)) return;
  }
  const std::vector<Cell> headers = below;
  grid.rows.erase(grid.rows.begin() + 1);
  for (Line& line : grid.rows) {
    std::vector<Cell> cells{line.cells[0]};
    for (std::size_t i = 1; i < line.cells.size(); ++i) {
      Cell& cell = line.cells[i];
      if ((i - 1) % size == 0) cells.push_back(std::move(cell));
      else if (!is_blank(cell) && &line != &grid.rows.front())
        std::ranges::move(headed(whole_name(headers[i]), text_of(cell)),
                          std::back_inserter(cells.back().passages));
    }
    line.cells = std::move(cells);
  }
}

/// `Good, over two columns`, and below it `Description | Points`: the points go into the text.
void join_points(Grid& grid) {
  if (grid.rows.size() < 3 || grid.width() < 4) return;
  const std::vector<Cell>& above = grid.rows[0].cells;
  const std::vector<Cell>& below = grid.rows[1].cells;
  std::vector<std::size_t> points;
  for (std::size_t i = 1; i < below.size(); ++i) {
    if (is_blank(below[i]) || below[i].from_above) continue;
    if (is_of_points(below[i].name) && above[i].goes_on) points.push_back(i);
    else if (header_kind(below[i].name) != HeaderKind::text) return;
  }
  if (points.size() < 2) return;
  grid.rows.erase(grid.rows.begin() + 1);
  for (std::size_t row = 1; row < grid.rows.size(); ++row)
    for (const std::size_t it : points) {
      std::vector<Cell>& cells = grid.rows[row].cells;
      if (is_blank(cells[it]) || cells[it - 1].passages.empty()) continue;
      const std::string points = cells[it].name + " points";
      if (it == 1) cells[0].below.push_back({model::PassageKind::paragraph, points, {}, {}, 0});
      else cells[it - 1].passages.back().text += " (" + points + ")";
    }
  for (Line& it : grid.rows)
    for (std::size_t i = points.size(); 0 < i--;)
      it.cells.erase(it.cells.begin() + static_cast<std::ptrdiff_t>(points[i]));
}

/// `1`, `2`, `3` beside and `A`, `B`, `C` above a table, as a spreadsheet shows its cells.
void drop_cell_names(Grid& grid) {
  const auto is_letter_of = [](std::string_view name, std::size_t column) {
    return column < 26 && name.size() == 1 && name[0] == static_cast<char>('A' + column);
  };
  if (grid.rows.size() < 3 || grid.width() < 3) return;
  const std::vector<Cell>& header = grid.rows[0].cells;
  if (!is_blank(header[0])) return;
  for (std::size_t i = 1; i < header.size(); ++i)
    if (!is_letter_of(header[i].name, i - 1) && !(header[i].name.empty() && 26 < i)) return;
  const bool counts = std::all_of(grid.rows.begin() + 1, grid.rows.end(), [](const Line& it) {
    return is_blank(it.cells[0]) || std::ranges::all_of(it.cells[0].name, text::is_ascii_digit);
  });
  if (!counts) return;
  grid.rows.erase(grid.rows.begin());
  for (Line& it : grid.rows) it.cells.erase(it.cells.begin());
  std::erase_if(grid.rows, [](const Line& it) { return filled(it) == 0; });
}

/// A header that is repeated goes. One that has the name of a skill in the corner heads the row
/// below it.
void take_repeated_headers(Grid& grid) {
  if (grid.rows.size() < 3 || grid.width() < 2) return;
  const Line header = grid.rows[0];
  const auto repeats = [&](const Line& it) {
    for (std::size_t i = 1; i < it.cells.size(); ++i)
      if (text::folded(it.cells[i].name) != text::folded(header.cells[i].name)) return false;
    return 1 < filled(it);
  };
  Cell corner = header.cells[0];
  bool names = false;
  for (std::size_t i = 1; i < grid.rows.size(); ++i)
    names = names || (repeats(grid.rows[i]) && !is_blank(grid.rows[i].cells[0]) &&
                      text::folded(grid.rows[i].cells[0].name) != text::folded(corner.name));
  Sheet rows{header};
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    Line& row = grid.rows[i];
    if (repeats(row)) {
      corner = row.cells[0];
      continue;
    }
    if (names && is_blank(row.cells[0])) {
      row.cells[0] = corner;
      corner = {};
    }
    rows.push_back(std::move(row));
  }
  if (names) rows[0].cells[0] = {};
  grid.rows = std::move(rows);
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
      rows.push_back(std::move(row));
      continue;
    }
    grid.asides.push_back({row.cells[0], row.number, rows.size()});
  }
  grid.rows = std::move(rows);
}

/// Whether the first row has a level and what is expected at it, rather than headers: `L1 | Digs
/// beds when told.` above `L2 | ...`
bool lacks_header(const Grid& grid) {
  if (grid.rows.size() < 2 || grid.width() < 2 || grid.rows[0].is_header) return false;
  const std::vector<Cell>& first = grid.rows[0].cells;
  const auto number = label_number(first[0].name);
  const auto next = label_number(grid.rows[1].cells[0].name);
  const bool counts = number && next && number->series == next->series &&
                      (next->value - number->value == 1 || number->value - next->value == 1);
  const bool are_words =
      has_level_word(first[0].name) && has_level_word(grid.rows[1].cells[0].name);
  constexpr std::size_t fewest_words = 4;
  return (counts || are_words) && std::all_of(first.begin() + 1, first.end(), [](const Cell& it) {
           return is_blank(it) || fewest_words <= word_count(it.name) || it.name.ends_with('.');
         });
}

/// The same of a skill and what is expected: `Digging | Digs beds when told.`
bool begins_with_skill(const Grid& grid) {
  if (grid.rows.size() < 2 || grid.width() != 2 || grid.rows[0].is_header) return false;
  const auto is_text = [](const Line& line) {
    const Cell& cell = line.cells[1];
    return is_short_label(line.cells[0]) && (1 < cell.passages.size() || cell.name.ends_with('.'));
  };
  const Cell& first = grid.rows[0].cells[0];
  return !first.is_header && header_kind(first.name) == HeaderKind::unknown &&
         !is_corner(first.name) && std::ranges::all_of(grid.rows, is_text);
}

void add_missing_header(Grid& grid) {
  if (!lacks_header(grid) && !begins_with_skill(grid)) return;
  Line header;
  header.number = grid.rows[0].number;
  header.cells.resize(grid.width());
  grid.rows.insert(grid.rows.begin(), std::move(header));
}

/// Wide tables can have the names on both sides.
void drop_repeated_names(Grid& grid) {
  if (grid.width() < 4 || grid.rows.size() < 3) return;
  const std::size_t last = grid.width() - 1;
  const std::string corner = text::folded(grid.rows[0].cells[0].name);
  const std::string header = text::folded(grid.rows[0].cells[last].name);
  if (!header.empty() && header != corner) return;
  const bool repeats = std::all_of(grid.rows.begin() + 1, grid.rows.end(), [&](const Line& it) {
    return text::folded(it.cells[0].name) == text::folded(it.cells[last].name);
  });
  if (!repeats) return;
  for (Line& it : grid.rows) it.cells.pop_back();
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
  const bool are_texts = std::any_of(grid.rows.begin() + 1, grid.rows.end(),
                                     [](const Line& it) { return 80 < it.cells[1].name.size(); });
  if (are_texts) return;
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
  drop_cell_names(grid);
  if (grid.rows.empty()) return grid;
  take_title_lines(grid);
  take_repeated_headers(grid);
  join_points(grid);
  join_further_texts(grid);
  join_header_rows(grid);
  join_spanned_columns(grid.rows);
  take_asides(grid);
  add_missing_header(grid);
  drop_repeated_names(grid);
  drop_row_numbers(grid);
  return grid;
}

}  // namespace ladder::exchange
