#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "exchange/inference/labels.h"
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

/// `Free`, `Professional`, `Enterprise`: what a product is sold as, for more or less money.
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

/// `Free / Open Source`, `Pro`, `Enterprise`
bool begin_like_plans(std::span<const std::string> names) {
  static constexpr std::string_view words[] = {"free", "pro", "team", "business", "enterprise"};
  bool is_free = false;
  for (const std::string& it : names) {
    const std::vector<std::string> own = words_in(it);
    if (own.empty() || !has_any({own.front()}, words)) return false;
    is_free = is_free || own.front() == "free";
  }
  return is_free && 1 < names.size();
}

/// `Action`, `Lead`, `Contributors`: who does what.
bool are_of_tasks(std::span<const std::string> names) {
  static constexpr std::string_view certain[] = {"action",   "actions",  "assignee", "contributors",
                                                 "deadline", "due date", "status"};
  static constexpr std::string_view others[] = {"contributor", "lead", "leads", "owner", "owners"};
  bool is_certain = false;
  for (const std::string& it : names) {
    const std::string folded = text::folded(it);
    if (std::ranges::find(certain, folded) != std::end(certain)) is_certain = true;
    else if (std::ranges::find(others, folded) == std::end(others)) return false;
  }
  return is_certain && 1 < names.size();
}

/// `High-risk`, `Minimal-risk`
bool are_risks(std::span<const std::string> names) {
  return 1 < names.size() && std::ranges::all_of(names, rates_risk);
}

/// `guide/first-steps.md`
bool are_files(std::span<const std::string> names) {
  return !names.empty() && std::ranges::all_of(names, is_file_name);
}

/// `Guest`, `Member`, `Administrator`: what they may do isn't what they can do. `Basic user` and
/// `Independent user` are levels.
bool are_users(std::span<const std::string> names) {
  static constexpr std::string_view certain[] = {"anonymous", "benutzer", "gast",        "guest",
                                                 "invitado",  "invité",   "subscriber",  "user",
                                                 "usuario",   "usuário",  "utilisateur", "viewer",
                                                 "visitante", "visiteur", "visitor"};
  static constexpr std::string_view others[] = {
      "admin",    "administrador", "administrateur", "administrator", "creator",
      "customer", "editor",        "host",           "member",        "membre",
      "mitglied", "moderator",     "owner",          "propietario",   "superadmin"};
  std::set<std::string> known;
  std::size_t count = 0;
  bool is_certain = false;
  for (const std::string& name : names) {
    const std::vector<std::string> words = words_in(name);
    if (words.empty()) continue;
    const bool is_one = has_any({words.back()}, certain);
    is_certain = is_certain || is_one;
    if (!is_one && !has_any({words.back()}, others)) continue;
    ++count;
    known.insert(words.back());
  }
  return is_certain && 1 < known.size() && names.size() <= 2 * count;
}

/// `ERROR`, `WARN`, `INFO`
bool are_of_log(std::span<const std::string> names) {
  static constexpr std::string_view words[] = {"critical", "debug", "error",   "fatal", "info",
                                               "notice",   "trace", "warning", "warn"};
  return 1 < names.size() && std::ranges::all_of(names, [](const std::string& it) {
           return has_any({text::folded(it)}, words);
         });
}

}  // namespace

bool names_price(std::string_view header) {
  static constexpr std::string_view words[] = {"price",  "pricing", "preis", "prix",
                                               "precio", "preço",   "цена",  "prezzo"};
  return has_any(words_in(header), words);
}

std::string other_meaning(std::span<const std::string> names) {
  if (are_plans(names) || begin_like_plans(names))
    return fmt::format("{} are for sale", quoted(names, 3));
  if (are_users(names)) return fmt::format("{} are roles of users", quoted(names, 3));
  if (are_of_log(names)) return fmt::format("{} are levels of a log", quoted(names, 3));
  if (are_of_tasks(names)) return fmt::format("{} say who does what", quoted(names, 3));
  if (are_risks(names)) return fmt::format("{} rate risks", quoted(names, 3));
  if (are_files(names)) return fmt::format("{} are files", quoted(names, 3));
  return {};
}

bool names_people(std::string_view header) {
  if (text::folded(header).starts_with("reports to")) return true;
  static constexpr std::string_view words[] = {"employee", "surname",   "birthday",    "hire",
                                               "lastname", "firstname", "mitarbeiter", "gender"};
  return has_any(words_in(header), words);
}

bool names_students(std::string_view header) {
  static constexpr std::string_view words[] = {"applicant", "candidate", "estudiante",
                                               "learner",   "pupil",     "participant",
                                               "schüler",   "student",   "élève"};
  const std::vector<std::string> own = words_in(header);
  return !own.empty() && own.size() <= 2 && has_any({own.front()}, words);
}

bool names_bound(std::string_view name) {
  static constexpr std::string_view words[] = {"color", "colour", "from",   "icon",  "id",   "max",
                                               "min",   "range",  "weight", "order", "until"};
  return std::ranges::find(words, text::folded(name)) != std::end(words);
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
  static constexpr std::string_view words[] = {"boss", "enemies", "enemy", "feat", "loot",
                                               "mana", "monster", "spell", "xp"};
  return has_any(words_in(header), words);
}

bool are_of_quiz(std::span<const std::string> names) {
  const auto has = [&](std::string_view word) {
    return std::ranges::any_of(names,
                               [&](const std::string& it) { return text::folded(it) == word; });
  };
  return has("question") && has("answer");
}

bool rates_risk(std::string_view header) {
  static constexpr std::string_view words[] = {"impact", "riesgo", "risiko",   "risco",
                                               "risk",   "risque", "severity", "urgency"};
  return has_any(words_in(header), words);
}

bool names_condition(std::string_view header) {
  static constexpr std::string_view words[] = {"mood",   "pain",  "symptom", "stimmung", "schmerz",
                                               "humeur", "humor", "dolor",   "sentiment"};
  return has_any(words_in(header), words);
}

bool names_other_levels(std::string_view header) {
  static constexpr std::string_view things[] = {
      "access",     "alert",       "battery",    "cefr",       "clearance", "color",      "colour",
      "alarm",      "danger",      "difficulty", "eskalation", "gefahren",  "risiko",     "warn",
      "prioritäts", "energy",      "escalation", "farbe",      "game",      "heading",    "log",
      "logging",    "impact",      "isolation",  "membership", "noise",     "permission", "price",
      "pricing",    "priority",    "product",    "risk",       "service",   "severity",   "sound",
      "stock",      "storage",     "stress",     "support",    "threat",    "urgency",    "volume",
      "water",      "subscription"};
  std::vector<std::string> own = words_in(header);
  // `Eskalationsstufe`
  for (const std::string_view it : {"stufe", "stufen", "niveau"})
    if (own.size() == 1 && it.size() < own.front().size() && own.front().ends_with(it)) {
      own.front().resize(own.front().size() - it.size());
      own.emplace_back(it);
    }
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

bool is_of_vacancy(std::string_view header) {
  static constexpr std::string_view words[] = {"department", "location", "salary"};
  return has_any({text::folded(header)}, words);
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
