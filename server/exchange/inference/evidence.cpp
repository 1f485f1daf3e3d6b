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

/// Labels that are none of levels, whatever the cells say. `header` is what the header of the
/// labels adds to the evidence.
void object_to_labels(Shape& shape, const Labels& labels, double header) {
  // `D1 Value` beside `D2 Risk`
  const auto topics = std::ranges::count_if(labels.names, [](const std::string& it) {
    return counts_topics(it) && is_other_code(it.substr(0, it.find(' ')));
  });
  if (labels.names.size() < 2 * static_cast<std::size_t>(topics)) shape.object_to_levels(labels);
  const auto are_mostly = [&](auto is_one) {
    return labels.names.size() <
           2 * static_cast<std::size_t>(std::ranges::count_if(labels.names, is_one));
  };
  if (are_mostly(is_mark_of_list)) shape.object_to_levels(labels);
  // `+2`, `3★`
  if (are_mostly([](const std::string& it) { return it.starts_with('+') || it.ends_with("★"); }))
    shape.object_to_levels(labels);
  // `Team 1`; which nouns count levels is known for English alone.
  const auto counts_in_english = [](const std::string& it) {
    const auto number = label_number(it);
    const bool is_level = number && (number->series == "points" || number->series.ends_with(" l"));
    return std::ranges::all_of(it, [](char c) { return 0 <= static_cast<signed char>(c); }) &&
           !is_level && counts_something(it);
  };
  const auto is_first_priority = [](const std::string& it) {
    const auto number = label_number(it);
    return number && number->series == "p" && number->value == 0;
  };
  if (labels.people < 0.5 && std::ranges::any_of(labels.names, is_first_priority))
    shape.object_to_levels(labels);
  const auto is_required = [](const std::string& it) {
    const std::string folded = text::folded(it);
    return folded.find("required") != folded.npos || folded.starts_with("minimum");
  };
  if (header < 3 &&
      (are_mostly(is_other_code) || are_mostly(counts_in_english) || are_mostly(is_required)))
    shape.object_to_levels(labels);
  const bool are_dates = std::ranges::all_of(labels.names, [](const std::string& it) {
    return 2 <= std::ranges::count(it, '/') && is_value(it);
  });
  if (are_dates) object(shape, fmt::format("{} are dates", quoted(labels.names, 3)));
  if (labels.are_marks) object(shape, fmt::format("{} are marks", quoted(labels.names, 3)));
}

double points_of(const std::vector<Sign>& signs) {
  double points = 0;
  for (const Sign& it : signs) points += it.points;
  return points;
}

}  // namespace

void judge_levels(Shape& shape, const Evidence& from, const Labels& labels,
                  const std::vector<std::size_t>& texts, double header) {
  // A column whose header says that it has levels can have just one.
  if (labels.names.size() == 1 && 5 <= header) {
    if (texts.size() == 1 && average(from.columns, texts, &Column::words) < 2)
      object(shape, std::string(only_one_level));
    if (labels.words == 0 && !label_number(labels.names.front())) shape.object_to_levels(labels);
    return;
  }
  std::vector<Sign> signs = signs_of_levels(labels);
  // `1 Seedlings`, `2 Saplings` below `Stage`: the numbers are those of the levels.
  const double numbered = 5 <= header && 0.9 <= labels.enumerated ? 2 : 0;
  const double evidence = points_of(signs) + header + numbered;
  shape.add(std::move(signs));
  object(shape, objection_to_levels(labels));
  if (const std::string meaning = other_meaning(labels.names); !meaning.empty())
    object(shape, meaning);
  if (name_levels_alone(from.columns, texts, labels.names))
    object(shape, "its cells only name levels");
  object_to_labels(shape, labels, header);
  const bool is_rubric = from.has_skill_header && 3 <= average(from.columns, texts, &Column::words);
  if (0.7 <= labels.ratings && !is_rubric && (header < 3 || !from.rates_skills))
    object(shape, fmt::format("{} are ratings", quoted(labels.names, 3)));
  if (evidence < 2)
    object(shape, fmt::format("nothing indicates that {} are levels", quoted(labels.names, 3)));
  const bool only_values = 0.7 <= average(from.columns, texts, &Column::values);
  const bool only_count = labels.are_bare || (labels.words == 0 && !from.has_skill_header);
  if (only_values && (labels.levels < 0.6 || only_count) && header < 3)
    object(
        shape,
        fmt::format("its cells contain only check marks, symbols or numbers, and nothing indicates "
                    "that {} are levels",
                    quoted(labels.names, 3)));
  if (labels.are_bare && 0.95 <= average(from.columns, texts, &Column::values))
    object(shape, "its cells contain only numbers");
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
  if (!labels.names.empty() && std::ranges::all_of(labels.names, names_bound))
    object(shape, fmt::format("{} aren't skills", quoted(labels.names, 3)));
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
  if (0.9 <= labels.enumerated && labels.words < 0.5 && labels.people < 0.5 &&
      column.kind != HeaderKind::level)
    shape.object_to_levels(labels);
  // `8.2.1` beside `1`, `1`, `2`: each row is a requirement of that level.
  const bool is_numbered = std::ranges::any_of(from.columns, [&](const Column& it) {
    return &it != &column && 2 < it.cells && it.distinct == it.cells &&
           (it.header == "#" || text::folded(it.header) == "id") && it.prose < 0.2;
  });
  if (labels.are_bare && is_numbered && labels.distinct < labels.names.size())
    object(shape, "each row has a number of its own");
  const bool is_unknown_count =
      column.kind == HeaderKind::unknown && !is_corner(column.header) &&
      std::ranges::all_of(column.header, [](char c) { return 0 <= static_cast<signed char>(c); });
  if (labels.are_bare && is_unknown_count && !column.header.empty() && !is_of_points(column.header))
    object(shape,
           fmt::format("nothing indicates that the numbers below `{}` are levels", column.header),
           fmt::format("if they are, use `--level-column \"{}\"`", column.header));
  const bool names_who = std::ranges::any_of(from.columns, [&](const Column& it) {
    const std::string header = text::folded(it.header);
    return &it != &column &&
           (header == "name" || header == "names" || header == "signature" || header == "signed");
  });
  if (0.5 <= labels.people && labels.levels < 1 && names_who)
    object(shape, "its rows are about people");
  if (rates_risk(column.header) && !rates_skills(column.header))
    object(shape, fmt::format("`{}` isn't about skills", column.header));
  const auto codes = static_cast<std::size_t>(std::ranges::count_if(labels.names, is_long_code));
  if (labels.names.size() < 2 * codes && column.kind != HeaderKind::level)
    shape.object_to_levels(labels);
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
