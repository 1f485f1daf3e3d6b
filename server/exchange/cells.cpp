#include "exchange/cells.h"

#include <algorithm>
#include <iterator>

#include "layout/grid_lines.h"
#include "model/escapes.h"
#include "model/marks.h"

namespace ladder::exchange {

using model::PassageKind;

std::string label_of(const layout::PlainLevel& level) {
  if (level.qualifier.empty()) return level.label;
  return level.label + " (" + level.qualifier + ")";
}

std::string label_with_track(const layout::PlainLevel& level) {
  if (!level.of_directive || !level.qualifier.empty()) return label_of(level);
  return level.label + " (" + level.track + ")";
}

std::string spreadsheet_text(const Passages& passages) {
  std::string text;
  for (const layout::PlainPassage& it : passages) {
    if (!text.empty()) text += '\n';
    if (it.kind == PassageKind::item) text.append(std::size_t{2} * it.depth, ' ').append("• ");
    if (it.kind == PassageKind::heading) text += "##### ";
    std::string line = model::escaped_passage(it.text, it.kind, model::Layout::matrix);
    // Several of these would be read as a list.
    const bool numbered = it.kind == PassageKind::paragraph && 1 < passages.size();
    const std::uint32_t number = numbered ? model::item_number_size(line) : 0;
    if (0 < number) line.insert(number - 1, 1, '\\');
    text += line;
  }
  return text;
}

std::string spreadsheet_name(std::string_view name) {
  return model::escaped_passage(name, PassageKind::item, model::Layout::matrix);
}

Table::Table(const layout::PlainLadder& ladder, Tracks tracks) {
  // In sections, levels read best side by side.
  const model::Orientation orientation =
      ladder.orientation.value_or(model::Orientation::skill_a_row);
  level_a_row = orientation == model::Orientation::level_a_row;
  corner = layout::stated_corner(orientation);
  for (const layout::PlainLevel& it : ladder.levels)
    (level_a_row ? down : across)
        .push_back(tracks == Tracks::in_labels ? label_with_track(it) : label_of(it));
  for (const layout::PlainSkill& skill : ladder.skills) {
    (level_a_row ? across : down).push_back(skill.name);
    std::vector<Passages> cells(ladder.levels.size());
    for (const layout::PlainExpectation& it : skill.expectations) {
      Passages& cell = cells[it.level];
      if (it.marker == model::Marker::same) cell.push_back({{}, "same"});
      if (it.marker == model::Marker::not_applicable) cell.push_back({{}, "n/a"});
      std::ranges::copy(it.passages, std::back_inserter(cell));
    }
    cells_.push_back(std::move(cells));
  }
}

}  // namespace ladder::exchange
