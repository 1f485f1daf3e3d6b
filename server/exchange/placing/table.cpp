#include "exchange/placing/table.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/placing/words.h"
#include "exchange/spaced.h"
#include "model/corner.h"
#include "model/label.h"
#include "model/orientation.h"

namespace ladder::exchange {
namespace {

using model::Axis;
using model::Orientation;

bool is_blank(const Cell& cell) { return cell.passages.empty() && cell.name.empty(); }

std::size_t filled(const Line& line) {
  return static_cast<std::size_t>(
      std::ranges::count_if(line.cells, [](const Cell& it) { return !is_blank(it); }));
}

/// How a name is written that goes on below its first line, as `Level 1<br>Junior`.
std::string whole_name(const Cell& cell) {
  std::string name = cell.name;
  for (const Passage& it : cell.below) name.append(" ").append(it.text);
  return single_spaced(name);
}

/// More than any ladder has. Spans can make a small page a table of any size.
constexpr std::size_t most_cells = 500'000;

/// The table without what spreadsheets leave behind: blank lines, and blank columns at the end. Its
/// lines are equally long, unless it has too many cells.
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

class TableReader {
 public:
  explicit TableReader(Sheet rows) : rows_(std::move(rows)) {}

  TableReading read() && {
    if (rows_.empty()) return std::move(result_);
    if (is_ragged()) return leave_all("stands in a table of more than half a million cells");
    take_title_lines();
    if (rows_.size() < 2 || width() < 1) return leave_all("stands in a table without rows");
    const auto stated = model::orientation_stated_by(rows_[0].cells[0].name);
    const std::string& corner = rows_[0].cells[0].name;
    result_.is_weak = !stated && !names_skills(corner) && !names_groups(corner) && is_weak();
    if (!stated && has_levels_only_above()) return read_texts_below_levels();
    if (!stated && names_level_by_level()) {
      orientation_ = Orientation::level_a_row;
      result_.one_skill = width() == 2;
    } else {
      orientation_ = stated.value_or(inferred());
      const bool skills_alone = !stated && width() == 2 && !is_shaped(rows_[0].cells[1].name);
      result_.one_level = skills_alone && orientation_ == Orientation::skill_a_row;
      if (skills_alone && orientation_ == Orientation::level_a_row && share(down()) == 0)
        result_.one_level = true;
    }
    if (result_.one_level) orientation_ = Orientation::skill_a_row;
    if (orientation_ == Orientation::skill_a_row) read_skill_by_skill(stated.has_value());
    else read_level_by_level();
    return std::move(result_);
  }

 private:
  std::size_t width() const { return rows_[0].cells.size(); }

  bool is_ragged() const {
    return std::ranges::any_of(rows_, [&](const Line& it) { return it.cells.size() != width(); });
  }

  static bool is_shaped(const std::string& name) { return model::is_level_shaped(name); }

  static std::uint32_t share(Axis axis) {
    return axis.names == 0 ? 0 : 1000 * axis.level_shaped / axis.names;
  }

  Axis down() const {
    Axis axis;
    for (std::size_t i = 1; i < std::min(rows_.size(), model::enough_names + 1); ++i)
      model::count_name(axis, rows_[i].cells[0].name);
    return axis;
  }

  Axis across() const {
    Axis axis;
    for (std::size_t i = 1; i < std::min(width(), model::enough_names + 1); ++i)
      model::count_name(axis, rows_[0].cells[i].name);
    return axis;
  }

  /// By the shapes of the names, and where those say nothing by what the corner is called.
  Orientation inferred() const {
    if (share(down()) != share(across())) return model::inferred_orientation(down(), across());
    const std::string& corner = rows_[0].cells[0].name;
    const bool skills = names_skills(corner) || names_groups(corner);
    return skills ? Orientation::skill_a_row : Orientation::level_a_row;
  }

  bool names_level_by_level() const {
    return width() == 2 && 500 <= share(down()) && !is_shaped(rows_[0].cells[1].name);
  }

  /// A line above the header has one cell, as wide as it may be.
  void take_title_lines() {
    if (model::orientation_stated_by(rows_[0].cells[0].name)) return;
    const auto header = std::ranges::find_if(rows_, [](const Line& it) { return 2 <= filled(it); });
    if (header == rows_.end()) return;
    for (auto it = rows_.begin(); it != header; ++it) {
      const auto cell =
          std::ranges::find_if(it->cells, [](const Cell& one) { return !is_blank(one); });
      if (result_.title.empty()) result_.title = whole_name(*cell);
      else std::ranges::copy(cell->passages, std::back_inserter(result_.description));
    }
    rows_.erase(rows_.begin(), header);
  }

  TableReading leave_all(std::string_view why) {
    for (const Line& line : rows_)
      for (const Cell& it : line.cells) leave(it, line.number, std::string(why));
    return std::move(result_);
  }

  void leave(const Cell& cell, std::size_t line, std::string why) {
    if (is_blank(cell)) return;
    std::string text;
    for (const Passage& it : cell.passages)
      text.append(text.empty() ? "" : " ").append(single_spaced(it.text));
    result_.unplaced.push_back({line, std::move(why), text.empty() ? cell.name : text});
  }

  /// Fewer than four words in a cell are a mark, a number or a link.
  bool is_weak() const {
    std::size_t words = 0;
    std::size_t cells = 0;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      for (std::size_t column = 1; column < width(); ++column) {
        const Cell& cell = rows_[row].cells[column];
        if (is_blank(cell)) continue;
        ++cells;
        for (const Passage& it : cell.passages)
          words += 1 + static_cast<std::size_t>(std::ranges::count(single_spaced(it.text), ' '));
      }
    }
    return words < 4 * cells || cells == 0;
  }

  /// A table of texts alone: each column is a level, and no cell names a skill.
  bool has_levels_only_above() const {
    if (width() < 2) return false;
    for (const Cell& it : rows_[0].cells)
      if (!is_shaped(it.name)) return false;
    return std::ranges::all_of(rows_.begin() + 1, rows_.end(), [](const Line& it) {
      return is_blank(it.cells[0]) || 1 < it.cells[0].passages.size() ||
             60 < it.cells[0].name.size();
    });
  }

  TableReading read_texts_below_levels() {
    result_.one_skill = true;
    const std::uint32_t skill = result_.ladder.skill("");
    for (std::size_t column = 0; column < width(); ++column) {
      const std::uint32_t level = result_.ladder.new_level(whole_name(rows_[0].cells[column]));
      for (std::size_t row = 1; row < rows_.size(); ++row)
        result_.ladder.add(skill, level, rows_[row].cells[column].passages);
    }
    return std::move(result_);
  }

  void read_level_by_level() {
    const Line& header = rows_[0];
    std::vector<std::uint32_t> skills;
    for (std::size_t column = 1; column < width(); ++column) {
      const bool little = result_.one_skill && says_little(header.cells[column].name);
      skills.push_back(result_.ladder.new_skill(little ? "" : header.cells[column].name));
      result_.ladder.describe(skills.back(), header.cells[column].below);
    }
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const std::uint32_t level = result_.ladder.new_level(whole_name(rows_[row].cells[0]));
      for (std::size_t column = 1; column < width(); ++column)
        result_.ladder.add(skills[column - 1], level, rows_[row].cells[column].passages);
    }
  }

  static bool says_little(const std::string& name) {
    return names_descriptions(name) || names_skills(name) || name.empty() ||
           name.starts_with("Expect");
  }

  /// What a column of a table is that has a skill a row.
  enum class Column { group, name, description, remark, level };

  std::vector<Column> columns(bool stated) const {
    std::vector<Column> kinds(width(), Column::level);
    std::size_t name = 0;
    const auto& header = rows_[0].cells;
    if (!stated && 2 < width() && names_groups(header[0].name) && !is_shaped(header[1].name) &&
        (names_skills(header[1].name) || names_groups(header[1].name)))
      name = 1;
    std::fill(kinds.begin(), kinds.begin() + static_cast<std::ptrdiff_t>(name), Column::group);
    kinds[name] = Column::name;
    if (stated || result_.one_level) return kinds;
    std::size_t levels = 0;
    for (std::size_t i = name + 1; i < width(); ++i) {
      const std::string& label = header[i].name;
      if (is_shaped(label)) kinds[i] = Column::level;
      else if (names_descriptions(label)) kinds[i] = Column::description;
      else if (names_remarks(label)) kinds[i] = Column::remark;
      if (kinds[i] == Column::level) ++levels;
    }
    if (levels < 2)
      std::fill(kinds.begin() + static_cast<std::ptrdiff_t>(name) + 1, kinds.end(), Column::level);
    return kinds;
  }

  void read_skill_by_skill(bool stated) {
    const std::vector<Column> kinds = columns(stated);
    const auto& header = rows_[0].cells;
    const auto name =
        static_cast<std::size_t>(std::ranges::find(kinds, Column::name) - kinds.begin());
    std::vector<std::uint32_t> levels(width());
    for (std::size_t i = 0; i < width(); ++i)
      if (kinds[i] == Column::level)
        levels[i] = result_.ladder.new_level(result_.one_level ? "" : whole_name(header[i]));

    const bool all_strong = std::ranges::all_of(
        rows_.begin() + 1, rows_.end(), [&](const Line& it) { return it.cells[name].strong; });
    std::string group;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const std::vector<Cell>& cells = rows_[row].cells;
      const bool heads_others =
          !stated && cells[name].strong && !all_strong && filled(rows_[row]) == 1;
      if (heads_others) {
        result_.unplaced.push_back(
            {rows_[row].number, "heads a group of skills", cells[name].name});
        continue;
      }
      const std::uint32_t skill = result_.ladder.new_skill(cells[name].name);
      result_.ladder.describe(skill, cells[name].below);
      for (std::size_t i = 0; i < width(); ++i) {
        const Cell& cell = cells[i];
        switch (kinds[i]) {
          case Column::name: break;
          case Column::group:
            if (!is_blank(cell)) group = cell.name;
            if (!group.empty()) describe(skill, header[i].name, group);
            break;
          case Column::description: result_.ladder.describe(skill, cell.passages); break;
          case Column::remark:
            if (!is_blank(cell)) describe(skill, header[i].name, cell.name);
            break;
          case Column::level: result_.ladder.add(skill, levels[i], cell.passages); break;
        }
      }
    }
  }

  void describe(std::uint32_t skill, const std::string& what, const std::string& text) {
    Passage passage;
    passage.text = what.empty() ? text : fmt::format("{}: {}", what, text);
    result_.ladder.describe(skill, {passage});
  }

  Sheet rows_;
  Orientation orientation_ = Orientation::level_a_row;
  TableReading result_;
};

}  // namespace

TableReading read_table(const Sheet& sheet) { return TableReader(cleared(sheet)).read(); }

}  // namespace ladder::exchange
