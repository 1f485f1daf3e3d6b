#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "exchange/inference/words.h"
#include "text/unicode.h"

/// What tables are about that have levels as well, but of something else.
namespace ladder::exchange {
namespace {

template <std::size_t count>
bool has_any(const std::vector<std::string>& words, const std::string_view (&list)[count]) {
  return std::ranges::any_of(words, [&](std::string_view it) {
    if (std::ranges::find(list, it) != std::end(list)) return true;
    if (it.ends_with('s')) it.remove_suffix(1);
    return std::ranges::find(list, it) != std::end(list);
  });
}

}  // namespace

bool names_price(std::string_view header) {
  static constexpr std::string_view words[] = {"price",  "pricing", "preis", "prix",
                                               "precio", "preço",   "цена",  "prezzo"};
  return has_any(words_in(header), words);
}

bool are_plans(std::span<const std::string> names) {
  static constexpr std::string_view certain[] = {"enterprise", "free", "freemium", "premium",
                                                 "trial"};
  static constexpr std::string_view others[] = {
      "basic", "business", "edition",      "essential", "individual", "lite",     "plan", "plus",
      "pro",   "personal", "professional", "standard",  "starter",    "ultimate", "team"};
  bool is_certain = false;
  for (const std::string& name : names)
    for (const std::string& it : words_in(name)) {
      if (has_any({it}, certain)) is_certain = true;
      else if (!has_any({it}, others)) return false;
    }
  return is_certain && 1 < names.size();
}

bool names_people(std::string_view header) {
  static constexpr std::string_view words[] = {"employee", "surname",   "birthday",   "hire",
                                               "lastname", "firstname", "mitarbeiter"};
  return has_any(words_in(header), words);
}

bool names_students(std::string_view header) {
  static constexpr std::string_view words[] = {"applicant", "candidate", "estudiante",
                                               "learner",   "pupil",     "participant",
                                               "schüler",   "student",   "élève"};
  const std::vector<std::string> own = words_in(header);
  return !own.empty() && own.size() <= 2 && has_any({own.front()}, words);
}

bool names_day(std::string_view name) {
  static constexpr std::string_view days[] = {
      "monday", "tuesday",  "wednesday", "thursday",   "friday",   "saturday", "sunday",
      "montag", "dienstag", "mittwoch",  "donnerstag", "freitag",  "samstag",  "sonntag",
      "lundi",  "mardi",    "mercredi",  "jeudi",      "vendredi", "samedi",   "dimanche",
      "lunes",  "martes",   "miércoles", "jueves",     "viernes",  "sábado",   "domingo"};
  return has_any(words_in(name), days);
}

bool names_game(std::string_view header) {
  static constexpr std::string_view words[] = {"boss", "enemies", "enemy", "loot", "mana", "xp"};
  return has_any(words_in(header), words);
}

bool are_of_quiz(std::span<const std::string> names) {
  const auto has = [&](std::string_view word) {
    return std::ranges::any_of(names,
                               [&](const std::string& it) { return text::folded(it) == word; });
  };
  return has("question") && has("answer");
}

bool names_condition(std::string_view header) {
  static constexpr std::string_view words[] = {"mood",   "pain",  "symptom", "stimmung", "schmerz",
                                               "humeur", "humor", "dolor",   "sentiment"};
  return has_any(words_in(header), words);
}

bool names_other_levels(std::string_view header) {
  static constexpr std::string_view things[] = {
      "access", "alert",      "battery",     "cefr",       "clearance",  "color",   "colour",
      "danger", "difficulty", "energy",      "escalation", "farbe",      "game",    "heading",
      "log",    "logging",    "impact",      "isolation",  "membership", "noise",   "permission",
      "price",  "pricing",    "priority",    "product",    "risk",       "service", "severity",
      "sound",  "stock",      "storage",     "stress",     "support",    "threat",  "urgency",
      "volume", "water",      "subscription"};
  const std::vector<std::string> own = words_in(header);
  const bool has_level = std::ranges::any_of(
      own, [](const std::string& it) { return header_kind(it) == HeaderKind::level; });
  return has_level && has_any(own, things);
}

bool names_count(std::string_view header) {
  static constexpr std::string_view words[] = {
      "criterion", "decision",    "finding",  "goal",    "item",   "nr",     "number",
      "order",     "phase",       "position", "rank",    "row",    "rule",   "schritt",
      "step",      "task",        "test",     "truth",   "id",     "index",  "priority",
      "question",  "requirement", "week",     "day",     "month",  "fase",   "etapa",
      "semana",    "woche",       "version",  "versión", "versão", "версия", "revision",
      "revisión",  "rev",         "release",  "aula",    "lesson", "unit",   "paso",
      "tarea",     "aufgabe"};
  const std::string folded = text::folded(text::trimmed(header));
  if (folded == "#" || folded == "№" || folded == "no" || folded == "no.") return true;
  const std::vector<std::string> own = words_in(header);
  return own.size() == 1 && has_any(own, words);
}

bool names_duty(std::string_view header) {
  static constexpr std::string_view words[] = {
      "accountability",   "authority",      "contact",          "department",
      "duties",           "duty",           "experience",       "obligation",
      "permission",       "qualification",  "required",         "preferred",
      "requirement",      "responsibility", "responsibilities", "responsabilidad",
      "responsabilidade", "aufgabe",        "aufgaben"};
  return has_any(words_in(header), words);
}

bool names_statement(std::string_view header) {
  static constexpr std::string_view words[] = {
      "action",      "change",       "claim", "criteria", "criterion", "decision",  "file",
      "finding",     "goal",         "issue", "item",     "question",  "rationale", "reason",
      "requirement", "risk",         "rule",  "status",   "step",      "task",      "test",
      "truth",       "verification", "why",   "outcome",  "check",     "assertion", "owner"};
  return has_any(words_in(header), words);
}

}  // namespace ladder::exchange
