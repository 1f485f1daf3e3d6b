#include "exchange/inference/shape.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/cell.h"
#include "exchange/inference/words.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using ShapeKind = Shape::Kind;

std::vector<std::string> names_in_rows(const Sheet& rows, std::size_t column) {
  std::vector<std::string> names;
  std::set<std::string> known;
  for (std::size_t row = 1; row < rows.size(); ++row) {
    const Cell& cell = rows[row].cells[column];
    if (!is_blank(cell) && !cell.from_above && known.insert(text::folded(cell.name)).second)
      names.push_back(whole_name(cell));
  }
  return names;
}

}  // namespace

std::size_t Shape::column(Holds what) const {
  return static_cast<std::size_t>(std::ranges::find(holds, what) - holds.begin());
}

std::vector<std::size_t> Shape::columns(Holds what) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < holds.size(); ++i)
    if (holds[i] == what) found.push_back(i);
  return found;
}

void Shape::add(std::vector<Sign> more) {
  for (Sign& it : more) signs.push_back(std::move(it));
}

void Shape::object(std::string why) {
  if (objection.empty()) objection = std::move(why);
}

void Shape::object_to_levels(const Labels& labels) {
  object(fmt::format("nothing indicates that {} are levels", quoted(labels.names, 3)));
}

std::string_view place_of_levels(Shape::Kind kind) {
  switch (kind) {
    case ShapeKind::columns:
    case ShapeKind::above_texts: return "columns";
    case ShapeKind::rows: return "rows";
    case ShapeKind::list: return "a column";
    case ShapeKind::one_level: return "a heading";
  }
  return {};
}

bool has_few_words(const Shape& shape, const Sheet& rows) {
  std::size_t words = 0;
  std::size_t cells = 0;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (const std::size_t column : shape.columns(Holds::text)) {
      const Cell& cell = rows[row].cells[column];
      if (is_blank(cell)) continue;
      ++cells;
      for (const Passage& it : cell.passages) words += word_count(it.text);
    }
  return words < 4 * cells || cells == 0;
}

std::vector<std::string> level_labels(const Shape& shape, const Sheet& rows) {
  std::vector<std::string> labels;
  for (const std::size_t it : shape.columns(Holds::text))
    labels.push_back(whole_name(rows[0].cells[it]));
  const auto last = [](const std::string& it) { return it.substr(it.find_last_of(' ') + 1); };
  while (1 < labels.size() && labels.front().find(' ') != std::string::npos) {
    const std::string word = text::folded(last(labels.front()));
    const bool is_common = std::ranges::all_of(labels, [&](const std::string& it) {
      return it.find(' ') != it.npos && text::folded(last(it)) == word &&
             header_kind(word) == HeaderKind::text &&
             label_number(it.substr(0, it.find_last_of(' ')));
    });
    if (!is_common) break;
    for (std::string& it : labels) it.resize(it.find_last_of(' '));
  }
  return labels;
}

std::string described(const Shape& shape, const Sheet& rows) {
  constexpr std::size_t most = 3;
  std::vector<std::string> across;
  for (const std::size_t it : shape.columns(Holds::text))
    across.push_back(whole_name(rows[0].cells[it]));
  const auto down = [&](Holds what) {
    return listed(names_in_rows(rows, shape.column(what)), most);
  };
  switch (shape.kind) {
    case ShapeKind::columns:
      return fmt::format("levels in columns: {}; skills in rows: {}", listed(across, most),
                         down(Holds::skill));
    case ShapeKind::rows:
      return fmt::format("levels in rows: {}; skills in columns: {}", down(Holds::level),
                         listed(across, most));
    case ShapeKind::list:
      return fmt::format("one expectation per row; levels in one column: {}; skills in another: {}",
                         down(Holds::level), down(Holds::skill));
    case ShapeKind::above_texts:
      return fmt::format("levels in columns: {}; one skill", listed(across, most));
    case ShapeKind::one_level:
      return fmt::format("one level; skills in rows: {}", down(Holds::skill));
  }
  return {};
}

}  // namespace ladder::exchange
