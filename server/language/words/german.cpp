#include <algorithm>

#include "language/words.h"

// German. Prepositions that are parts of verbs as well, such as `an` and `mit`, may end a sentence
// and are not among the words that cannot.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {"abteilungsleiter",
                                            "abteilungsleiterin",
                                            "anfänger",
                                            "anfängerin",
                                            "assistent",
                                            "assistentin",
                                            "auszubildende",
                                            "auszubildender",
                                            "azubi",
                                            "berufseinsteiger",
                                            "berufseinsteigerin",
                                            "direktor",
                                            "direktorin",
                                            "einsteiger",
                                            "einsteigerin",
                                            "erfahren",
                                            "erfahrene",
                                            "erfahrener",
                                            "experte",
                                            "expertin",
                                            "fachkraft",
                                            "fortgeschritten",
                                            "fortgeschrittene",
                                            "fortgeschrittener",
                                            "führungskraft",
                                            "geselle",
                                            "gesellin",
                                            "hilfskraft",
                                            "könner",
                                            "könnerin",
                                            "lehrling",
                                            "leitend",
                                            "leitende",
                                            "leitender",
                                            "leiter",
                                            "leiterin",
                                            "meister",
                                            "meisterin",
                                            "niveau",
                                            "praktikant",
                                            "praktikantin",
                                            "referent",
                                            "referentin",
                                            "spezialist",
                                            "spezialistin",
                                            "stufe",
                                            "teamleiter",
                                            "teamleiterin",
                                            "volontär",
                                            "volontärin",
                                            "werkstudent",
                                            "werkstudentin"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {{"auszubildende", 1},
                                {"auszubildender", 1},
                                {"azubi", 1},
                                {"lehrling", 1},
                                {"praktikant", 1},
                                {"praktikantin", 1},
                                {"volontär", 1},
                                {"volontärin", 1},
                                {"werkstudent", 1},
                                {"werkstudentin", 1},
                                {"anfänger", 2},
                                {"anfängerin", 2},
                                {"einsteiger", 2},
                                {"einsteigerin", 2},
                                {"berufseinsteiger", 2},
                                {"berufseinsteigerin", 2},
                                {"hilfskraft", 2},
                                {"assistent", 3},
                                {"assistentin", 3},
                                {"geselle", 4},
                                {"gesellin", 4},
                                {"fachkraft", 4},
                                {"erfahren", 5},
                                {"erfahrene", 5},
                                {"erfahrener", 5},
                                {"fortgeschritten", 5},
                                {"fortgeschrittene", 5},
                                {"fortgeschrittener", 5},
                                {"experte", 6},
                                {"expertin", 6},
                                {"meister", 6},
                                {"meisterin", 6},
                                {"teamleiter", 7},
                                {"teamleiterin", 7},
                                {"abteilungsleiter", 8},
                                {"abteilungsleiterin", 8},
                                {"leiter", 8},
                                {"leiterin", 8},
                                {"leitende", 8},
                                {"leitender", 8},
                                {"direktor", 9},
                                {"direktorin", 9}};
constexpr std::string_view unfinished[] = {
    "als",     "am",    "beim",    "bis",     "bzw",     "dass",    "dem",     "den",     "der",
    "deren",   "des",   "dessen",  "die",     "eine",    "einem",   "einen",   "einer",   "eines",
    "für",     "gegen", "ihre",    "ihrem",   "ihren",   "ihrer",   "im",      "indem",   "ins",
    "ob",      "oder",  "ohne",    "seine",   "seinem",  "seinen",  "seiner",  "sobald",  "sofern",
    "sondern", "sowie", "sowohl",  "und",     "unsere",  "unserem", "unseren", "unserer", "vom",
    "von",     "weil",  "welche",  "welchem", "welchen", "welcher", "welches", "wenn",    "wobei",
    "zum",     "zur",   "zwischen"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view additions[] = {"aber", "mit", "oder", "ohne", "sowie", "und"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view nothing[] = {"entfällt",
                                        "k. a",
                                        "k.a",
                                        "kein",
                                        "keine",
                                        "keine anforderung",
                                        "keine anforderungen",
                                        "keine angabe",
                                        "keine erwartung",
                                        "keine erwartungen",
                                        "nicht anwendbar",
                                        "nicht erforderlich",
                                        "nicht erwartet",
                                        "nicht relevant",
                                        "nicht vorgesehen",
                                        "nicht zutreffend",
                                        "nichts",
                                        "trifft nicht zu"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"dito",
                                     "ebenso",
                                     "gleich",
                                     "gleichbleibend",
                                     "keine änderung",
                                     "s. o",
                                     "s.o",
                                     "siehe oben",
                                     "unverändert",
                                     "wie auf der stufe darunter",
                                     "wie auf der vorherigen stufe",
                                     "wie bisher",
                                     "wie darunter",
                                     "wie die vorherige stufe",
                                     "wie oben",
                                     "wie stufe darunter",
                                     "wie vorher",
                                     "wie vorherige stufe",
                                     "wie zuvor"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"identisch mit {}", "entspricht {}", "gleich wie {}",
                                           "vergleiche {}",    "analog zu {}",  "wie auf {}",
                                           "wie bei {}",       "wie in {}",     "siehe {}",
                                           "vgl. {}",          "wie {}",        "s. {}"};
constexpr std::string_view level_nouns[] = {"niveau", "ebene", "level", "stufe"};
constexpr std::string_view placeholders[] = {"demnächst",
                                             "folgt",
                                             "folgt noch",
                                             "in arbeit",
                                             "in bearbeitung",
                                             "in vorbereitung",
                                             "kommt noch",
                                             "nicht ausgefüllt",
                                             "nicht beschrieben",
                                             "nicht definiert",
                                             "nicht festgelegt",
                                             "noch auszufüllen",
                                             "noch festzulegen",
                                             "noch nicht beschrieben",
                                             "noch nicht definiert",
                                             "noch nicht festgelegt",
                                             "noch offen",
                                             "noch zu definieren",
                                             "offen",
                                             "platzhalter",
                                             "undefiniert",
                                             "wird ergänzt",
                                             "wird nachgereicht",
                                             "wird noch definiert",
                                             "wird noch ergänzt",
                                             "zu definieren",
                                             "zu ergänzen",
                                             "zu klären"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "beschreibung", "erwartungen", "definition", "demnächst", "fähigkeit", "erwartung", "kompetenz",
    "momentan",     "aktuell",     "aufgabe",    "derzeit",   "zurzeit",   "bisher",    "dieser",
    "dieses",       "inhalt",      "werden",     "diese",     "stufe",     "dazu",      "für",
    "hier",         "noch",        "sind",       "text",      "wird",      "das",       "den",
    "der",          "die",         "ist",        "und",       "an",        "in"};
constexpr std::string_view descriptions[] = {"bedeutung", "beschreibung", "definition",
                                             "erläuterung", "übersicht"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"fertigkeit", "fertigkeiten", "fähigkeit", "fähigkeiten",
                                       "kompetenz",  "kompetenzen",  "kriterien", "kriterium",
                                       "merkmal",    "thema"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"dienstgrad", "ebene", "einstufung",
                                       "niveau",     "stufe", "stufen"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"bereich",   "bereiche",   "dimension", "gruppe",
                                       "kategorie", "kategorien", "themenfeld"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"anmerkung", "anmerkungen", "beispiel",      "beispiele",
                                        "bemerkung", "bemerkungen", "gewicht",       "gewichtung",
                                        "kommentar", "notiz",       "notizen",       "quelle",
                                        "rolle",     "rollen",      "verantwortlich"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"erwartung", "erwartungen", "name",
                                        "position",  "schritt",     "stelle",
                                        "titel",     "verhalten",   "wert"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"bspw", "bzw",  "ca",  "evtl",
                                              "ggf",  "inkl", "usw", "vgl"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(z.B",  "(z. B", "(d.h",   "(d. h", "(u.a",
                                         "(u. a", "(bspw", "(etwa ", "(wie "};
constexpr std::string_view opening_verbs[] = {"hat", "ist", "kann"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"acht", "drei",  "ein",    "eine", "einen", "fünf",
                                        "neun", "sechs", "sieben", "vier", "zehn",  "zwei"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {{"anleitung", Dimension::autonomy, -2},
                                 {"aufsicht", Dimension::autonomy, -2},
                                 {"eigenständig", Dimension::autonomy, 1},
                                 {"eigenverantwortlich", Dimension::autonomy, 2},
                                 {"eigenverantwortung", Dimension::autonomy, 2},
                                 {"einfach", Dimension::complexity, -2},
                                 {"einfache", Dimension::complexity, -2},
                                 {"einfachen", Dimension::complexity, -2},
                                 {"einfacher", Dimension::complexity, -2},
                                 {"grundkenntnisse", Dimension::knowledge, -2},
                                 {"grundlegende", Dimension::knowledge, -2},
                                 {"grundlegenden", Dimension::knowledge, -2},
                                 {"grundlegender", Dimension::knowledge, -2},
                                 {"hochspezialisierte", Dimension::knowledge, 2},
                                 {"komplex", Dimension::complexity, 2},
                                 {"komplexe", Dimension::complexity, 2},
                                 {"komplexen", Dimension::complexity, 2},
                                 {"komplexer", Dimension::complexity, 2},
                                 {"leiten", Dimension::autonomy, 2},
                                 {"leitet", Dimension::autonomy, 2},
                                 {"leitung", Dimension::autonomy, 2},
                                 {"routinearbeiten", Dimension::complexity, -2},
                                 {"routineaufgaben", Dimension::complexity, -2},
                                 {"selbstständig", Dimension::autonomy, 1},
                                 {"selbstständige", Dimension::autonomy, 1},
                                 {"selbstständigkeit", Dimension::autonomy, 1},
                                 {"selbständig", Dimension::autonomy, 1},
                                 {"selbständigkeit", Dimension::autonomy, 1},
                                 {"spezialisierte", Dimension::knowledge, 2},
                                 {"spezialisierten", Dimension::knowledge, 2},
                                 {"strategie", Dimension::complexity, 3},
                                 {"strategien", Dimension::complexity, 3},
                                 {"strategisch", Dimension::complexity, 3},
                                 {"strategische", Dimension::complexity, 3},
                                 {"strategischen", Dimension::complexity, 3},
                                 {"umfassende", Dimension::knowledge, 2},
                                 {"umfassenden", Dimension::knowledge, 2},
                                 {"unvorhersehbare", Dimension::complexity, 2},
                                 {"unvorhersehbaren", Dimension::complexity, 2},
                                 {"verantwortet", Dimension::autonomy, 2},
                                 {"vorgegebene", Dimension::autonomy, -2},
                                 {"vorgegebenen", Dimension::autonomy, -2},
                                 {"vorgegebener", Dimension::autonomy, -2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));

}  // namespace

const Words words::german = {
    .level_words = level_words,
    .titles = titles,
    .unfinished = unfinished,
    .additions = additions,
    .nothing = nothing,
    .same = same,
    .references = references,
    .level_nouns = level_nouns,
    .placeholders = placeholders,
    .around = around,
    .descriptions = descriptions,
    .skills = skills,
    .levels = levels,
    .groups = groups,
    .remarks = remarks,
    .corners = corners,
    .abbreviations = abbreviations,
    .examples = examples,
    .opening_verbs = opening_verbs,
    .numbers = numbers,
    .demand = demand,
};

}  // namespace ladder::language
