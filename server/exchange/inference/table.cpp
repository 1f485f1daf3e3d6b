#include <algorithm>

#include "exchange/inference/cell.h"
#include "exchange/inference/grid.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/corner.h"
#include "model/label.h"
#include "model/orientation.h"

namespace ladder::exchange {
namespace {

using model::Axis;
using model::Orientation;

class TableReader {
 public:
  explicit TableReader(Grid grid) : is_ragged_(grid.is_ragged()) {
    rows_ = std::move(grid.rows);
    asides_ = std::move(grid.asides);
    result_.title = std::move(grid.title);
    result_.description = std::move(grid.description);
    result_.unplaced = std::move(grid.unplaced);
  }

  TableReading read() && {
    if (rows_.empty()) return std::move(result_);
    if (is_ragged_) return leave_all("in a table with more than half a million cells");
    if (rows_.size() < 2 || width() < 1) return leave_all("in a table without rows");
    leave_links(rows_[0]);
    if (read_long_form(rows_, result_)) return finish();
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
    return finish();
  }

 private:
  std::size_t width() const { return rows_[0].cells.size(); }

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

  /// Decided by the shapes of the names, or else by the name in the corner.
  Orientation inferred() const {
    if (share(down()) != share(across())) return model::inferred_orientation(down(), across());
    const std::string& corner = rows_[0].cells[0].name;
    const bool skills = names_skills(corner) || names_groups(corner);
    return skills ? Orientation::skill_a_row : Orientation::level_a_row;
  }

  bool names_level_by_level() const {
    return width() == 2 && 500 <= share(down()) && !is_shaped(rows_[0].cells[1].name);
  }

  TableReading finish() {
    result_.ladder.orient(orientation_);
    const bool by_skill = orientation_ == Orientation::skill_a_row;
    for (const Aside& it : asides_)
      leave(it.cell, it.line,
            it.at_end  ? "below the last row of a table"
            : by_skill ? "heading for a group of skills"
                       : "between the rows of a table");
    return std::move(result_);
  }

  TableReading leave_all(std::string_view why) {
    for (const Line& line : rows_)
      for (const Cell& it : line.cells)
        if (!it.goes_on) leave(it, line.number, why);
    return finish();
  }

  void leave(const Cell& cell, std::size_t line, std::string_view why) {
    if (!is_blank(cell)) result_.unplaced.push_back(unplaced_cell(cell, line, why));
  }

  /// Names have no room for links.
  void leave_links(const Line& header) {
    for (const Cell& it : header.cells)
      if (it.linked && !it.goes_on) leave(it, header.number, "link in a name");
  }

  /// The corner, unless it only says what the names next to it are.
  void leave_corner(const Cell& corner) {
    const bool says_more = !is_corner(corner.name) || !corner.below.empty();
    if (says_more) leave(corner, rows_[0].number, "in the corner of a table");
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

  /// A table without skill names: each column is a level.
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
    return finish();
  }

  void read_level_by_level() {
    const Line& header = rows_[0];
    leave_corner(header.cells[0]);
    std::vector<std::uint32_t> skills;
    for (std::size_t column = 1; column < width(); ++column) {
      const bool little = result_.one_skill && says_little(header.cells[column].name);
      skills.push_back(result_.ladder.new_skill(little ? "" : header.cells[column].name));
      result_.ladder.describe(skills.back(), header.cells[column].below);
    }
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const Cell& label = rows_[row].cells[0];
      const std::uint32_t level = result_.ladder.new_level(whole_name(label));
      if (label.linked) leave(label, rows_[row].number, "link in a name");
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

  /// The column with the names of the skills; groups of skills come before it.
  std::size_t column_of_names() const {
    const std::vector<Cell>& header = rows_[0].cells;
    if (width() < 3 || is_shaped(header[1].name)) return 0;
    const bool names = names_skills(header[1].name) || names_groups(header[1].name);
    if (names_groups(header[0].name)) return names ? 1 : 0;
    const bool without_header = header[0].name.empty() && (names || header[1].name.empty());
    return without_header && first_column_groups() ? 1 : 0;
  }

  /// Whether the first cells are blank where they say what the one above says, or say it again.
  bool first_column_groups() const {
    bool groups = false;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const std::vector<Cell>& cells = rows_[row].cells;
      if (is_blank(cells[1])) return false;
      const bool goes_on = is_blank(cells[0]) || cells[0].name == rows_[row - 1].cells[0].name;
      if (row == 1 && goes_on) return false;
      groups = groups || goes_on;
    }
    return groups;
  }

  std::vector<Column> columns(bool stated) const {
    std::vector<Column> kinds(width(), Column::level);
    const std::size_t name = stated ? 0 : column_of_names();
    const auto& header = rows_[0].cells;
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
    const auto name =
        static_cast<std::size_t>(std::ranges::find(kinds, Column::name) - kinds.begin());
    leave_corner(rows_[0].cells[name]);
    const std::vector<std::uint32_t> levels = levels_above(kinds);
    const bool all_strong = std::ranges::all_of(
        rows_.begin() + 1, rows_.end(), [&](const Line& it) { return it.cells[name].strong; });
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const Cell& label = rows_[row].cells[name];
      const bool heads_others = !stated && label.strong && !all_strong && filled(rows_[row]) == 1;
      if (heads_others) leave(label, rows_[row].number, "heading for a group of skills");
      else read_skill(rows_[row].cells, label, kinds, levels);
    }
  }

  std::vector<std::uint32_t> levels_above(const std::vector<Column>& kinds) {
    const Line& header = rows_[0];
    std::vector<std::uint32_t> levels(width());
    for (std::size_t i = 0; i < width(); ++i) {
      if (kinds[i] != Column::level) continue;
      const Cell& cell = header.cells[i];
      levels[i] = result_.ladder.new_level(result_.one_level ? "" : whole_name(cell));
      if (result_.one_level && !says_little(cell.name))
        leave(cell, header.number, "header of the expectations column");
    }
    return levels;
  }

  void read_skill(const std::vector<Cell>& cells, const Cell& label,
                  const std::vector<Column>& kinds, const std::vector<std::uint32_t>& levels) {
    Assembly& ladder = result_.ladder;
    const std::uint32_t skill = ladder.new_skill(label.name);
    if (label.linked) ladder.describe(skill, {linked_name(label)});
    ladder.describe(skill, label.below);
    for (std::size_t i = 0; i < width(); ++i) {
      const std::string header = whole_name(rows_[0].cells[i]);
      switch (kinds[i]) {
        case Column::name: break;
        case Column::group:
          if (!is_blank(cells[i])) group_ = text_of(cells[i]);
          ladder.describe(skill, headed(header, group_));
          break;
        case Column::description: ladder.describe(skill, cells[i].passages); break;
        case Column::remark: ladder.describe(skill, headed(header, text_of(cells[i]))); break;
        case Column::level: ladder.add(skill, levels[i], cells[i].passages); break;
      }
    }
  }

  bool is_ragged_;
  Sheet rows_;
  std::vector<Aside> asides_;
  std::vector<Passage> group_;  // of the skills that are read
  Orientation orientation_ = Orientation::level_a_row;
  TableReading result_;
};

}  // namespace

TableReading read_table(const Sheet& sheet) { return TableReader(grid_of(sheet)).read(); }

}  // namespace ladder::exchange
