#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/cell.h"
#include "exchange/inference/choosing.h"
#include "exchange/inference/columns.h"
#include "exchange/inference/grid.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/skills_in_texts.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/corner.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using model::Orientation;

class TableReader {
 public:
  TableReader(Grid grid, const Choices& choices) : is_ragged_(grid.is_ragged()), choices_(choices) {
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
    is_stated_ = model::orientation_stated_by(rows_[0].cells[0].name).has_value();
    std::vector<Shape> shapes = shapes_of(rows_, choices_);
    result_.explanation = explanation_of(shapes, rows_);
    if (choices_.believes_anything) believe(shapes);
    if (shapes.empty()) return refuse("it has no columns for skills and levels");
    result_.advice = shapes.front().advice;
    if (!shapes.front().objection.empty()) return refuse(shapes.front().objection);
    result_.doubt = doubt_about(shapes, rows_, result_.is_undecided);
    shape_ = std::move(shapes.front());
    leave_links();
    const std::string& corner = rows_[0].cells[0].name;
    result_.is_weak = !is_stated_ && !names_skills(corner) && !names_groups(corner) &&
                      choices_.are_open() && has_few_words(shape_, rows_);
    result_.origin = place_of_levels(shape_.kind);
    if (shape_.kind == Shape::Kind::list)
      result_.origin =
          fmt::format("column `{}`", whole_name(rows_[0].cells[shape_.column(Holds::level)]));
    build();
    return finish();
  }

 private:
  std::size_t width() const { return rows_[0].cells.size(); }

  TableReading refuse(std::string why) {
    result_.refusal = std::move(why);
    return leave_all("in a table that isn't a ladder");
  }

  TableReading finish() {
    const bool by_skill = shape_.kind != Shape::Kind::rows;
    result_.ladder.orient(by_skill ? Orientation::skill_a_row : Orientation::level_a_row);
    for (const Aside& it : asides_) {
      if (it.before == rows_.size()) leave(it.cell, it.line, "below the last row of a table");
      else if (!by_skill) leave(it.cell, it.line, "between the rows of a table");
    }
    return std::move(result_);
  }

  TableReading leave_all(std::string_view why) {
    for (const Line& line : rows_) {
      std::string text;
      for (const Cell& it : line.cells)
        if (!it.goes_on && !it.from_above && !is_blank(it))
          text.append(text.empty() ? "" : " | ").append(unplaced_cell(it, line.number, why).text);
      if (!text.empty())
        result_.unplaced.push_back({line.number, std::string(why), std::move(text)});
    }
    for (const Aside& it : asides_) leave(it.cell, it.line, why);
    return std::move(result_);
  }

  void leave(const Cell& cell, std::size_t line, std::string_view why) {
    if (!is_blank(cell)) result_.unplaced.push_back(unplaced_cell(cell, line, why));
  }

  /// Names have no room for links.
  void leave_links() {
    for (const Cell& it : rows_[0].cells)
      if (it.linked && !it.goes_on) leave(it, rows_[0].number, "link in a name");
  }

  /// The corner, unless it only says what the names next to it are.
  void leave_corner(const Cell& corner) {
    const bool says_more = !is_corner(corner.name) || !corner.below.empty();
    if (says_more) leave(corner, rows_[0].number, "in the top-left cell of a table");
  }

  /// Lists columns that have neither names nor expectations, one per line.
  void leave_columns(std::size_t names) {
    for (const std::size_t column : shape_.columns(Holds::aside)) {
      std::string text;
      std::size_t line = 0;
      for (std::size_t row = 1; row < rows_.size(); ++row) {
        const Cell& cell = rows_[row].cells[column];
        if (is_blank(cell) || cell.from_above || cell.goes_on) continue;
        if (line == 0) line = rows_[row].number;
        const std::string& name = rows_[row].cells[names].name;
        text += text.empty() ? "" : " | ";
        if (!name.empty()) text += name + ": ";
        text += unplaced_cell(cell, line, "").text;
      }
      if (text.empty()) continue;
      const std::string header = whole_name(rows_[0].cells[column]);
      const std::string why =
          header.empty() ? "in a column without a name" : fmt::format("in the column `{}`", header);
      result_.unplaced.push_back({line, why, std::move(text)});
    }
  }

  // Building.

  void build() {
    switch (shape_.kind) {
      case Shape::Kind::columns: return read_columns();
      case Shape::Kind::one_level: result_.one_level = true; return read_columns();
      case Shape::Kind::above_texts: return read_above_texts();
      case Shape::Kind::rows: return read_rows();
      case Shape::Kind::list: return read_list();
    }
  }

  static bool says_little(const std::string& name) {
    const HeaderKind kind = header_kind(name);
    return name.empty() || name.starts_with("Expect") || kind == HeaderKind::text ||
           kind == HeaderKind::skill || kind == HeaderKind::level;
  }

  static bool is_name(const Cell& header) {
    const HeaderKind kind = header_kind(header.name);
    return kind == HeaderKind::name || kind == HeaderKind::role;
  }

  using Pieces = std::vector<std::vector<Passage>>;

  /// One expectation can be in several rows. Each is an item then, but not if one has a list.
  void add_pieces(std::uint32_t skill, std::uint32_t level, Pieces pieces) {
    const auto has_list = [](const auto& it) { return it.front().kind != it.back().kind; };
    const bool are_items = 1 < pieces.size() && std::ranges::none_of(pieces, has_list);
    for (std::vector<Passage>& it : pieces) {
      const bool plain = it.size() == 1 && it.front().kind == model::PassageKind::paragraph;
      if (plain && are_items) it.front().kind = model::PassageKind::item;
      result_.ladder.add(skill, level, it);
    }
  }

  Pieces pieces_in(const std::vector<std::size_t>& rows, std::size_t column) const {
    Pieces pieces;
    for (const std::size_t row : rows) {
      const Cell& cell = rows_[row].cells[column];
      if (is_blank(cell) || (cell.from_above && row != rows.front())) continue;
      pieces.push_back(cell.passages);
    }
    return pieces;
  }

  std::vector<Part> texts_in(const std::vector<std::vector<std::size_t>>& groups,
                             std::size_t column) const {
    std::vector<Part> texts;
    for (const std::vector<std::size_t>& rows : groups) {
      texts.emplace_back();
      for (std::vector<Passage>& it : pieces_in(rows, column))
        std::ranges::move(it, std::back_inserter(texts.back().passages));
    }
    return texts;
  }

  std::vector<std::uint32_t> new_levels(const std::vector<std::string>& labels) {
    std::vector<std::uint32_t> levels;
    levels.reserve(labels.size());
    for (const std::string& it : labels) levels.push_back(result_.ladder.new_level(it));
    return levels;
  }

  void order_levels(const std::vector<std::string>& labels) {
    if (is_stated_) return;
    const std::vector<std::string> order = ascending(labels);
    if (!order.empty()) result_.ladder.order_levels(order);
  }

  void read_columns() {
    const std::size_t names = shape_.column(Holds::skill);
    const std::vector<std::size_t> texts = shape_.columns(Holds::text);
    leave_corner(rows_[0].cells[names]);
    std::vector<std::string> labels = level_labels(shape_, rows_);
    if (result_.one_level) {
      const Cell& cell = rows_[0].cells[texts.front()];
      if (!says_little(cell.name))
        leave(cell, rows_[0].number, "header of the expectations column");
      labels = {""};
    }
    const std::vector<std::uint32_t> levels = new_levels(labels);
    if (!is_stated_) group_rows_ = rows_that_head(rows_, names);
    for (const std::vector<std::size_t>& rows : rows_by_name(rows_, names, is_stated_)) {
      if (group_rows_.contains(rows.front())) continue;
      const std::uint32_t skill = read_skill(rows, names);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        add_pieces(skill, levels[i], pieces_in(rows, texts[i]));
        for (const std::size_t it : shape_.columns(Holds::further_text))
          if (is_about_same_level(texts[i], it))
            result_.ladder.add(skill, levels[i], further_text(rows, it));
      }
    }
    leave_columns(names);
    if (!result_.one_level) order_levels(labels);
  }

  /// `Examples: ..` of the column `Level 1 examples`.
  std::vector<Passage> further_text(const std::vector<std::size_t>& rows,
                                    std::size_t column) const {
    std::vector<Passage> text;
    for (std::vector<Passage>& it : pieces_in(rows, column))
      std::ranges::move(it, std::back_inserter(text));
    const std::string header = whole_name(rows_[0].cells[column]);
    return headed(header.substr(header.rfind(' ') + 1), std::move(text));
  }

  bool is_about_same_level(std::size_t column, std::size_t other) const {
    const auto number = level_number(whole_name(rows_[0].cells[column]));
    return number && number == level_number(whole_name(rows_[0].cells[other]));
  }

  /// The group that a row is in, as a row above it says.
  std::vector<Passage> group_above(std::size_t row, std::size_t names) const {
    const auto head = group_rows_.lower_bound(row);
    const std::size_t nearest = head == group_rows_.begin() ? 0 : *std::prev(head);
    const auto aside = std::ranges::upper_bound(asides_, row, {}, &Aside::before);
    if (aside != asides_.begin() && nearest <= std::prev(aside)->before)
      return text_of(std::prev(aside)->cell);
    return nearest == 0 ? std::vector<Passage>() : text_of(rows_[nearest].cells[names]);
  }

  std::uint32_t read_skill(const std::vector<std::size_t>& rows, std::size_t names) {
    Assembly& ladder = result_.ladder;
    const Cell& label = rows_[rows.front()].cells[names];
    const std::uint32_t skill = ladder.new_skill(without_note_marks(label.name));
    if (label.linked) ladder.describe(skill, {linked_name(label)});
    ladder.describe(skill, group_above(rows.front(), names));
    ladder.describe(skill, label.below);
    for (std::size_t i = 0; i < width(); ++i) {
      const std::string header = whole_name(rows_[0].cells[i]);
      const bool is_group = shape_.holds[i] == Holds::group;
      const Cell& cell = rows_[rows.front()].cells[i];
      if (is_group && !is_blank(cell)) groups_[i] = text_of(cell);
      if (is_group) ladder.describe(skill, headed(header, groups_[i]));
      const bool describes = shape_.holds[i] == Holds::description;
      if (!describes && shape_.holds[i] != Holds::remark) continue;
      for (const std::size_t row : rows) {
        const Cell& it = rows_[row].cells[i];
        if (is_blank(it) || (it.from_above && row != rows.front())) continue;
        ladder.describe(skill, describes ? it.passages : headed(header, text_of(it)));
      }
    }
    return skill;
  }

  void read_above_texts() {
    result_.one_skill = true;
    const std::vector<std::string> labels = level_labels(shape_, rows_);
    const std::vector<std::uint32_t> levels = new_levels(labels);
    const std::uint32_t skill = result_.ladder.skill("");
    std::vector<std::size_t> rows;
    for (std::size_t row = 1; row < rows_.size(); ++row) rows.push_back(row);
    const std::vector<std::size_t> texts = shape_.columns(Holds::text);
    for (std::size_t i = 0; i < texts.size(); ++i)
      add_pieces(skill, levels[i], pieces_in(rows, texts[i]));
    order_levels(labels);
  }

  void read_rows() {
    const std::size_t names = shape_.column(Holds::level);
    const Line& header = rows_[0];
    leave_corner(header.cells[names]);
    const std::vector<std::size_t> columns = shape_.columns(Holds::text);
    result_.one_skill = !is_stated_ && columns.size() == 1;
    result_.has_level_names = !is_stated_ && columns.size() == 2 &&
                              is_name(header.cells[columns[0]]) &&
                              !is_name(header.cells[columns[1]]);
    std::vector<std::string> labels;
    const std::vector<std::vector<std::size_t>> groups = rows_by_name(rows_, names, is_stated_);
    for (const std::vector<std::size_t>& rows : groups) {
      const Cell& label = rows_[rows.front()].cells[names];
      labels.push_back(whole_name(label));
      if (label.linked) leave(label, rows_[rows.front()].number, "link in a name");
    }
    const std::vector<std::uint32_t> levels = new_levels(labels);
    const std::string only = result_.one_skill ? header.cells[columns[0]].name : std::string();
    const bool little = result_.one_skill && says_little(only);
    if (little && add_skills_in_texts(result_.ladder, levels, texts_in(groups, columns[0]), only)) {
      result_.one_skill = false;
      leave_columns(names);
      return order_levels(labels);
    }
    std::vector<std::uint32_t> skills;
    for (const std::size_t column : columns) {
      skills.push_back(
          result_.ladder.new_skill(little ? "" : without_note_marks(header.cells[column].name)));
      result_.ladder.describe(skills.back(), header.cells[column].below);
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
      for (std::size_t column = 0; column < columns.size(); ++column)
        add_pieces(skills[column], levels[i], pieces_in(groups[i], columns[column]));
    leave_columns(names);
    order_levels(labels);
  }

  void read_list() {
    const std::size_t skill_column = shape_.column(Holds::skill);
    const std::size_t level_column = shape_.column(Holds::level);
    std::vector<std::vector<std::string>> lists;
    std::vector<std::string> appearance;
    const std::map<std::string, std::vector<std::string>> labels =
        labels_by_cell(rows_, level_column);
    std::map<std::pair<std::uint32_t, std::string>, Pieces> texts;
    std::optional<std::uint32_t> skill;
    std::vector<std::string> last_levels;
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const std::vector<Cell>& cells = rows_[row].cells;
      // Spreadsheets often leave a cell blank if it repeats the one above.
      if (!is_blank(cells[skill_column])) {
        const std::string name = without_note_marks(cells[skill_column].name);
        const bool is_new = !result_.ladder.knows_skill(name);
        skill = is_new ? read_skill({row}, skill_column) : result_.ladder.skill(name);
        if (lists.size() <= *skill) lists.resize(*skill + 1);
      }
      if (skill && !is_blank(cells[level_column]))
        last_levels = labels.at(whole_name(cells[level_column]));
      const bool has_level = !is_blank(cells[level_column]) ||
                             (cells[skill_column].name.empty() && !last_levels.empty());
      if (!skill || !has_level) {
        leave_row(rows_[row]);
        continue;
      }
      if (cells[level_column].linked)
        leave(cells[level_column], rows_[row].number, "link in a name");
      std::vector<Passage> text = cells[shape_.column(Holds::text)].passages;
      for (const std::size_t it : shape_.columns(Holds::further_text))
        for (Passage& more : headed(whole_name(rows_[0].cells[it]), text_of(cells[it])))
          if (!is_blank(cells[it])) text.push_back(std::move(more));
      for (const std::string& it : last_levels) {
        if (std::ranges::count(appearance, it) == 0) appearance.push_back(it);
        if (std::ranges::count(lists[*skill], it) == 0) lists[*skill].push_back(it);
        if (!text.empty()) texts[{*skill, it}].push_back(text);
      }
    }
    const std::vector<std::string> merged = merged_order(lists, std::move(appearance));
    const std::vector<std::string> sorted = ascending(merged);
    for (const std::string& it : sorted.empty() ? merged : sorted) result_.ladder.level(it);
    for (auto& [place, pieces] : texts)
      add_pieces(place.first, result_.ladder.level(place.second), std::move(pieces));
    leave_columns(skill_column);
  }

  void leave_row(const Line& line) {
    for (const Cell& it : line.cells) leave(it, line.number, "row without a skill or level");
  }

  bool is_ragged_;
  bool is_stated_ = false;
  const Choices& choices_;
  Sheet rows_;
  std::vector<Aside> asides_;
  std::set<std::size_t> group_rows_;                    // that only head the rows below
  std::map<std::size_t, std::vector<Passage>> groups_;  // by column: that of the last skill
  Shape shape_;
  TableReading result_;
};

}  // namespace

TableReading read_table(const Sheet& sheet, const Choices& choices) {
  return TableReader(grid_of(sheet), choices).read();
}

}  // namespace ladder::exchange
