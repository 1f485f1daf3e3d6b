#include "exchange/inference/choosing.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/inference/cell.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// How to ask for a reading.
Choices choices_for(const Shape& shape, const Sheet& rows) {
  const auto header = [&](Holds what) { return whole_name(rows[0].cells[shape.column(what)]); };
  Choices choices;
  switch (shape.kind) {
    case Shape::Kind::columns:
      choices.levels = Choices::Levels::columns;
      choices.skills_column = header(Holds::skill);
      break;
    case Shape::Kind::list:
      choices.level_column = header(Holds::level);
      choices.skills_column = header(Holds::skill);
      break;
    case Shape::Kind::rows: choices.levels = Choices::Levels::rows; break;
    case Shape::Kind::above_texts: choices.levels = Choices::Levels::columns; break;
    case Shape::Kind::one_level: choices.levels = Choices::Levels::headings; break;
  }
  return choices;
}

}  // namespace

void believe(std::vector<Shape>& shapes) {
  for (Shape& it : shapes) it.objection.clear();
  std::erase_if(shapes, [](const Shape& it) { return it.kind == Shape::Kind::one_level; });
  std::ranges::stable_sort(shapes,
                           [](const Shape& a, const Shape& b) { return b.points < a.points; });
}

std::vector<std::string> explanation_of(const std::vector<Shape>& shapes, const Sheet& rows) {
  std::vector<std::string> lines;
  constexpr std::size_t most = 4;
  for (std::size_t i = 0; i < std::min(shapes.size(), most); ++i) {
    const Shape& it = shapes[i];
    lines.push_back(fmt::format("{:.1f} points: {}", it.points, described(it, rows)));
    for (const Sign& sign : it.signs)
      lines.push_back(fmt::format("  {:+.1f} {}", sign.points, sign.text));
    if (!it.objection.empty()) lines.push_back("  rejected: " + it.objection);
  }
  return lines;
}

std::vector<Doubt> doubt_about(const std::vector<Shape>& shapes, const Sheet& rows,
                               bool& is_undecided) {
  constexpr double near = 3;
  constexpr double as_near_as_that = 1.5;
  std::vector<Doubt> doubt;
  const Shape& best = shapes.front();
  for (const Shape& it : shapes) {
    const bool differs = it.kind != best.kind && it.objection.empty();
    if (!differs || it.kind == Shape::Kind::one_level || near <= best.points - it.points) continue;
    if (best.kind == Shape::Kind::one_level) continue;
    for (const Shape* one : {&best, &it})
      doubt.push_back({described(*one, rows), choices_for(*one, rows), one == &best});
    is_undecided = best.points - it.points < as_near_as_that;
    return doubt;
  }
  return doubt;
}

std::set<std::size_t> rows_that_head(const Sheet& rows, std::size_t names) {
  std::set<std::size_t> heads;
  if (rows.size() < 4) return heads;
  std::vector<std::size_t> alone;
  std::size_t strong = 0;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const Cell& cell = rows[row].cells[names];
    if (cell.strong) ++strong;
    if (filled(rows[row]) == 1 && !is_blank(cell) && !cell.from_above) alone.push_back(row);
  }
  if (alone.empty()) return heads;
  const bool all_strong = strong + 1 == rows.size();
  bool apart = alone.front() == 1 && 1 < alone.size() && alone.back() + 1 < rows.size();
  for (std::size_t i = 1; i < alone.size(); ++i) apart = apart && alone[i - 1] + 1 < alone[i];
  for (const std::size_t row : alone) {
    const std::string& name = rows[row].cells[names].name;
    const bool capitals = std::ranges::none_of(name, [](char c) { return 'a' <= c && c <= 'z'; }) &&
                          std::ranges::any_of(name, [](char c) { return 'A' <= c && c <= 'Z'; });
    const bool marked =
        (rows[row].cells[names].strong && !all_strong) || (capitals && 3 < name.size());
    if ((apart || marked) && row + 1 < rows.size()) heads.insert(row);
  }
  return heads;
}

std::vector<std::vector<std::size_t>> rows_by_name(const Sheet& rows, std::size_t names,
                                                   bool is_stated) {
  std::vector<std::vector<std::size_t>> groups;
  const auto name = [&](std::size_t row) { return text::folded(rows[row].cells[names].name); };
  std::size_t repeated = 0;
  for (std::size_t row = 2; row < rows.size(); ++row)
    if (!name(row).empty() && name(row) == name(row - 1)) ++repeated;
  const bool repeats = rows.size() <= 3 * repeated;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const Cell& cell = rows[row].cells[names];
    const bool goes_on = cell.from_above || (!is_stated && is_blank(cell)) ||
                         (repeats && 1 < row && name(row) == name(row - 1));
    if (goes_on && !groups.empty()) groups.back().push_back(row);
    else groups.push_back({row});
  }
  return groups;
}

}  // namespace ladder::exchange
