#include "exchange/page/arrays.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "exchange/inference/inference.h"
#include "exchange/page/lines.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

using Type = Value::Type;

constexpr std::string_view corner = "Skill/Level";

bool is_text(const Value& value) { return value.type == Type::text; }

/// A list of texts alone, such as the expectations of a skill at each level.
bool holds_texts(const Value& value, std::size_t size) {
  return value.type == Type::list && value.values.size() == size &&
         std::ranges::all_of(value.values, is_text);
}

Cell plain_cell(std::string_view text, std::size_t line) {
  Cell cell;
  cell.name = single_spaced(text);
  if (!cell.name.empty())
    cell.passages.push_back({model::PassageKind::paragraph, cell.name, {}, {}, line});
  return cell;
}

/// The labels of a list that names the levels or the columns.
std::vector<std::string> labels_in(const Value& list, Keys& keys) {
  constexpr std::size_t longest_label = 60;
  static constexpr std::string_view names[] = {"columns", "headers", "header", "labels",
                                               "scale",   "ratings", "bands"};
  std::vector<std::string> labels;
  const std::string key = text::folded(list.key);
  const bool is_named = std::ranges::find(names, key) != std::end(names);
  if (list.type != Type::list || (!is_named && !keys.holds_levels(list.key))) return labels;
  for (const Value& it : list.values) {
    const Value* name = is_text(it) ? &it : it.type == Type::keys ? keys.name_of(it) : nullptr;
    if (!name || name->text.empty() || longest_label < name->text.size()) return {};
    labels.push_back(single_spaced(name->text));
  }
  return labels;
}

/// Whether a list says no more about its levels than their names and numbers.
bool names_alone(const Value& list, Keys& keys) {
  return std::ranges::all_of(list.values, [&](const Value& it) {
    return it.type == Type::text || std::ranges::all_of(it.values, [&](const Value& part) {
             return &part == keys.name_of(it) || part.text.find(' ') == std::string::npos;
           });
  });
}

/// The row of an item: its name, and the list with a text for each level.
std::optional<Line> row_of(const Value& item, std::size_t size, Keys& keys) {
  Line row;
  row.number = item.line;
  const Value* texts = nullptr;
  if (item.type == Type::list) {
    if (!holds_texts(item, size + 1) && !(holds_texts(item, size) && !item.key.empty()))
      return std::nullopt;
    if (item.values.size() == size) row.cells.push_back(plain_cell(item.key, item.line));
    texts = &item;
  } else if (item.type == Type::keys) {
    const Value* name = keys.name_of(item);
    if (!name) return std::nullopt;
    row.cells.push_back(plain_cell(name->text, name->line));
    for (const Value& it : item.values) {
      if (&it == name) continue;
      if (is_text(it)) {
        if (!it.text.empty() && it.text.find(' ') != it.text.npos)
          row.cells.front().below.push_back(
              {model::PassageKind::paragraph, single_spaced(it.text), {}, {}, it.line});
        continue;
      }
      if (texts || !holds_texts(it, size)) return std::nullopt;
      texts = &it;
    }
  }
  if (!texts) return std::nullopt;
  for (const Value& it : texts->values) row.cells.push_back(plain_cell(it.text, it.line));
  return row;
}

/// Whether a list has lists of texts alone, of one size.
bool holds_lists(const Value& value, std::size_t size) {
  return value.type == Type::list && 1 < value.values.size() &&
         std::ranges::all_of(value.values, [&](const Value& it) { return holds_texts(it, size); });
}

Line header_of(std::string_view first, const std::vector<std::string>& labels, std::size_t line) {
  Line header;
  header.number = line;
  header.is_header = true;
  header.cells.push_back(plain_cell(first, line));
  for (const std::string& it : labels) header.cells.push_back(plain_cell(it, line));
  return header;
}

/// The name of a skill, and what is expected at each level, if anything is.
struct Row {
  Cell name;
  std::size_t line = 0;
  std::vector<const Value*> texts;
};

Sheet sheet_of(const std::vector<std::string>& labels, std::size_t line, std::vector<Row> rows) {
  Sheet sheet{header_of(corner, labels, line)};
  for (Row& it : rows) {
    sheet.push_back({{std::move(it.name)}, it.line});
    for (const Value* text : it.texts)
      sheet.back().cells.push_back(text ? plain_cell(text->text, text->line) : Cell());
  }
  return sheet;
}

/// Whether most cells have more than a name: the settings of programs have levels, too.
bool holds_sentences(const Sheet& sheet) {
  std::size_t cells = 0;
  std::size_t sentences = 0;
  for (std::size_t row = 1; row < sheet.size(); ++row)
    for (std::size_t i = 1; i < sheet[row].cells.size(); ++i) {
      const std::string& text = sheet[row].cells[i].name;
      if (text.empty()) continue;
      ++cells;
      if (std::ranges::count(text, ' ') != 0) ++sentences;
    }
  return 0 < cells && cells <= 2 * sentences;
}

/// What a rubric gives points for.
struct Rating {
  std::string label;
  std::string text;
  std::string points;
  std::size_t line = 0;
};

const Value* points_in(const Value& map) {
  static constexpr std::string_view names[] = {"points", "score", "value", "marks", "pts"};
  for (const Value& it : map.values) {
    char* end = nullptr;
    std::strtod(it.text.c_str(), &end);
    const bool is_number = is_text(it) && !it.text.empty() && *end == '\0';
    if (is_number && std::ranges::find(names, text::folded(it.key)) != std::end(names)) return &it;
  }
  return nullptr;
}

std::optional<Rating> rating_in(const Value& map) {
  const Value* points = map.type == Type::keys ? points_in(map) : nullptr;
  if (!points) return std::nullopt;
  Rating rating{{}, {}, points->text, map.line};
  for (const Value& it : map.values) {
    const std::string key = text::folded(it.key);
    if (&it == points || !is_text(it) || it.text.empty() || key == "id") continue;
    std::string& to = rating.label.empty() ? rating.label : rating.text;
    to.append(to.empty() ? "" : " ").append(single_spaced(it.text));
  }
  if (rating.label.empty()) return std::nullopt;
  return rating;
}

struct Criterion {
  Cell name;
  std::vector<Rating> ratings;  // the fewest points first
};

std::optional<Criterion> criterion_in(const Value& map, Keys& keys) {
  if (map.type != Type::keys) return std::nullopt;
  Criterion criterion;
  const Value* name = keys.name_of(map);
  const Value* ratings = nullptr;
  for (const Value& it : map.values) {
    if (it.type == Type::list && 1 < it.values.size() && !ratings) ratings = &it;
    else if (!is_text(it)) return std::nullopt;
    if (!name && is_text(it) && keys.describe(it.key)) name = &it;
  }
  if (!name || !ratings) return std::nullopt;
  for (const Value& it : ratings->values) {
    auto rating = rating_in(it);
    if (!rating) return std::nullopt;
    criterion.ratings.push_back(std::move(*rating));
  }
  std::ranges::stable_sort(criterion.ratings, {}, [](const Rating& it) {
    return std::strtod(it.points.c_str(), nullptr);
  });
  criterion.name = plain_cell(name->text, map.line);
  for (const Value& it : map.values)
    if (&it != name && is_text(it) && it.text.find(' ') != it.text.npos)
      criterion.name.below.push_back(
          {model::PassageKind::paragraph, single_spaced(it.text), {}, {}, it.line});
  return criterion;
}

enum class RatedBy { label, points, place };

/// What all ratings have in common: their labels, their points, or just their order.
std::optional<RatedBy> common_ratings(const std::vector<Criterion>& all) {
  bool labels = true, points = true;
  const std::vector<Rating>& first = all.front().ratings;
  for (const Criterion& it : all) {
    if (it.ratings.size() != first.size()) return std::nullopt;
    for (std::size_t i = 0; i < first.size(); ++i) {
      labels = labels && text::folded(it.ratings[i].label) == text::folded(first[i].label);
      points = points && it.ratings[i].points == first[i].points;
    }
  }
  return labels ? RatedBy::label : points ? RatedBy::points : RatedBy::place;
}

/// `{"levels": [..], "skills": [..], "texts": [[..], [..]]}`: a list for each skill, or for each
/// level. Where there are as many levels as skills, nothing tells which.
std::optional<ArrayTable> table_of_places(const Value& map, Keys& keys) {
  for (const Value& levels : map.values) {
    const std::vector<std::string> labels = labels_in(levels, keys);
    if (labels.size() < 2 || !keys.holds_levels(levels.key)) continue;
    for (const Value& names : map.values)
      for (const Value& texts : map.values) {
        const std::size_t count = names.values.size();
        if (&names == &levels || count < 2 || !holds_texts(names, count)) continue;
        const bool by_skill = texts.values.size() == count && holds_lists(texts, labels.size());
        const bool by_level = texts.values.size() == labels.size() && holds_lists(texts, count);
        if (by_skill == by_level) continue;
        std::vector<Row> rows;
        for (std::size_t skill = 0; skill < count; ++skill) {
          const Value& name = names.values[skill];
          rows.push_back({plain_cell(name.text, name.line), name.line, {}});
          for (std::size_t level = 0; level < labels.size(); ++level)
            rows.back().texts.push_back(by_skill ? &texts.values[skill].values[level]
                                                 : &texts.values[level].values[skill]);
        }
        const ArrayTable table{sheet_of(labels, levels.line, std::move(rows)),
                               {&levels, &names, &texts}};
        if (holds_sentences(table.sheet)) return table;
      }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ArrayTable> table_of_arrays(const Value& map, Keys& keys) {
  if (map.type != Type::keys) return std::nullopt;
  if (auto table = table_of_places(map, keys)) return table;
  for (const Value& list : map.values) {
    std::vector<std::string> labels = labels_in(list, keys);
    if (labels.size() < 2 || !names_alone(list, keys)) continue;
    const bool are_levels = keys.holds_levels(list.key);
    for (const Value& rows : map.values) {
      if (&rows == &list || rows.type == Type::text || rows.values.empty()) continue;
      // The first of the columns may be that of the names.
      for (const std::size_t size : {labels.size(), labels.size() - 1}) {
        if (size < labels.size() && (are_levels || size < 2)) continue;
        ArrayTable table;
        table.used = {&list, &rows};
        if (size == labels.size())
          table.sheet.push_back(header_of(are_levels ? corner : "", labels, list.line));
        else
          table.sheet.push_back(
              header_of(labels.front(), {labels.begin() + 1, labels.end()}, list.line));
        for (const Value& it : rows.values)
          if (auto row = row_of(it, size, keys)) table.sheet.push_back(std::move(*row));
        if (table.sheet.size() < rows.values.size() + 1) continue;
        if (!holds_sentences(table.sheet)) table.sheet.front().cells.front() = {};
        return table;
      }
    }
  }
  return std::nullopt;
}

std::optional<Sheet> table_of_rows(const Value& list) {
  if (list.type != Type::list || list.values.size() < 2) return std::nullopt;
  const std::size_t width = list.values.front().values.size();
  Sheet sheet;
  for (const Value& row : list.values) {
    if (width < 2 || !holds_texts(row, width)) return std::nullopt;
    Line line;
    line.number = row.line;
    for (const Value& it : row.values) line.cells.push_back(plain_cell(it.text, it.line));
    sheet.push_back(std::move(line));
  }
  sheet.front().is_header = true;
  return sheet;
}

std::optional<Sheet> table_of_ratings(const Value& list, Keys& keys) {
  if (list.type != Type::list || list.values.size() < 2) return std::nullopt;
  std::vector<Criterion> all;
  for (const Value& it : list.values) {
    auto criterion = criterion_in(it, keys);
    if (!criterion) return std::nullopt;
    all.push_back(std::move(*criterion));
  }
  const auto by = common_ratings(all);
  if (!by) return std::nullopt;
  std::vector<std::string> labels;
  for (const Rating& it : all.front().ratings)
    labels.push_back(*by == RatedBy::label    ? it.label
                     : *by == RatedBy::points ? it.points + " points"
                                              : std::to_string(labels.size() + 1));
  Sheet sheet{header_of(corner, labels, list.line)};
  for (Criterion& it : all) {
    Line row;
    row.number = it.name.passages.empty() ? list.line : it.name.passages.front().line;
    row.cells.push_back(std::move(it.name));
    for (const Rating& rating : it.ratings) {
      std::string text = *by == RatedBy::label ? rating.text : rating.label;
      if (*by != RatedBy::label && !rating.text.empty()) text += ": " + rating.text;
      if (*by != RatedBy::points) text += " (" + rating.points + " points)";
      row.cells.push_back(plain_cell(text, rating.line));
    }
    sheet.push_back(std::move(row));
  }
  return sheet;
}

std::optional<Sheet> table_of_level_maps(const Value& list, Keys& keys) {
  if (list.type != Type::list || list.values.size() < 2) return std::nullopt;
  std::vector<std::string> labels;
  std::vector<Row> rows;
  std::vector<const Value*> maps;
  std::vector<std::vector<std::string>> lists;  // the levels of each skill
  for (const Value& item : list.values) {
    const Value* name = item.type == Type::keys ? keys.name_of(item) : nullptr;
    const Value* levels = nullptr;
    if (!name) return std::nullopt;
    rows.push_back({plain_cell(name->text, name->line), name->line, {}});
    for (const Value& it : item.values) {
      if (&it == name) continue;
      if (is_text(it) && keys.describe(it.key)) {
        rows.back().name.below.push_back(
            {model::PassageKind::paragraph, single_spaced(it.text), {}, {}, it.line});
        continue;
      }
      const bool are_levels = it.type == Type::keys && keys.holds_levels(it.key) &&
                              std::ranges::all_of(it.values, is_text);
      if (!are_levels || levels) return std::nullopt;
      levels = &it;
      for (const Value& level : it.values)
        if (std::ranges::count(labels, level.key) == 0) labels.push_back(level.key);
    }
    if (!levels) return std::nullopt;
    maps.push_back(levels);
    lists.emplace_back();
    for (const Value& it : levels->values) lists.back().push_back(it.key);
  }
  if (labels.size() < 2) return std::nullopt;
  labels = merged_order(lists, std::move(labels));
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (const std::string& it : labels) {
      const auto text = std::ranges::find(maps[i]->values, it, &Value::key);
      rows[i].texts.push_back(text == maps[i]->values.end() ? nullptr : &*text);
    }
  const Sheet sheet = sheet_of(labels, list.line, std::move(rows));
  if (!holds_sentences(sheet)) return std::nullopt;
  return sheet;
}

std::optional<Sheet> table_of_level_lists(const Value& list, Keys& keys) {
  constexpr std::size_t fewest = 3;
  if (list.type != Type::list || list.values.size() < 2) return std::nullopt;
  std::vector<Row> rows;
  std::vector<std::string> labels;
  for (const Value& item : list.values) {
    const Value* name = item.type == Type::keys ? keys.name_of_skill(item) : nullptr;
    if (!name) return std::nullopt;
    rows.push_back({plain_cell(name->text, name->line), name->line, {}});
    std::vector<const Value*>& texts = rows.back().texts;
    for (const Value& it : item.values)
      if ((keys.holds_levels(it.key) || text::folded(it.key).ends_with("levels")) &&
          holds_texts(it, it.values.size()) && texts.empty())
        for (const Value& text : it.values) texts.push_back(&text);
    if (texts.size() < fewest) return std::nullopt;
    while (labels.size() < texts.size()) labels.push_back(std::to_string(labels.size() + 1));
  }
  for (Row& it : rows) it.texts.resize(labels.size());
  const Sheet sheet = sheet_of(labels, list.line, std::move(rows));
  if (!holds_sentences(sheet)) return std::nullopt;
  return sheet;
}

}  // namespace ladder::exchange
