#include "exchange/inference/choosing.h"

#include <algorithm>

#include <fmt/core.h>

#include "exchange/inference/cell.h"

namespace ladder::exchange {
namespace {

/// How to ask for a reading.
std::string option_for(const Shape& shape, const Sheet& rows) {
  const auto quoted = [&](Holds what) {
    return fmt::format("\"{}\"", whole_name(rows[0].cells[shape.column(what)]));
  };
  switch (shape.kind) {
    case Shape::Kind::columns: return "--levels columns --skills-column " + quoted(Holds::skill);
    case Shape::Kind::list:
      return "--level-column " + quoted(Holds::level) + " --skills-column " + quoted(Holds::skill);
    case Shape::Kind::rows: return "--levels rows";
    case Shape::Kind::above_texts: return "--levels columns";
    case Shape::Kind::one_level: return "--levels headings";
  }
  return {};
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

std::vector<std::string> doubt_about(const std::vector<Shape>& shapes, const Sheet& rows,
                                     bool& is_undecided) {
  constexpr double near = 3;
  constexpr double as_near_as_that = 1.5;
  std::vector<std::string> lines;
  const Shape& best = shapes.front();
  for (const Shape& it : shapes) {
    const bool differs = it.kind != best.kind && it.objection.empty();
    if (!differs || it.kind == Shape::Kind::one_level || near <= best.points - it.points) continue;
    if (best.kind == Shape::Kind::one_level) continue;
    for (const Shape* one : {&best, &it})
      lines.push_back(fmt::format("`{}`: {}", option_for(*one, rows), described(*one, rows)));
    is_undecided = best.points - it.points < as_near_as_that;
    return lines;
  }
  return lines;
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

}  // namespace ladder::exchange
