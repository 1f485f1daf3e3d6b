#include "exchange/inference/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>
#include <vector>

#include "exchange/inference/labels.h"
#include "exchange/inference/nouns.h"
#include "exchange/inference/rubric.h"
#include "exchange/inference/word_set.h"
#include "language/words.h"
#include "text/unicode.h"

namespace ladder::exchange {
namespace {

bool is_letter(char c) { return ('a' <= c && c <= 'z') || static_cast<signed char>(c) < 0; }

using List = language::WordList language::Words::*;

constexpr List lists[] = {&language::Words::corners, &language::Words::descriptions,
                          &language::Words::groups,  &language::Words::level_words,
                          &language::Words::levels,  &language::Words::remarks,
                          &language::Words::skills};

/// The lists that have this word, a bit each, in any language that separates words with spaces.
unsigned lists_with(std::string_view word) {
  static const std::unordered_map<std::string_view, unsigned> index = [] {
    std::unordered_map<std::string_view, unsigned> known;
    for (const language::Words* it : language::words_of_labels(language::Language::unknown))
      for (std::size_t i = 0; it->has_spaces && i < std::size(lists); ++i)
        for (const std::string_view word : it->*lists[i]) known[word] |= 1U << i;
    return known;
  }();
  const auto found = index.find(word);
  return found == index.end() ? 0 : found->second;
}

bool has(unsigned found, List list) {
  return ((found >> (std::ranges::find(lists, list) - std::begin(lists))) & 1U) != 0;
}

/// Whether one of the words of a header is one of these, or these and an `s`.
template <typename IsOne>
bool has_word(std::string_view header, IsOne is_one) {
  const std::string folded = text::folded(header);
  std::string_view rest = folded;
  while (!rest.empty()) {
    std::size_t end = 0;
    while (end < rest.size() && is_letter(rest[end])) ++end;
    std::string_view word = rest.substr(0, end);
    if (is_one(word)) return true;
    if (word.ends_with('s')) word.remove_suffix(1);
    if (is_one(word)) return true;
    rest.remove_prefix(std::max<std::size_t>(end, 1));
  }
  return false;
}

bool has_listed_word(std::string_view header, List list) {
  return has_word(header, [&](std::string_view it) { return has(lists_with(it), list); });
}

/// Whether a header has one of these anywhere, where no space separates words.
bool has_listed_part(std::string_view header, List list) {
  const bool is_ascii =
      std::ranges::all_of(header, [](char c) { return 0 <= static_cast<signed char>(c); });
  return !is_ascii &&
         std::ranges::any_of(language::words_of_labels(language::Language::unknown),
                             [&](const language::Words* words) {
                               return !words->has_spaces &&
                                      std::ranges::any_of(words->*list, [&](std::string_view it) {
                                        return header.find(it) != header.npos;
                                      });
                             });
}

/// Whether a header has one of these in any language: a header and the content below it can have
/// different languages.
bool has_listed(std::string_view header, List list) {
  return has_listed_word(header, list) || has_listed_part(header, list);
}

/// Such a word, or one with an `s`.
bool is_among(std::string_view word, const WordSet& words) {
  if (words.contains(word)) return true;
  if (!word.ends_with('s')) return false;
  word.remove_suffix(1);
  return words.contains(word);
}

/// Words for levels in languages that have no rules of their own, and more of other languages.
bool is_foreign_level_word(const std::string& word) {
  static const WordSet words = {
      "مبتدئ",        "مبتدئة",      "أساسي",      "متوسط",        "متوسطة",      "متقدم",
      "متقدمة",       "خبير",        "محترف",      "ممارس",        "מתחיל",       "בינוני",
      "מתקדם",        "מומחה",       "başlangıç",  "orta",         "ileri",       "uzman",
      "acemi",        "kıdemli",     "nybörjare",  "erfaren",      "avancerad",   "begynder",
      "øvet",         "erfaren",     "nybegynner", "viderekommen", "aloittelija", "edistynyt",
      "asiantuntija", "початківець", "середній",   "досвідчений",  "експерт",     "старший",
      "молодший",     "začátečník",  "pokročilý",  "mírně",        "expertní",    "kezdő",
      "haladó",       "szakértő",    "începător",  "avansat",      "pemula",      "menengah",
      "mahir",        "ahli",        "αρχάριος",   "προχωρημένος", "ειδικός",     "compagnon",
      "maître",       "inicial",     "avançat",    "novell",       "operaio",     "oficial",
      "mestre",       "gezel"};
  return words.contains(word);
}

/// What the word of a header is.
HeaderKind word_kind(const std::string& word, bool has_spaces) {
  static const WordSet levels = {"proficiency", "proficiencies", "tier",    "niveau", "mastery",
                                 "maturity",    "nível",         "المستوى", "مستوى",  "רמה",
                                 "seviye",      "nivå",          "рівень",  "úroveň", "szint",
                                 "tingkat",     "taso",          "επίπεδο"};
  static const WordSet skills = {"ability", "abilities", "capabilities", "practice",
                                 "element", "knowledge", "expertise",    "competencia"};
  static const WordSet groups = {"subcategory", "subcategories", "subarea", "subdomain",
                                 "sector",      "section",       "kind",    "cluster",
                                 "field",       "discipline",    "unit",    "module",
                                 "department",  "pillars",       "grouping"};
  static const WordSet texts = {
      "behavior",      "behaviour", "descriptor",  "expectation",  "indicator",      "statement",
      "text",          "detail",    "explanation", "descripción",  "comportamiento", "descrição",
      "comportamento", "verhalten", "erwartung",   "beschreibung", "comportement",   "attente",
      "описание",      "score",     "rating"};
  static const WordSet codes = {"code",       "id",     "ref",          "reference", "key",  "nr",
                                "no",         "number", "código",       "uid",       "uuid", "slug",
                                "identifier", "index",  "abbreviation", "order",     "short"};
  static const WordSet asides = {
      "created", "updated",  "modified", "date",     "evidence",   "url",   "link",   "resource",
      "website", "author",   "status",   "version",  "attachment", "image", "parent", "reviewed",
      "review",  "site",     "location", "priority", "deadline",   "due",   "tags",   "icon",
      "salary",  "training", "course",   "courses",  "tool",       "tools"};
  static const WordSet roles = {"role",  "title",  "position", "job",      "rolle",
                                "cargo", "puesto", "poste",    "должность"};
  static const WordSet names = {"name",        "nombre", "nome",    "nom",
                                "bezeichnung", "label",  "название"};
  const auto in = [&](List list) {
    return has_spaces ? has_listed_word(word, list) : has_listed_part(word, list);
  };
  if (is_among(word, levels) || in(&language::Words::levels)) return HeaderKind::level;
  if (is_among(word, codes)) return HeaderKind::code;
  if (is_among(word, skills) || in(&language::Words::skills)) return HeaderKind::skill;
  if (is_among(word, groups) || in(&language::Words::groups)) return HeaderKind::group;
  if (is_among(word, texts) || in(&language::Words::descriptions)) return HeaderKind::text;
  if (is_among(word, roles)) return HeaderKind::role;
  if (is_among(word, asides)) return HeaderKind::aside;
  if (in(&language::Words::remarks)) return HeaderKind::remark;
  if (is_among(word, names)) return HeaderKind::name;
  return HeaderKind::unknown;
}

/// Words that only look as if they named a level: those of `Objetivo principal`, which is the main
/// one, and `Guide for beginners`.
void drop_other_meanings(std::vector<std::string>& words) {
  if (words.size() < 2) return;
  const std::string& last = words.back();
  const std::string& before = words[words.size() - 2];
  static const WordSet things = {"color", "factor", "motor", "sector", "valor"};
  const bool is_main_thing =
      last == "principal" && (!names_someone(before) || is_among(before, things));
  static const WordSet readers = {"for", "para", "pour", "für"};
  const bool is_for_readers =
      is_among(before, readers) && (last.ends_with('s') || last == "anfänger");
  if (is_main_thing || is_for_readers) words.pop_back();
}

bool is_preposition(const std::string& word) {
  static constexpr std::string_view words[] = {"of",  "de", "du",  "des",  "del", "da", "do",
                                               "der", "di", "for", "that", "to",  "by"};
  return std::ranges::find(words, word) != std::end(words);
}

}  // namespace

std::vector<std::string> words_in(std::string_view text) {
  std::string parted;  // `skillLevel` has two words
  for (const char c : text) {
    const bool begins =
        'A' <= c && c <= 'Z' && !parted.empty() && 'a' <= parted.back() && parted.back() <= 'z';
    if (begins) parted += ' ';
    parted += c;
  }
  std::string folded = text::folded(parted);
  for (const std::string_view dash : {"–", "—"})
    for (std::size_t at = folded.find(dash); at != folded.npos; at = folded.find(dash))
      folded.replace(at, dash.size(), " ");
  std::vector<std::string> words;
  std::string word;
  for (const char c : folded + " ") {
    if (is_letter(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool has_level_word(std::string_view label) {
  if (is_source_code(label)) return false;
  label = label.substr(0, label.find('('));
  std::vector<std::string> words = words_in(label);
  // `Base` is below `Avanzato`, but `Base level` has several levels.
  if (words.size() == 1 && words.front() == "base") return true;
  std::erase_if(words,
                [](const std::string& it) { return word_kind(it, true) == HeaderKind::level; });
  drop_other_meanings(words);
  // `Basic plan` is for sale, `Current level` is someone's, and a summary is about several.
  for (const std::string_view it :
       {"plan", "edition", "package", "subscription", "current", "summary", "overview"})
    if (std::ranges::find(words, it) != words.end()) return false;
  for (const std::string& it : words)
    if (has_listed(it, &language::Words::level_words) || is_foreign_level_word(it)) return true;
  return is_rubric_label(words);
}

bool are_rubric_labels(const std::vector<std::string>& labels) {
  const auto count = std::ranges::count_if(labels, [](const std::string& it) {
    return is_rubric_label(words_in(it.substr(0, it.find('(')))) && level_words_in(it).empty();
  });
  return labels.size() < 2 * static_cast<std::size_t>(count);
}

std::string level_words_in(std::string_view label) {
  std::string found;
  for (const std::string& it : words_in(label.substr(0, label.find('('))))
    if (word_kind(it, true) != HeaderKind::level &&
        (has_listed(it, &language::Words::level_words) || is_foreign_level_word(it)))
      found.append(found.empty() ? "" : " ")
          .append(it.ends_with('s') ? it.substr(0, it.size() - 1) : it);
  return found;
}

bool is_rating(std::string_view label) {
  static constexpr std::string_view words[] = {"critical", "high",  "highest", "low",
                                               "lowest",   "major", "medium",  "minor",
                                               "moderate", "none",  "severe",  "very"};
  std::vector<std::string> own = words_in(label.substr(0, label.find('(')));
  // `P1 - High` is one, too.
  if (1 < own.size()) std::erase_if(own, [](const std::string& it) { return it.size() == 1; });
  const bool rates_work = std::ranges::any_of(
      own, [](const std::string& it) { return it == "expectations" || it == "expectation"; });
  return rates_work || (!own.empty() && std::ranges::all_of(own, [](const std::string& it) {
           return std::ranges::find(words, it) != std::end(words);
         }));
}

HeaderKind header_kind(std::string_view header) {
  constexpr std::size_t most_words = 6;
  HeaderKind kind = HeaderKind::unknown;
  const std::vector<std::string> words = words_in(header.substr(0, header.find('(')));
  if (most_words < words.size()) return kind;
  for (const std::string& it : words) {
    if (is_preposition(it) && kind != HeaderKind::unknown) return kind;
    const HeaderKind own = word_kind(it, true);
    const bool weak = own == HeaderKind::name || own == HeaderKind::role;
    if (own != HeaderKind::unknown && (!weak || kind == HeaderKind::unknown)) kind = own;
  }
  if (kind != HeaderKind::unknown || words.empty()) return kind;
  return word_kind(text::folded(header), false);
}

bool names_descriptions(std::string_view header) {
  return has_listed(header, &language::Words::descriptions);
}

bool names_skills(std::string_view header) { return has_listed(header, &language::Words::skills); }

bool names_levels(std::string_view header) { return has_listed(header, &language::Words::levels); }

bool names_groups(std::string_view header) { return has_listed(header, &language::Words::groups); }

bool names_remarks(std::string_view header) {
  return has_listed(header, &language::Words::remarks) || names_skills(header) ||
         names_groups(header);
}

bool names_things(std::string_view key) {
  static constexpr std::string_view words[] = {
      "name", "title", "label", "level",   "key",   "code", "id",   "slug",  "url",
      "href", "path",  "order", "version", "image", "icon", "date", "salary"};
  return has_word(
      key, [&](std::string_view it) { return std::ranges::find(words, it) != std::end(words); });
}

bool is_corner(std::string_view header) {
  constexpr std::ptrdiff_t most_blanks = 3;
  const std::string folded = text::folded(header);
  const bool has_letters =
      std::ranges::any_of(folded, [](char c) { return is_letter(c) || ('0' <= c && c <= '9'); });
  if (!has_letters) return true;
  if (most_blanks < std::ranges::count(folded, ' ')) return false;
  return names_skills(header) || names_levels(header) || names_groups(header) ||
         has_listed(header, &language::Words::corners) ||
         header_kind(header) != HeaderKind::unknown;
}

}  // namespace ladder::exchange
