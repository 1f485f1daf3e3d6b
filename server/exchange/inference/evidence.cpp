#include "exchange/inference/evidence.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "exchange/inference/heading_titles.h"
#include "exchange/inference/words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

void object(Shape& shape, std::string why, std::string advice = "") {
  if (!shape.objection.empty()) return;
  shape.objection = std::move(why);
  shape.advice = std::move(advice);
}

/// Whether the cells say who is responsible for something: `R`, `A/C`.
bool assign_tasks(const Sheet& rows, const std::vector<std::size_t>& texts) {
  std::size_t letters = 0;
  std::size_t cells = 0;
  bool has_responsible = false;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (const std::size_t it : texts) {
      const std::string& name = rows[row].cells[it].name;
      if (name.empty()) continue;
      ++cells;
      if (name.find_first_not_of("RACISraci/,-+& ") != name.npos || 7 < name.size()) continue;
      ++letters;
      has_responsible = has_responsible || name.find_first_of("Rr") != name.npos;
    }
  return has_responsible && cells <= letters + letters / 10;
}

/// `40.000 €`, `EUR 120`, `45k`, `25 days`, and the large numbers of a table of salaries.
bool is_amount(std::string_view text) {
  static constexpr std::string_view currencies[] = {"€",   "$",   "£",   "¥",   "eur", "usd", "gbp",
                                                    "chf", "sek", "nok", "dkk", "pln", "円"};
  std::string rest = text::folded(text);
  bool has_currency = false;
  for (const std::string_view it : currencies)
    for (std::size_t at = rest.find(it); at != rest.npos; at = rest.find(it)) {
      rest.erase(at, it.size());
      has_currency = true;
    }
  // `25 days`, `5 %`
  const std::size_t unit = text.find_first_not_of("0123456789.,-");
  if (0 < unit && unit != text.npos && text[unit] == ' ' && word_count(text) == 2) return true;
  const std::size_t k = rest.rfind('k');
  const bool has_thousands = k != rest.npos && 0 < k && text::is_ascii_digit(rest[k - 1]);
  std::erase(rest, 'k');
  const auto digits = std::ranges::count_if(rest, text::is_ascii_digit);
  constexpr std::ptrdiff_t of_large_number = 5;
  return 0 < digits &&
         rest.find_first_not_of("0123456789.,'+-~ \xC2\xA0\xE2\x80\x93") == rest.npos &&
         (has_currency || has_thousands || of_large_number <= digits);
}

/// Whether at least half of the texts are amounts of money.
bool are_amounts(const Sheet& rows, const std::vector<std::size_t>& texts) {
  std::size_t amounts = 0;
  std::size_t cells = 0;
  for (std::size_t row = 1; row < rows.size(); ++row)
    for (const std::size_t it : texts) {
      const std::string& name = rows[row].cells[it].name;
      if (name.empty()) continue;
      ++cells;
      if (is_amount(name)) ++amounts;
    }
  return 0 < amounts && cells <= 2 * amounts;
}

/// Whether a name comes once more after another one.
bool come_again(const std::vector<std::string>& names) {
  std::set<std::string> known;
  std::string last;
  for (const std::string& it : names) {
    std::string name = text::folded(it);
    if (name != last && !known.insert(name).second) return true;
    last = std::move(name);
  }
  return false;
}

/// Whether a table has hardly more than one text, such as `TBD`.
bool say_the_same(const std::vector<Column>& columns, const std::vector<std::size_t>& texts) {
  std::set<std::string> known;
  std::size_t cells = 0;
  for (const std::size_t it : texts)
    for (const std::string& name : columns[it].names) {
      if (name.empty()) continue;
      known.insert(text::folded(name));
      ++cells;
    }
  return known.size() == 1 && 3 < cells;
}

double points_of(const std::vector<Sign>& signs) {
  double points = 0;
  for (const Sign& it : signs) points += it.points;
  return points;
}

}  // namespace

double average(const std::vector<Column>& all, const std::vector<std::size_t>& columns,
               double Column::*share) {
  double sum = 0;
  double cells = 0;
  for (const std::size_t it : columns) {
    sum += all[it].*share * static_cast<double>(all[it].cells);
    cells += static_cast<double>(all[it].cells);
  }
  return cells == 0 ? 0 : sum / cells;
}

void judge_texts(Shape& shape, const Evidence& from, const std::vector<std::size_t>& texts,
                 double by_rows) {
  const double alike = 4 * by_rows * cohesion(from.rows, texts);
  if (0.3 < std::abs(alike))
    shape.add({{alike, fmt::format("expectations for the same skill have {} words in common than "
                                   "expectations at the same level",
                                   0 < alike ? "more" : "fewer")}});
  if (0.5 <= average(from.columns, texts, &Column::prose))
    shape.add({{1.5, "the cells contain sentences"}});
  if (average(from.columns, texts, &Column::words) < 2)
    shape.add({{-2, "the cells contain hardly any text"}});
  const auto blank = static_cast<std::size_t>(
      std::ranges::count_if(texts, [&](std::size_t it) { return from.columns[it].filled < 0.3; }));
  const bool are_numbers = 0.7 <= average(from.columns, texts, &Column::values);
  if (std::ranges::all_of(texts, [&](std::size_t it) { return from.columns[it].cells == 0; }))
    object(shape, "its cells are blank");
  if (are_numbers && 2 * texts.size() <= 3 * blank)
    object(shape, "most of its cells are blank, and the others contain numbers");
  if (are_amounts(from.rows, texts)) object(shape, "its cells contain amounts");
  if (assign_tasks(from.rows, texts))
    object(shape, "its cells only say who is responsible for what");
  if (0.5 <= average(from.columns, texts, &Column::ticks))
    object(shape, "its cells contain only check marks or symbols");
  if (0.7 <= average(from.columns, texts, &Column::links))
    object(shape, "its cells contain only links");
  if (say_the_same(from.columns, texts)) object(shape, "all of its cells say the same");
}

void judge_levels(Shape& shape, const Evidence& from, const Labels& labels,
                  const std::vector<std::size_t>& texts, double header) {
  // A column whose header says that it has levels can have just one.
  if (labels.names.size() == 1 && 5 <= header) {
    if (labels.words == 0 && !label_number(labels.names.front())) shape.object_to_levels(labels);
    return;
  }
  std::vector<Sign> signs = signs_of_levels(labels);
  const double evidence = points_of(signs) + header;
  shape.add(std::move(signs));
  object(shape, objection_to_levels(labels));
  // `D1 Value` beside `D2 Risk`
  const auto topics = std::ranges::count_if(labels.names, [](const std::string& it) {
    return counts_topics(it) && is_other_code(it.substr(0, it.find(' ')));
  });
  if (labels.names.size() < 2 * static_cast<std::size_t>(topics)) shape.object_to_levels(labels);
  const bool are_dates = std::ranges::all_of(labels.names, [](const std::string& it) {
    return 2 <= std::ranges::count(it, '/') && is_value(it);
  });
  if (are_dates) object(shape, fmt::format("{} are dates", quoted(labels.names, 3)));
  if (labels.are_marks) object(shape, fmt::format("{} are marks", quoted(labels.names, 3)));
  if (0.7 <= labels.ratings && (header < 3 || !from.rates_skills))
    object(shape, fmt::format("{} are ratings", quoted(labels.names, 3)));
  if (evidence < 2)
    object(shape, fmt::format("nothing indicates that {} are levels", quoted(labels.names, 3)));
  const bool only_values = 0.7 <= average(from.columns, texts, &Column::values);
  const bool only_count = labels.are_bare || (labels.words == 0 && !from.has_skill_header);
  if (only_values && (labels.levels < 0.5 || only_count) && header < 3)
    object(
        shape,
        fmt::format("its cells contain only check marks, symbols or numbers, and nothing indicates "
                    "that {} are levels",
                    quoted(labels.names, 3)));
  // Below the names of roles, a few words do where a header says that there are skills.
  const bool are_roles_of_skills = from.has_skill_header && 0.6 <= labels.people &&
                                   2 < labels.names.size() &&
                                   average(from.columns, texts, &Column::values) < 0.3;
  if (average(from.columns, texts, &Column::prose) < 0.3 && labels.levels < 0.5 &&
      evidence + header < 5 && !are_roles_of_skills)
    object(
        shape,
        fmt::format("its cells contain only single words, and nothing indicates that {} are levels",
                    quoted(labels.names, 3)));
}

void judge_skills(Shape& shape, const Labels& labels, bool levels_are_clear) {
  shape.add(signs_of_skills(labels));
  if (labels.names.empty()) object(shape, "its skills wouldn't have names");
  if (!labels.names.empty() && std::ranges::all_of(labels.names, names_day))
    object(shape, fmt::format("{} are days", quoted(labels.names, 3)));
  if (are_of_quiz(labels.names)) object(shape, "it asks questions and answers them");
  if (0.5 < labels.letters && 1 < labels.names.size())
    object(shape, fmt::format("its skills would be called {}", quoted(labels.names, 3)));
  if (0.5 < labels.numbers)
    object(shape, fmt::format("its skills would be called {}", quoted(labels.names, 3)));
  if (0.6 < labels.sentences && !levels_are_clear) object(shape, "its skills would be sentences");
}

void judge_names(Shape& shape, const Column& names) {
  // A merged name is a single one, however many rows it has.
  const std::size_t given = names_below(names).size();
  if (0.6 <= names.codes) shape.add({{-4, "the skills' names would only be codes"}});
  if (names.distinct * 3 < given * 2 && names.cells > 3)
    shape.add({{-3, "some names are repeated"}});
  if (names.distinct == 1 && 1 < given) shape.add({{-4, "all have the same name"}});
  if (names.filled < 0.3) shape.add({{-2, "few rows have a name"}});
}

void judge_names_of_rows(Shape& shape, const Evidence& from, std::size_t names,
                         const Labels& labels, const std::vector<std::size_t>& skills) {
  const Column& column = from.columns[names];
  const auto all = [&](auto is_one) {
    return std::ranges::all_of(skills, [&](std::size_t it) { return is_one(from.columns[it]); });
  };
  const bool is_unlike_skills =
      !all([](const Column& it) { return !names_statement(it.header) && !is_about_more(it.kind); });
  const bool only_counts =
      1 < word_count(column.header) || 2 < column.header.size() || is_unlike_skills;
  const bool is_corner_of_levels = is_corner(column.header) && !names_count(column.header);
  const bool are_numbers = labels.are_bare || 0.8 <= labels.numbers;
  // `Stufe` and `Points` are more than a count.
  const bool says_more = column.kind == HeaderKind::level || column.kind == HeaderKind::role ||
                         column.kind == HeaderKind::text || is_corner_of_levels ||
                         is_of_points(column.header);
  const bool is_filled_up = std::ranges::any_of(
      labels.names, [](const std::string& it) { return 1 < it.size() && it.starts_with('0'); });
  if ((names_count(column.header) && labels.words < 0.5 && only_counts) ||
      (are_numbers && (!says_more || (is_filled_up && column.kind != HeaderKind::level)))) {
    if (column.header.empty()) object(shape, "the numbers in its first column only count the rows");
    else
      object(shape, fmt::format("`{}` only counts the rows", column.header),
             fmt::format("if its numbers are levels, use `--level-column \"{}\"`", column.header));
  }
  if (come_again(labels.names))
    object(shape, fmt::format("{} come again and again", quoted(labels.names, 3)));
  if (is_about_job(column) && labels.distinct < labels.names.size())
    object(shape, fmt::format("`{}` is about someone or a job", column.header));
  const bool are_of_jobs = labels.levels < 0.5 && labels.shared < 0.5 && 0.5 <= labels.people;
  const bool are_vacancies =
      std::ranges::any_of(from.columns, [](const Column& it) { return is_of_vacancy(it.header); });
  if (are_of_jobs && all([](const Column& it) { return names_duty(it.header); }))
    object(shape, fmt::format("`{}` is about jobs", from.columns[skills.front()].header));
  if (are_vacancies &&
      all([](const Column& it) { return names_duty(it.header) || it.kind == HeaderKind::text; }))
    object(shape, fmt::format("`{}` is about jobs", column.header));
}

bool is_unknown(const Column& column) {
  return column.kind == HeaderKind::unknown && !column.header.empty() && column.values < 0.5 &&
         0 < column.cells;
}

bool may_be_level(const Column& column, double words) {
  return is_unknown(column) && word_count(column.header) == 1 && 0.5 <= column.prose &&
         words < 2 * column.words && column.words < 2 * words;
}

void object_to_unknown_ratings(Shape& shape, const Evidence& from, const std::vector<bool>& ignored,
                               std::optional<std::size_t> names) {
  constexpr std::size_t most_words = 5;
  const std::vector<Column>& columns = from.columns;
  std::vector<std::string> ratings;
  std::vector<std::string> others;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& it = columns[i];
    const bool is_level = shape.holds[i] == Holds::text;
    const bool is_rating = are_rubric_labels({it.header});
    // Before names that are as long as texts, there may be other names.
    const bool is_beside = !names || *names < i || 4 <= columns[*names].words;
    if (is_level && is_rating) ratings.push_back(it.header);
    else if (i != names && is_beside && is_unknown(it) && !ignored[i] && (!is_level || !names) &&
             word_count(it.header) <= most_words)
      others.push_back(it.header);
  }
  if (ratings.size() < 2 || ratings.size() < others.size()) others.clear();
  const std::vector<std::size_t> levels = shape.columns(Holds::text);
  const double words = average(columns, levels, &Column::words);
  for (const std::size_t it : {levels.front() - 1, levels.back() + 1})
    if (names && it != names && it < columns.size() && !ignored[it] &&
        shape.holds[it] != Holds::further_text && may_be_level(columns[it], words))
      others.push_back(columns[it].header);
  if (others.empty()) return;
  object(shape, fmt::format("it isn't clear whether `{}` is a level", others.front()),
         fmt::format("if it is, use `--levels columns`, or else `--ignore-column \"{}\"`",
                     others.front()));
}

void judge_numbers(Shape& shape, const Evidence& from, const Column& names,
                   const std::vector<std::size_t>& texts) {
  const bool are_skills = names.kind == HeaderKind::skill || is_corner(names.header);
  if (0.7 <= average(from.columns, texts, &Column::values) &&
      (!are_skills || names.kind == HeaderKind::group) && !names.header.empty())
    object(shape, fmt::format("its cells contain only numbers, and `{}` isn't about skills",
                              names.header));
}

Sign sign_of_skill_header(const Column& column) {
  const std::string text = fmt::format("the skills are under the header `{}`", column.header);
  switch (column.kind) {
    case HeaderKind::skill: return {4, text};
    case HeaderKind::group: return {3, text};
    case HeaderKind::name: return {1, text};
    case HeaderKind::level: return {-5, text};
    case HeaderKind::role: return {-3, text};
    case HeaderKind::code:
    case HeaderKind::aside: return {-4, text};
    case HeaderKind::text: return {-2, text};
    default: return {0, text};
  }
}

Sign sign_of_level_header(const Column& column) {
  const std::string text = fmt::format("the levels are under the header `{}`", column.header);
  switch (column.kind) {
    case HeaderKind::level: return {5, text};
    case HeaderKind::role: return {3, text};
    case HeaderKind::name: return {0.5, text};
    case HeaderKind::skill: return {-5, text};
    case HeaderKind::group:
    case HeaderKind::code:
    case HeaderKind::aside: return {-4, text};
    case HeaderKind::text: return {-2, text};
    default: return {0, text};
  }
}

bool are_doubtful_beside(const Labels& labels, const Column& names) {
  if (names.kind == HeaderKind::skill) return false;
  const bool are_two_roles =
      labels.names.size() == 2 && labels.levels < 1 && labels.people < 1 && labels.shared < 0.5;
  const bool has_criteria = text::folded(names.header).starts_with("criteri");
  const bool give_points = std::ranges::all_of(labels.names, [](const std::string& it) {
    const auto number = label_number(it);
    return number && number->series == "points";
  });
  return are_two_roles || (give_points && !has_criteria);
}

}  // namespace ladder::exchange
