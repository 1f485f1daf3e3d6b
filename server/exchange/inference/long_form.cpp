#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "exchange/inference/cell.h"
#include "exchange/inference/inference.h"
#include "exchange/inference/words.h"
#include "exchange/page/lines.h"
#include "model/corner.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// What a column of such a table holds.
enum class Held { skill, level, text, beside_text, group };

std::optional<std::vector<Held>> held_below(const std::vector<Cell>& header) {
  std::vector<Held> held(header.size(), Held::beside_text);
  std::size_t skills = 0;
  std::size_t levels = 0;
  std::optional<std::size_t> text;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string& name = header[i].name;
    if (model::orientation_stated_by(name)) return std::nullopt;
    const bool skill = names_skills(name);
    const bool level = names_levels(name);
    if (skill && level) return std::nullopt;
    if (skill && 1 < ++skills) return std::nullopt;
    if (level && 1 < ++levels) return std::nullopt;
    if (skill) held[i] = Held::skill;
    else if (level) held[i] = Held::level;
    else if (names_groups(name)) held[i] = Held::group;
    else if (!text && !names_remarks(name)) text = i;
  }
  if (skills != 1 || levels != 1 || !text) return std::nullopt;
  held[*text] = Held::text;
  return held;
}

class LongForm {
 public:
  LongForm(const Sheet& rows, std::vector<Held> held, TableReading& reading)
      : rows_(rows), held_(std::move(held)), reading_(reading) {}

  /// `Level 1`, `Level 2` above columns are levels themselves: here, several skills share a level,
  /// or several levels a skill.
  bool pairs_names() const {
    std::set<std::string> known;
    for (std::size_t row = 1; row < rows_.size(); ++row)
      for (const Held kind : {Held::skill, Held::level}) {
        const std::string& name = rows_[row].cells[column_of(kind)].name;
        const std::string key = (kind == Held::skill ? "s" : "l") + text::folded(name);
        if (!name.empty() && !known.insert(key).second) return true;
      }
    return false;
  }

  void read() {
    const std::size_t skill_column = column_of(Held::skill);
    const std::size_t level_column = column_of(Held::level);
    for (std::size_t row = 1; row < rows_.size(); ++row) {
      const Line& line = rows_[row];
      // Spreadsheets often leave a cell blank if it repeats the one above.
      if (!is_blank(line.cells[skill_column])) begin_skill(line.cells[skill_column]);
      const Cell& level = line.cells[level_column];
      if (!skill_ || is_blank(level)) leave(line);
      else read(line, level);
    }
  }

 private:
  std::size_t column_of(Held kind) const {
    return static_cast<std::size_t>(std::ranges::find(held_, kind) - held_.begin());
  }

  void begin_skill(const Cell& cell) {
    const std::string name = single_spaced(cell.name);
    const bool known = reading_.ladder.knows_skill(name);
    skill_ = reading_.ladder.skill(name);
    if (!known && cell.linked) reading_.ladder.describe(*skill_, {linked_name(cell)});
    if (!known) reading_.ladder.describe(*skill_, cell.below);
  }

  void read(const Line& line, const Cell& label) {
    const std::uint32_t level = reading_.ladder.level(whole_name(label));
    if (label.linked)
      reading_.unplaced.push_back(unplaced_cell(label, line.number, "link in a name"));
    const std::vector<Cell>& header = rows_.front().cells;
    reading_.ladder.add(*skill_, level, line.cells[column_of(Held::text)].passages);
    for (std::size_t i = 0; i < header.size(); ++i) {
      const Cell& cell = line.cells[i];
      if (is_blank(cell)) continue;
      const std::vector<Passage> text = headed(whole_name(header[i]), text_of(cell));
      if (held_[i] == Held::beside_text) reading_.ladder.add(*skill_, level, text);
      const std::string key = std::to_string(*skill_) + " " + text::folded(text.front().text);
      if (held_[i] == Held::group && grouped_.insert(key).second)
        reading_.ladder.describe(*skill_, text);
    }
  }

  void leave(const Line& line) {
    for (const Cell& it : line.cells)
      if (!is_blank(it))
        reading_.unplaced.push_back(unplaced_cell(it, line.number, "row without a skill or level"));
  }

  const Sheet& rows_;
  std::vector<Held> held_;
  TableReading& reading_;
  std::optional<std::uint32_t> skill_;
  std::set<std::string> grouped_;  // the descriptions of groups that were already added
};

}  // namespace

bool read_long_form(const Sheet& rows, TableReading& reading) {
  std::optional<std::vector<Held>> held = held_below(rows.front().cells);
  if (!held) return false;
  LongForm table(rows, std::move(*held), reading);
  if (!table.pairs_names()) return false;
  table.read();
  return true;
}

}  // namespace ladder::exchange
