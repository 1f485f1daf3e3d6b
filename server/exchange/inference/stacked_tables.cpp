#include "exchange/inference/stacked_tables.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "exchange/inference/cell.h"
#include "exchange/inference/labelled_cells.h"
#include "exchange/inference/labels.h"
#include "exchange/inference/words.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_short(const Cell& cell) {
  constexpr std::size_t longest = 60;  // bytes
  return cell.passages.size() <= 1 && cell.name.size() <= longest && !cell.name.ends_with('.');
}

/// Whether a row can head a table: a word such as `Skill` above the names, and labels beside it.
bool heads_table(const Line& line) {
  return 2 <= filled(line) && !is_blank(line.cells[0]) && !line.cells[0].from_above &&
         header_kind(line.cells[0].name) != HeaderKind::unknown &&
         std::ranges::all_of(line.cells, is_short);
}

/// `Skill | 1 | 2 | 3`
bool heads_levels(const Line& line) {
  const auto is_level = [](const Cell& it) {
    return has_level_word(it.name) || label_number(it.name);
  };
  return heads_table(line) && names_skills(line.cells[0].name) &&
         1 < std::count_if(line.cells.begin() + 1, line.cells.end(), is_level);
}

bool is_title(const Line& line) { return filled(line) == 1 && !is_blank(line.cells[0]); }

std::string folded_name(const Line& line, std::size_t column) {
  return column < line.cells.size() ? text::folded(line.cells[column].name) : std::string();
}

bool have_same_names(const Line& line, const Line& other) {
  for (std::size_t i = 1; i < std::max(line.cells.size(), other.cells.size()); ++i)
    if (folded_name(line, i) != folded_name(other, i)) return false;
  return true;
}

/// The last row above this one that has something in it; the size of the sheet if there is none.
std::size_t row_above(const Sheet& sheet, std::size_t row) {
  while (0 < row)
    if (filled(sheet[--row]) != 0) return row;
  return sheet.size();
}

/// Where tables begin, with their titles.
std::vector<std::size_t> beginnings(const Sheet& sheet) {
  const auto first = std::ranges::find_if(sheet, heads_table);
  std::vector<std::size_t> rows{0};
  if (first == sheet.end()) return rows;
  std::string corner = folded_name(*first, 0);
  const Line* header = &*first;
  for (auto row = static_cast<std::size_t>(first - sheet.begin()) + 2; row < sheet.size(); ++row) {
    const Line& line = sheet[row];
    // Above the levels of skills, there can be a table of what the levels mean.
    const bool begins_levels = heads_levels(line) && !heads_levels(*header);
    if (!begins_levels && (!heads_table(line) || folded_name(line, 0) != corner)) continue;
    const std::size_t above = row_above(sheet, row);
    const bool is_titled = above != sheet.size() && is_title(sheet[above]);
    // Below a repeated header, the table goes on with another group, unless each is a skill.
    const bool is_of_levels = header_kind(corner) == HeaderKind::level && is_titled;
    if (have_same_names(line, *header) && !is_of_levels) continue;
    header = &line;
    corner = folded_name(line, 0);
    rows.push_back(is_titled ? above : row);
  }
  return rows;
}

/// A part with the title that is in its first row.
Section titled(Sheet sheet) {
  Section section;
  section.title = whole_name(sheet.front().cells[0]);
  section.line = sheet.front().number;
  sheet.erase(sheet.begin());
  section.sheets.push_back(std::move(sheet));
  return section;
}

void split(Section& section, Sheet sheet) {
  std::vector<std::size_t> rows = beginnings(sheet);
  if (rows.size() == 1) return section.sheets.push_back(std::move(sheet));
  rows.push_back(sheet.size());
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const auto at = [&](std::size_t row) {
      return sheet.begin() + static_cast<std::ptrdiff_t>(row);
    };
    auto first =
        std::find_if(at(rows[i]), at(rows[i + 1]), [](const Line& it) { return filled(it) != 0; });
    Sheet part(std::make_move_iterator(first), std::make_move_iterator(at(rows[i + 1])));
    if (1 < part.size() && is_title(part.front()) && heads_table(part[1]))
      section.sections.push_back(titled(std::move(part)));
    else section.sheets.push_back(std::move(part));
  }
}

/// `Level 1`, above skills and what is expected.
bool names_level(const Sheet& sheet) {
  constexpr std::size_t most_words = 4;
  if (sheet.size() < 2 || !is_title(sheet.front())) return false;
  const std::string title = whole_name(sheet.front().cells[0]);
  return word_count(title) <= most_words && (has_level_word(title) || label_number(title)) &&
         filled(sheet[1]) == 2;
}

/// Tables that each have a level as their title become headings with a table.
void title_by_levels(Section& section) {
  const auto count = std::ranges::count_if(section.sheets, names_level);
  if (count < 2 || static_cast<std::size_t>(count) < section.sheets.size()) return;
  for (Sheet& it : std::exchange(section.sheets, {}))
    section.sections.push_back(titled(std::move(it)));
}

}  // namespace

Section without_stacked_tables(Section found) {
  for (Section& it : found.sections) it = without_stacked_tables(std::move(it));
  for (Sheet& it : std::exchange(found.sheets, {}))
    split(found, without_labelled_cells(std::move(it)));
  title_by_levels(found);
  return found;
}

}  // namespace ladder::exchange
