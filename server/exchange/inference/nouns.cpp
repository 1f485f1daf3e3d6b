#include "exchange/inference/nouns.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

#include "exchange/inference/word_set.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool ends_with_any(const std::string& word, std::span<const std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view it) {
    return it.size() + 2 < word.size() && word.ends_with(it);
  });
}

}  // namespace

std::string last_word_of(std::string_view name) {
  std::string folded = text::folded(name.substr(0, name.find('(')));
  for (const std::string_view joint : {" of ", " de ", " di ", " in "})
    if (const std::size_t at = folded.find(joint); at != folded.npos && 0 < at) folded.resize(at);
  const std::size_t end = folded.find_last_not_of(" :.)0123456789");
  folded.resize(end == folded.npos ? 0 : end + 1);
  for (const std::string_view numeral : {" i", " ii", " iii", " iv", " v", " vi"})
    if (folded.ends_with(numeral)) {
      folded.resize(folded.size() - numeral.size());
      break;
    }
  return folded.substr(folded.find_last_of(' ') + 1);
}

bool names_someone(const std::string& word) {
  static constexpr std::string_view words[] = {
      "agent", "aide",  "chef", "clerk",  "coach", "commis", "cook", "demi-chef", "groom",
      "guard", "guide", "host", "matron", "medic", "nurse",  "page", "pilot",     "smith"};
  if (std::ranges::find(words, word) != std::end(words)) return true;
  static constexpr std::string_view endings[] = {
      "er",   "or",  "ist", "ian", "eer",  "man", "woman", "ant",  "hand", "ster", "rin",   "eur",
      "euse", "ien", "ier", "dor", "dora", "ero", "era",   "ista", "nik",  "tore", "ник",   "тель",
      "щик",  "арь", "ер",  "ор",  "员",   "師",  "师",    "者",   "員",   "人",   "people"};
  return ends_with_any(word, endings);
}

bool names_ability(const std::string& word) {
  static constexpr std::string_view endings[] = {
      "ing",  "tion",   "sion", "ity",  "ment",  "ness", "ship",     "ance", "ence",
      "ogy",  "ics",    "acy",  "care", "work",  "ung",  "heit",     "keit", "schaft",
      "ción", "ção",    "dad",  "dade", "zione", "age",  "té",       "ние",  "ость",
      "ство", "skills", "ura",  "ture", "力",    "性",   "thinking", "ety",  "ry"};
  return ends_with_any(word, endings);
}

bool counts_other_things(const std::string& series) {
  static const WordSet words = word_set(
      " # absatz activity activities actividad aktivität atividade activité específica lab script "
      "template vorlage plantilla concept concepto tab ask prompt-vorlage "
      "criterio critério abschnitt ac adr alternative appendix approach art article artigo artikel"
      " artículo assignment attempt aufgabe aula axe beispiel bug bài bước cap capitolo"
      " capítulo cas case caso challenge chapitre chapter chương criterion cve cwe câu day"
      " decision dia domain draft día eixo eje ejemplo ejercicio epic error es esercizio etapa"
      " etape exam example exemple exemplo exercice exercise exercício experiment fall fase"
      " fehler fig fig. figure finding fix fr frage gap hipótesis hypothesis hz idea ipv issue item"
      " iteration jour kapitel klausur kr krok lb lección lektion lesson leçon line lines mes"
      " method methode metodo milestone modul module mois monat month movimento méthode método"
      " mês módulo nfr note objective opción option opzione opção page part parte partie"
      " parágrafo paso passo pattern pergunta phase pitfall pregunta principio principle"
      " princípio prinzip prioridad priority problem progetto project projekt projet projeto"
      " prompt proposal prova proyecto prueba práctica prática página q quarter question regel"
      " regla regra req requirement result rf rfc rnf round rule scenario scene schritt"
      " sección section seite semaine semana sesión session sessão sev seção sitzung slide"
      " solución solution sprint step story tag tarea tarefa task tc teil tema test thema tip"
      " tipo topic tuần tydzień typ type uc unidad unidade unit upgrade us v variant version"
      " vol volume week why woche workflow zadanie étape übung вариант вопрос глава день"
      " задача неделя пример раздел упражнение урок часть шаг этап ");
  return words.contains(std::string_view(series).substr(series.find_last_of(' ') + 1));
}

bool has_verb(std::string_view name) {
  std::string folded = " " + text::folded(name) + " ";
  if (folded.starts_with(" need")) folded.erase(0, 5);  // `Needs improvement`
  static constexpr std::string_view verbs[] = {
      " is ",     " are ", " need ", " needs ", " require ", " requires ", " must ",
      " should ", " es ",  " eres ", " est ",   " é ",       " ist ",      " sind "};
  return std::ranges::any_of(verbs,
                             [&](std::string_view it) { return folded.find(it) != folded.npos; });
}

bool share_last_word(std::string_view name, std::string_view other) {
  const std::string word = last_word_of(name);
  return !word.empty() && word == last_word_of(other);
}

bool is_soft_rating(std::string_view name) {
  static constexpr std::string_view words[] = {"good",    "bad",      "normal", "average", "ok",
                                               "neutral", "balanced", "fair",   "best",    "worst"};
  return std::ranges::find(words, text::folded(name)) != std::end(words);
}

bool is_mark(std::string_view name) {
  return !name.empty() && name.size() <= 2 && 'A' <= name[0] && name[0] <= 'F' &&
         (name.size() == 1 || name[1] == '+' || name[1] == '-');
}

bool differ_within(const std::vector<std::string>& names) {
  std::set<std::string> frames;
  for (const std::string& it : names) {
    const std::string folded = text::folded(it.substr(0, it.find('(')));
    const std::string name(text::trimmed(folded));
    const std::size_t first = name.find(' ');
    const std::size_t last = name.rfind(' ');
    if (first == last) return false;
    frames.insert(name.substr(0, first) + name.substr(last));
  }
  return 2 < names.size() && frames.size() == 1;
}

}  // namespace ladder::exchange
