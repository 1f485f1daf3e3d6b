#include "exchange/inference/columns.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/core.h>

#include "exchange/inference/cell.h"
#include "exchange/inference/labels.h"
#include "exchange/page/lines.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

bool is_code_name(std::string_view text) {
  const bool digits = std::ranges::any_of(text, [](char c) { return text::is_ascii_digit(c); });
  return digits && text.size() <= 10 && text.find(' ') == text.npos;
}

/// `1-Foundational`, `2. Basic`
bool has_number_before_name(std::string_view header) {
  const std::size_t end = header.find_first_not_of("0123456789");
  if (end == header.npos || end == 0) return false;
  const std::size_t name = header.find_first_not_of("-.:) ", end);
  return name != header.npos && end < name &&
         text::is_letter(text::character_at(header, name).code);
}

/// `BG`, `P/Q`: what a column beside the names has for each of them.
bool is_abbreviation(std::string_view text) {
  constexpr std::size_t longest = 3;
  return text.size() <= longest &&
         text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ/") == text.npos;
}

/// `Level 1 title`, unlike `Level 1 (people)`
bool says_more_about_level(const Column& column) {
  const std::string word = column.header.substr(column.header.find_last_of(' ') + 1);
  const HeaderKind kind = header_kind(word);
  return kind != HeaderKind::unknown && kind != HeaderKind::level && kind != HeaderKind::skill;
}

/// `https://..` or `[..](https://..)`, and nothing else.
bool is_link(const Cell& cell) {
  if (cell.passages.size() != 1) return false;
  const std::string_view text = cell.passages.front().text;
  if (is_file_name(text)) return true;
  if (text.starts_with("http") && text.find("://") < 6)
    return text.find(' ') == std::string_view::npos;
  const std::size_t end = text.find("](");
  return text.starts_with('[') && end != text.npos && text.find(')', end) == text.size() - 1;
}

std::size_t words_of(const Cell& cell) {
  std::size_t words = 0;
  for (const Passage& it : cell.passages) words += word_count(it.text);
  return cell.passages.empty() ? word_count(cell.name) : words;
}

/// The beginnings of its words, or pairs of characters where no spaces separate words.
std::set<std::string> stems_of(const Cell& cell) {
  constexpr std::size_t stem = 6;
  constexpr std::size_t shortest = 4;
  std::set<std::string> stems;
  for (const Passage& it : cell.passages) {
    const std::string folded = text::folded(it.text);
    std::string word;
    std::size_t letters = 0;
    std::string last;
    for (std::size_t at = 0; at <= folded.size();) {
      const text::Character here =
          at < folded.size() ? text::character_at(folded, at) : text::Character{U' ', 1};
      const std::string_view character = std::string_view(folded).substr(at, here.size);
      at += here.size;
      const bool letter = text::is_letter(here.code);
      if (letter && text::width(here.code) == 2) {
        if (!last.empty()) stems.insert(last + std::string(character));
        last = character;
        continue;
      }
      last.clear();
      if (letter) {
        ++letters;
        if (letters <= stem) word += character;
        continue;
      }
      if (shortest <= letters) stems.insert(word);
      word.clear();
      letters = 0;
    }
  }
  return stems;
}

}  // namespace

std::vector<Column> columns_of(const Sheet& rows) {
  std::vector<Column> columns(rows.front().cells.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Column& column = columns[i];
    column.header = whole_name(rows[0].cells[i]);
    column.kind = header_kind(column.header);
    std::set<std::string> known;
    double prose = 0, names = 0, values = 0, ticks = 0, codes = 0, links = 0, words = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
      const Cell& cell = rows[row].cells[i];
      column.names.push_back(cell.from_above ? std::string() : single_spaced(cell.name));
      if (is_blank(cell) || cell.goes_on) continue;
      const std::size_t count = words_of(cell);
      ++column.cells;
      words += static_cast<double>(count);
      known.insert(text::folded(cell.name));
      const bool long_name = 60 < cell.name.size() && 8 < count;
      if (is_tick(cell.name)) ++ticks;
      if (is_link(cell)) ++links;
      if (is_value(cell.name)) ++values;
      else if (is_code_name(cell.name) || (0 < i && is_abbreviation(cell.name))) ++codes;
      if (4 <= count && !(count < 7 && cell.passages.size() <= 1 && !cell.name.ends_with('.')))
        ++prose;
      if (!long_name && cell.passages.size() <= 2) ++names;
    }
    column.distinct = known.size();
    const auto all = static_cast<double>(std::max<std::size_t>(column.cells, 1));
    column.filled = static_cast<double>(column.cells) / static_cast<double>(rows.size() - 1);
    column.prose = prose / all;
    column.short_names = names / all;
    column.values = values / all;
    column.ticks = ticks / all;
    column.codes = codes / all;
    column.links = links / all;
    column.words = words / all;
  }
  return columns;
}

std::vector<bool> level_headers(const std::vector<Column>& columns) {
  std::vector<std::string> series;
  for (const Column& it : columns) {
    const auto number = label_number(it.header);
    series.push_back(number ? "#" + number->series : "");
  }
  std::string longest;
  std::size_t most = 1;
  for (const std::string& it : series) {
    const auto count = static_cast<std::size_t>(std::ranges::count(series, it));
    if (it.empty() || count <= most) continue;
    most = count;
    longest = it;
  }
  std::vector<bool> are_labels;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const HeaderKind kind = columns[i].kind;
    const bool is_further = kind == HeaderKind::remark || kind == HeaderKind::aside ||
                            kind == HeaderKind::code || kind == HeaderKind::text;
    const bool in_other = !series[i].empty() && 1 < std::ranges::count(series, series[i]);
    are_labels.push_back((!longest.empty() && series[i] == longest) || (in_other && !is_further) ||
                         has_level_word(columns[i].header));
  }
  // `1-Foundational` beside `2-Intermediate` and `3-Advanced`
  std::vector<bool> numbered;
  numbered.reserve(columns.size());
  for (const Column& it : columns) numbered.push_back(has_number_before_name(it.header));
  const auto count = std::ranges::count(are_labels, true);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (are_labels[i] && !numbered[i]) return are_labels;
  return 1 < count ? numbered : are_labels;
}

bool is_note(const Column& column) {
  return column.kind == HeaderKind::remark && column.header.find(' ') == std::string::npos;
}

bool gives_points(const Column& column, const std::vector<Column>& all) {
  return is_of_points(column.header) && 0.9 <= column.values &&
         std::ranges::any_of(all, [](const Column& it) {
           return it.kind == HeaderKind::text && it.values < 0.5 && 2 <= it.words;
         });
}

bool lists_things(const Column& column) {
  const Labels labels = labels_of(names_below(column));
  const std::string header = text::folded(column.header);
  // `domainName`, unlike `levelName`
  const bool has_names = column.kind == HeaderKind::name ||
                         (header.ends_with("name") && header.find("level") == header.npos);
  return has_names && 1 < column.cells && column.distinct == column.cells && column.prose < 0.2 &&
         column.values < 0.5 && labels.levels < 0.5 && labels.people < 0.5;
}

bool holds_grades(const Column& column) {
  return std::ranges::all_of(column.names, [](const std::string& it) {
    const auto number = label_number(it);
    return it.empty() || (number && number->series.size() <= 3 && it.find('-') == it.npos);
  });
}

bool says_hardly_anything(const Column& column) {
  return column.prose == 0 && column.words < 2.5 && 0.6 <= column.codes + column.values;
}

bool says_nothing(const Column& column, bool is_level) {
  const bool repeats =
      2 < column.cells && 2 * column.distinct <= column.cells + 1 && column.words < 4;
  return column.cells == 0 || 0.5 <= column.values || (repeats && !is_level);
}

bool lists_people(const Column& column) {
  const auto is_address = [](const std::string& it) {
    const bool is_phone = it.starts_with('+') && 8 < it.size() &&
                          it.find_first_not_of("0123456789+-() /.xX") == it.npos;
    return is_phone || (it.find('@') != it.npos && it.find(' ') == it.npos);
  };
  const auto addresses = static_cast<std::size_t>(std::ranges::count_if(column.names, is_address));
  // `Created by` says who wrote the row.
  const bool are_addresses = 0 < addresses && column.cells <= 2 * addresses;
  const bool are_names =
      2 < column.cells && column.distinct == column.cells && column.prose < 0.2 && column.words < 4;
  if (are_names && names_students(column.header)) return true;
  return names_people(column.header) || (are_addresses && column.kind != HeaderKind::aside);
}

std::vector<std::string> names_below(const Column& column, std::size_t most) {
  std::vector<std::string> names;
  for (const std::string& it : column.names)
    if (!it.empty() && names.size() < most) names.push_back(it);
  return names;
}

std::optional<double> level_number(std::string_view header) {
  while (!header.empty()) {
    if (const auto number = label_number(header); number && !number->series.empty())
      return number->value;
    header = header.substr(0, std::min(header.rfind(' '), header.size()));
    if (header.find(' ') == header.npos) break;
  }
  return std::nullopt;
}

std::vector<std::size_t> columns_of_known_levels(const std::vector<Column>& columns,
                                                 const std::vector<std::size_t>& levels) {
  std::map<double, std::vector<std::size_t>> by_number;
  for (const std::size_t it : levels)
    if (const auto number = level_number(columns[it].header)) by_number[*number].push_back(it);
  std::vector<std::size_t> known;
  if (by_number.size() < 2) return known;
  for (const auto& [number, same] : by_number) {
    const std::size_t most = *std::ranges::max_element(same, {}, [&](std::size_t it) {
      return (names_descriptions(columns[it].header) ? 1000 : 0) + columns[it].words;
    });
    for (const std::size_t it : same)
      if (it != most && says_more_about_level(columns[it])) known.push_back(it);
  }
  return known;
}

double cohesion(const Sheet& rows, const std::vector<std::size_t>& texts) {
  constexpr std::size_t most_rows = 40;
  constexpr std::size_t most_columns = 12;
  const std::size_t height = std::min(rows.size() - 1, most_rows);
  const std::size_t width = std::min(texts.size(), most_columns);
  if (height < 2 || width < 2) return 0;
  std::map<std::string, std::vector<std::pair<std::size_t, std::size_t>>> places;
  std::size_t filled_cells = 0;
  for (std::size_t row = 0; row < height; ++row)
    for (std::size_t i = 0; i < width; ++i) {
      const std::set<std::string> stems = stems_of(rows[row + 1].cells[texts[i]]);
      if (!stems.empty()) ++filled_cells;
      for (const std::string& it : stems) places[it].emplace_back(row, i);
    }
  const auto pairs_in = [](const std::vector<std::size_t>& counts) {
    std::size_t pairs = 0;
    for (const std::size_t it : counts) pairs += it * (it - std::min<std::size_t>(it, 1));
    return pairs;
  };
  // Words in only one cell or in most of them show nothing.
  double side = 0, below = 0;
  std::size_t compared = 0;
  for (const auto& [stem, cells] : places) {
    const std::size_t count = cells.size();
    if (count < 2 || filled_cells < 2 * count) continue;
    std::vector<std::size_t> by_row(height);
    std::vector<std::size_t> by_column(width);
    for (const auto& [row, column] : cells) {
      ++by_row[row];
      ++by_column[column];
    }
    const auto pairs = static_cast<double>(count * (count - 1));
    // As compared with what chance would give.
    side += static_cast<double>(pairs_in(by_row)) / pairs / (static_cast<double>(width - 1));
    below += static_cast<double>(pairs_in(by_column)) / pairs / (static_cast<double>(height - 1));
    ++compared;
  }
  if (compared < 3 || side + below == 0) return 0;
  const double certainty = std::min(1.0, static_cast<double>(compared) / 20);
  return certainty * (side - below) / (side + below);
}

std::string other_subject(const Column& column, bool is_level) {
  if (lists_people(column)) return "its rows are about people";
  if (names_price(column.header)) return fmt::format("`{}` contains prices", column.header);
  if (names_game(column.header)) return fmt::format("`{}` is part of a game", column.header);
  if (names_condition(column.header))
    return fmt::format("`{}` is about how someone feels", column.header);
  if (!is_level && names_other_levels(column.header))
    return fmt::format("`{}` isn't about skills", column.header);
  return {};
}

std::string other_subject(const std::vector<Column>& columns) {
  std::vector<std::string> across;
  for (const Column& it : columns)
    if (&it != &columns.front()) across.push_back(it.header);
  for (const std::vector<std::string>& it : {across, names_below(columns.front())})
    if (std::string meaning = other_meaning(it); !meaning.empty()) return meaning;
  return {};
}

bool names_each_row(const Column& column) {
  return column.kind == HeaderKind::skill && 1 < column.distinct && column.prose < 0.2 &&
         0.8 <= column.short_names && column.values < 0.5;
}

bool is_about_more(HeaderKind kind) {
  return kind == HeaderKind::text || kind == HeaderKind::code || kind == HeaderKind::remark ||
         kind == HeaderKind::aside || kind == HeaderKind::group || kind == HeaderKind::skill ||
         kind == HeaderKind::level;
}

bool names_other_things(const Column& column) {
  const bool is_unknown = column.kind == HeaderKind::unknown || column.kind == HeaderKind::aside;
  if (!is_unknown || column.header.empty() || column.cells < 3) return false;
  const Labels labels = labels_of(names_below(column));
  return column.distinct == column.cells && column.cells == column.names.size() &&
         0.8 <= column.short_names && column.prose < 0.2 && column.values < 0.5 &&
         column.codes < 0.5 && labels.levels < 0.3 && labels.people < 0.5;
}

bool names_colors(const Column& column) {
  const std::string header = text::folded(column.header);
  const bool is_color = header == "color" || header == "colour" || header == "farbe";
  return is_color && column.distinct == column.cells && column.words < 3;
}

bool rates_skills(std::string_view header) {
  const std::string folded = text::folded(header);
  for (const std::string_view it : {"matur", "proficien", "master", "compet", "skill"})
    if (folded.find(it) != folded.npos) return true;
  return false;
}

bool is_about_job(const Column& column) {
  static constexpr std::string_view about_jobs[] = {
      "required", "minimum",  "needed",      "target",      "current",  "actual",
      "desired",  "next",     "responsible", "assigned",    "assignee", "owner",
      "requis",   "requerid", "exigid",      "erforderlich"};
  const std::string header = text::folded(column.header);
  const auto says = [&](std::string_view it) { return header.find(it) != header.npos; };
  return std::any_of(std::begin(about_jobs), std::end(about_jobs), says);
}

bool repeats_levels(const Column& column, const Column& levels) {
  return column.kind == HeaderKind::level && 0.8 <= column.short_names && column.words < 4 &&
         text::folded(column.header) == text::folded(levels.header);
}

}  // namespace ladder::exchange
