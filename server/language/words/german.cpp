#include <algorithm>

#include "language/grades.h"
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
constexpr std::string_view unfinished[] = {
    "als",     "am",    "beim",    "bis",     "bzw",     "dass",    "dem",     "den",     "der",
    "deren",   "des",   "dessen",  "die",     "eine",    "einem",   "einen",   "einer",   "eines",
    "für",     "gegen", "ihre",    "ihrem",   "ihren",   "ihrer",   "im",      "indem",   "ins",
    "ob",      "oder",  "ohne",    "seine",   "seinem",  "seinen",  "seiner",  "sobald",  "sofern",
    "sondern", "sowie", "sowohl",  "und",     "unsere",  "unserem", "unseren", "unserer", "vom",
    "von",     "weil",  "welche",  "welchem", "welchen", "welcher", "welches", "wenn",    "wobei",
    "zum",     "zur",   "zwischen"};
static_assert(std::ranges::is_sorted(unfinished));
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
constexpr GradedWord graded[] = {{"abteilung", Grade::scope, 2},
                                 {"abteilungen", Grade::scope, 3},
                                 {"acht", Grade::number, 8},
                                 {"alle", Grade::quantity, 3},
                                 {"allen", Grade::quantity, 3},
                                 {"aller", Grade::quantity, 3},
                                 {"aufgabe", Grade::scope, -2},
                                 {"aufgaben", Grade::scope, -2},
                                 {"bereich", Grade::scope, 2},
                                 {"bereiche", Grade::scope, 3},
                                 {"branche", Grade::scope, 5},
                                 {"darf", Grade::obligation, -2},
                                 {"drei", Grade::number, 3},
                                 {"ein", Grade::number, 1},
                                 {"eine", Grade::number, 1},
                                 {"einen", Grade::number, 1},
                                 {"einige", Grade::quantity, -1},
                                 {"einigen", Grade::quantity, -1},
                                 {"einzelne", Grade::quantity, -2},
                                 {"einzelnen", Grade::quantity, -2},
                                 {"firma", Grade::scope, 4},
                                 {"fünf", Grade::number, 5},
                                 {"gelegentlich", Grade::frequency, -3},
                                 {"häufig", Grade::frequency, 1},
                                 {"immer", Grade::frequency, 3},
                                 {"jede", Grade::quantity, 3},
                                 {"jeden", Grade::quantity, 3},
                                 {"jeder", Grade::quantity, 3},
                                 {"jedes", Grade::quantity, 3},
                                 {"jährlich", Grade::frequency, -1},
                                 {"kann", Grade::obligation, -1},
                                 {"können", Grade::obligation, -1},
                                 {"manchmal", Grade::frequency, -2},
                                 {"mehrere", Grade::quantity, 1},
                                 {"mehreren", Grade::quantity, 1},
                                 {"meist", Grade::frequency, -1},
                                 {"meistens", Grade::frequency, -1},
                                 {"monatlich", Grade::frequency, 2},
                                 {"muss", Grade::obligation, 1},
                                 {"müssen", Grade::obligation, 1},
                                 {"neun", Grade::number, 9},
                                 {"nie", Grade::frequency, -5},
                                 {"oft", Grade::frequency, 1},
                                 {"organisation", Grade::scope, 4},
                                 {"regelmäßig", Grade::frequency, 1},
                                 {"sechs", Grade::number, 6},
                                 {"selten", Grade::frequency, -4},
                                 {"sieben", Grade::number, 7},
                                 {"stets", Grade::frequency, 3},
                                 {"ständig", Grade::frequency, 3},
                                 {"sämtliche", Grade::quantity, 3},
                                 {"team", Grade::scope, 1},
                                 {"teams", Grade::scope, 2},
                                 {"täglich", Grade::frequency, 4},
                                 {"unternehmen", Grade::scope, 4},
                                 {"versucht", Grade::obligation, -2},
                                 {"viele", Grade::quantity, 1},
                                 {"vier", Grade::number, 4},
                                 {"wenige", Grade::quantity, -2},
                                 {"wenigen", Grade::quantity, -2},
                                 {"wöchentlich", Grade::frequency, 3},
                                 {"zehn", Grade::number, 10},
                                 {"zwei", Grade::number, 2}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"alle",      "binnen",   "bis zu",
                                         "höchstens", "in unter", "innerhalb von",
                                         "maximal",   "unter",    "weniger als"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {
    "beispielsweise",   "d.h", "das heißt",   "etwa", "weil",
    "wie zum beispiel", "z.b", "zum beispiel"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"auch",  "beim",   "diese", "dieser", "eine", "einem",
                                        "einen", "einer",  "eines", "haben",  "ihre", "ihren",
                                        "ihrer", "nach",   "oder",  "seine",  "sich", "sind",
                                        "sowie", "werden", "wird"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::german = {
    .level_words = level_words,
    .unfinished = unfinished,
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

const Grades grades::german = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
