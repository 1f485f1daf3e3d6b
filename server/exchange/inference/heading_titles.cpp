#include "exchange/inference/heading_titles.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "exchange/inference/labels.h"
#include "exchange/inference/nouns.h"
#include "exchange/inference/words.h"
#include "text/ascii.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

/// Apprentices and students have levels by the year.
bool counts_years(std::string_view series) {
  static constexpr std::string_view words[] = {"year", "jahr", "año", "ano", "année", "stage"};
  return std::ranges::find(words, series.substr(series.rfind(' ') + 1)) != std::end(words);
}

/// What follows the number.
std::string_view after_number(std::string_view title) {
  const std::size_t digit = title.find_first_of("0123456789");
  if (digit == title.npos) return {};
  const std::size_t end = title.find_first_not_of("0123456789.", digit);
  return end == title.npos ? std::string_view() : title.substr(end);
}

}  // namespace

bool are_versions(const std::vector<std::string>& names) {
  return std::ranges::all_of(names, [](const std::string& it) {
    return it.find('.') != it.npos && it.find_first_not_of("0123456789.[]v ") == std::string::npos;
  });
}

bool counts_something(const std::string& title) {
  const auto number = label_number(title);
  // Whatever follows: `Milestone 1: Foundation`
  const std::size_t digit = title.find_first_of("0123456789");
  if (digit != title.npos && 1 < digit && title[digit - 1] == ' ' &&
      counts_other_things(text::folded(title.substr(0, digit - 1))))
    return true;
  // `Tanks (5)`
  const std::size_t parenthesis = title.rfind('(');
  const bool is_added = parenthesis != title.npos && 0 < parenthesis && title.ends_with(')') &&
                        number && number->series.empty() &&
                        !label_number(title.substr(0, parenthesis));
  if (is_added) return !has_level_word(title) && labels_of({title}).people == 0;
  return number && 3 < number->series.size() && header_kind(number->series) != HeaderKind::level &&
         !counts_years(number->series) && !has_level_word(title) && labels_of({title}).people == 0;
}

bool is_step(const std::string& title) {
  const std::string_view rest = after_number(title);
  const std::size_t begin = rest.find_first_not_of(":-– ");
  return begin != rest.npos && rest[begin] != '(' && label_number(title) &&
         !has_level_word(title) && labels_of({std::string(rest.substr(begin))}).people == 0;
}

bool is_medal(const std::string& title) {
  static constexpr std::string_view words[] = {"bronze", "diamond", "gold", "platinum", "silver"};
  return std::ranges::find(words, text::folded(title)) != std::end(words);
}

bool heads_topic(const std::string& title) {
  static constexpr std::string_view series[] = {"tier",   "group",  "stage", "grupo",
                                                "gruppe", "groupe", "block", "track"};
  constexpr std::size_t fewest_words = 2;
  const auto number = label_number(title);
  const std::string_view rest = after_number(title);
  return number && std::ranges::find(series, number->series) != std::end(series) &&
         fewest_words <= word_count(rest.substr(0, rest.find('('))) && !has_level_word(title) &&
         labels_of({title}).people == 0;
}

bool is_other_code(const std::string& title) {
  const auto number = label_number(title);
  if (!number || number->series.size() != 1 || 4 < title.size()) return false;
  return std::string_view("abcdfhikoqruvwxyz").find(number->series[0]) != std::string_view::npos ||
         (number->series == "p" && (number->value == 0 || title[0] == 'p'));
}

bool is_long_code(const std::string& title) {
  static constexpr std::string_view of_jobs[] = {"ic", "lv", "se", "em", "pm", "de", "qe", "jr"};
  const auto number = label_number(title);
  if (!number || number->series.size() < 2 || 3 < number->series.size()) return false;
  const std::size_t digit = title.find_first_of("0123456789");
  const std::size_t joint = digit != title.npos && 0 < digit && title[digit - 1] == '-' ? 1 : 0;
  return number->series.size() + joint == digit &&
         title.find_first_not_of("0123456789", digit) == title.npos &&
         !number->series.ends_with('l') && header_kind(number->series) != HeaderKind::level &&
         std::ranges::find(of_jobs, number->series) == std::end(of_jobs);
}

bool begin_late(const std::vector<std::string>& titles) {
  constexpr double late = 20;
  bool are_late = 1 < titles.size();
  bool are_round = true;  // `Level 100`, `Level 200`
  for (const std::string& it : titles) {
    const auto number = label_number(it);
    are_late = are_late && number && late <= number->value;
    are_round = are_round && number && std::fmod(number->value, 10) == 0;
  }
  return are_late && !are_round;
}

bool is_mark_of_list(const std::string& title) {
  if (title.starts_with('#')) return true;
  const std::size_t end = title.find_first_not_of("0123456789");
  return end != title.npos && 0 < end && end + 1 == title.size() &&
         (title[end] == '.' || title[end] == ')' || title[end] == ':');
}

bool is_for_learners(const std::string& title) {
  static constexpr std::string_view words[] = {
      "beginner",         "beginners",       "basic",         "elementary",
      "foundation",       "foundations",     "novice",        "intermediate",
      "advanced",         "principiante",    "básico",        "intermedio",
      "avanzado",         "iniciante",       "intermediário", "avançado",
      "débutant",         "intermédiaire",   "avancé",        "anfänger",
      "fortgeschrittene", "fortgeschritten", "level",         "nivel",
      "courses",          "niveau",          "nível"};
  const std::vector<std::string> own = words_in(title);
  return !own.empty() && std::ranges::all_of(own, [](const std::string& it) {
    return std::ranges::find(words, it) != std::end(words);
  });
}

bool says_what_it_takes(std::string_view text) {
  static constexpr std::string_view units[] = {
      "day",   "days",     "month", "months", "credit",  "credits", "ects",   "hour", "hours",
      "h",     "hrs",      "min",   "week",   "weeks",   "lessons", "videos", "eur",  "euro",
      "euros", "créditos", "horas", "heures", "stunden", "semanas", "wochen"};
  const std::string folded = text::folded(text);
  if (folded.find("€") != folded.npos || folded.find('$') != folded.npos) return true;
  const std::vector<std::string> words = words_in(folded);
  return std::ranges::any_of(folded, text::is_ascii_digit) &&
         std::ranges::any_of(words, [](const std::string& it) {
           return std::ranges::find(units, it) != std::end(units);
         });
}

bool counts_topics(const std::string& title) {
  static constexpr std::string_view of_jobs[] = {"e", "ic", "l", "lv", "lvl"};
  const auto number = label_number(title);
  const std::size_t digit = title.find_first_of("0123456789");
  // `E1. Write the plan`, unlike `E1 Engineer`
  const std::size_t dot = title.find(". ");
  const bool is_item =
      dot != title.npos && digit < dot && dot <= digit + 2 && 1 < word_count(title.substr(dot + 2));
  if (number && !is_item && std::ranges::find(of_jobs, number->series) != std::end(of_jobs))
    return false;
  if (!number || 3 < number->series.size() || number->series.empty() || digit == title.npos ||
      header_kind(number->series) == HeaderKind::level)
    return false;
  const std::string_view rest = after_number(title);
  return 0 < word_count(rest) && !has_level_word(title) && !has_level_word(rest) &&
         labels_of({title}).people == 0;
}

bool is_history(std::string_view title) {
  const std::string folded = text::folded(title);
  return folded.starts_with("change") || folded.starts_with("release") || folded == "history" ||
         folded.starts_with("version");
}

bool is_firm(const std::string& title, const Declared& declared) {
  const std::string folded = text::folded(title);
  if (declared.contains(folded) || label_number(title)) return true;
  if (folded == "high" || folded == "medium" || folded == "low") return false;
  return word_count(title.substr(0, title.find('('))) == 1 || 0 < labels_of({title}).people;
}

bool is_of_thing(const std::string& title) {
  const std::string folded = text::folded(title);
  static constexpr std::string_view things[] = {" demo",    " edition", " entry",  " page",
                                                " pointer", " session", " version"};
  if (std::ranges::any_of(things, [&](std::string_view it) { return folded.ends_with(it); }))
    return true;
  return folded.starts_with("basic ") || folded.starts_with("advanced ") ||
         folded.starts_with("intermediate ") || folded.starts_with("expert ");
}

}  // namespace ladder::exchange
