#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// Italian.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "apprendista",  "assistente",    "avanzata",    "avanzato",   "capo",
    "coordinatore", "coordinatrice", "direttore",   "direttrice", "dirigente",
    "esperta",      "esperto",       "intermedia",  "intermedio", "livello",
    "principiante", "responsabile",  "specialista", "stagista",   "tirocinante"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"apprendista", 1}, {"stagista", 1},     {"tirocinante", 1},   {"principiante", 2},
    {"assistente", 3},  {"intermedia", 4},   {"intermedio", 4},    {"avanzata", 5},
    {"avanzato", 5},    {"esperta", 6},      {"esperto", 6},       {"specialista", 6},
    {"capo", 7},        {"coordinatore", 7}, {"coordinatrice", 7}, {"responsabile", 7},
    {"dirigente", 8},   {"direttore", 9},    {"direttrice", 9}};
constexpr std::string_view unfinished[] = {
    "a",        "ad",    "affinché", "agli",  "ai",    "al",      "all'",  "alla",   "alle",
    "allo",     "che",   "coi",      "col",   "come",  "con",     "cui",   "da",     "dagli",
    "dai",      "dal",   "dall'",    "dalla", "dalle", "dallo",   "degli", "dei",    "del",
    "dell'",    "della", "delle",    "dello", "di",    "durante", "e",     "ed",     "fra",
    "gli",      "i",     "il",       "in",    "l'",    "la",      "le",    "lo",     "ma",
    "mediante", "ne",    "negli",    "nei",   "nel",   "nell'",   "nella", "nelle",  "nello",
    "nonché",   "né",    "o",        "od",    "ogni",  "oppure",  "per",   "presso", "qualche",
    "se",       "senza", "sia",      "su",    "sugli", "sui",     "sul",   "sull'",  "sulla",
    "sulle",    "sullo", "tra",      "un",    "un'",   "una",     "verso"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view additions[] = {"con", "e", "ed", "ma", "o", "senza"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"e", "ed", "ma", "o"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {
    "n.d",          "nessuna",         "nessuna aspettativa", "nessuno",
    "niente",       "non applicabile", "non pertinente",      "non prevista",
    "non previsto", "non richiesta",   "non richiesto",       "non si applica",
    "nulla"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"come al livello precedente",
                                     "come il livello precedente",
                                     "come prima",
                                     "come sopra",
                                     "idem",
                                     "invariata",
                                     "invariato",
                                     "lo stesso",
                                     "nessun cambiamento",
                                     "stesso livello precedente",
                                     "uguale",
                                     "uguale al livello precedente",
                                     "vedi sopra"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"lo stesso del {}", "lo stesso di {}", "uguale al {}",
                                           "uguale a {}",      "come al {}",      "come il {}",
                                           "vedi il {}",       "cfr. {}",         "come {}",
                                           "idem {}",          "vedi {}",         "cfr {}"};
constexpr std::string_view level_nouns[] = {"gradino", "livello", "fascia", "grado"};
constexpr std::string_view placeholders[] = {"a breve",
                                             "da compilare",
                                             "da completare",
                                             "da confermare",
                                             "da decidere",
                                             "da definire",
                                             "da determinare",
                                             "da scrivere",
                                             "da stabilire",
                                             "in arrivo",
                                             "in corso",
                                             "in costruzione",
                                             "in elaborazione",
                                             "in lavorazione",
                                             "non ancora definita",
                                             "non ancora definito",
                                             "non definita",
                                             "non definito",
                                             "prossimamente"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"aspettativa", "aspettative", "attualmente", "definizione",
                                       "descrizione", "competenza",  "contenuto",   "livello",
                                       "momento",     "saranno",     "ancora",      "presto",
                                       "questa",      "questo",      "verrà",       "sarà",
                                       "testo",       "sono",        "non",         "per",
                                       "qui",         "al",          "di",          "il",
                                       "in",          "la",          "le",          "è"};
constexpr std::string_view descriptions[] = {"definizione", "descrizione", "panoramica",
                                             "significato", "sintesi"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"abilità", "capacità", "competenza", "competenze",
                                       "criteri", "criterio", "tema"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"fascia",        "gradi",   "grado",
                                       "inquadramento", "livelli", "livello"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"ambito",     "area",    "aree",   "categoria", "categorie",
                                       "dimensione", "dominio", "gruppo", "pilastro"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {
    "commenti",     "commento",     "esempi", "esempio",      "fonte", "nota", "note",
    "osservazione", "osservazioni", "peso",   "responsabile", "ruoli", "ruolo"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"aspettativa", "aspettative", "comportamento",
                                        "fase",        "mansione",    "nome",
                                        "posizione",   "titolo",      "valore"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"ad", "ca", "cfr", "ecc", "es"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(es",          "(ad es",   "(per es", "(ad esempio",
                                         "(per esempio", "(cioè",    "(come ",  "(quali ",
                                         "(incluso ",    "(inclusi "};
constexpr std::string_view opening_verbs[] = {"ha", "può", "sa", "è"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"cinque", "dieci", "due", "nove", "otto", "quattro",
                                        "sei",    "sette", "tre", "un",   "una",  "uno"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {
    {"approfondite", Dimension::knowledge, 2},  {"autonoma", Dimension::autonomy, 1},
    {"autonomia", Dimension::autonomy, 1},      {"autonomo", Dimension::autonomy, 1},
    {"base", Dimension::knowledge, -2},         {"complessa", Dimension::complexity, 2},
    {"complesse", Dimension::complexity, 2},    {"complessi", Dimension::complexity, 2},
    {"complesso", Dimension::complexity, 2},    {"dirige", Dimension::autonomy, 2},
    {"dirigere", Dimension::autonomy, 2},       {"elementari", Dimension::knowledge, -2},
    {"gestire", Dimension::autonomy, 2},        {"gestisce", Dimension::autonomy, 2},
    {"guida", Dimension::autonomy, 2},          {"imprevedibili", Dimension::complexity, 2},
    {"routine", Dimension::complexity, -2},     {"semplice", Dimension::complexity, -2},
    {"semplici", Dimension::complexity, -2},    {"specialistiche", Dimension::knowledge, 2},
    {"specializzate", Dimension::knowledge, 2}, {"specializzati", Dimension::knowledge, 2},
    {"strategia", Dimension::complexity, 3},    {"strategica", Dimension::complexity, 3},
    {"strategiche", Dimension::complexity, 3},  {"strategici", Dimension::complexity, 3},
    {"strategico", Dimension::complexity, 3},   {"strategie", Dimension::complexity, 3},
    {"supervisione", Dimension::autonomy, -2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"alcune", Grade::quantity, -1},
                                 {"alcuni", Grade::quantity, -1},
                                 {"azienda", Grade::scope, 4},
                                 {"cerca", Grade::obligation, -2},
                                 {"cinque", Grade::number, 5},
                                 {"compiti", Grade::scope, -2},
                                 {"compito", Grade::scope, -2},
                                 {"costantemente", Grade::frequency, 3},
                                 {"deve", Grade::obligation, 1},
                                 {"devono", Grade::obligation, 1},
                                 {"dieci", Grade::number, 10},
                                 {"diverse", Grade::quantity, 1},
                                 {"diversi", Grade::quantity, 1},
                                 {"due", Grade::number, 2},
                                 {"frequentemente", Grade::frequency, 1},
                                 {"generalmente", Grade::frequency, -1},
                                 {"mai", Grade::frequency, -5},
                                 {"molte", Grade::quantity, 1},
                                 {"molti", Grade::quantity, 1},
                                 {"nove", Grade::number, 9},
                                 {"occasionalmente", Grade::frequency, -3},
                                 {"ogni", Grade::quantity, 3},
                                 {"organizzazione", Grade::scope, 4},
                                 {"otto", Grade::number, 8},
                                 {"poche", Grade::quantity, -2},
                                 {"pochi", Grade::quantity, -2},
                                 {"possono", Grade::obligation, -1},
                                 {"potrebbe", Grade::obligation, -2},
                                 {"può", Grade::obligation, -1},
                                 {"quattro", Grade::number, 4},
                                 {"raramente", Grade::frequency, -4},
                                 {"regolarmente", Grade::frequency, 1},
                                 {"reparti", Grade::scope, 3},
                                 {"reparto", Grade::scope, 2},
                                 {"sei", Grade::number, 6},
                                 {"sempre", Grade::frequency, 3},
                                 {"sette", Grade::number, 7},
                                 {"settore", Grade::scope, 5},
                                 {"spesso", Grade::frequency, 1},
                                 {"squadra", Grade::scope, 1},
                                 {"talvolta", Grade::frequency, -2},
                                 {"team", Grade::scope, 1},
                                 {"tre", Grade::number, 3},
                                 {"tutta", Grade::quantity, 3},
                                 {"tutte", Grade::quantity, 3},
                                 {"tutti", Grade::quantity, 3},
                                 {"un", Grade::number, 1},
                                 {"una", Grade::number, 1},
                                 {"uno", Grade::number, 1}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"al massimo", "entro", "fino a", "meno di"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {"ad esempio", "cioè",        "esempi", "esempio",
                                             "ossia",      "per esempio", "perché"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"come",  "della", "delle", "dello",
                                        "nella", "nelle", "sono",  "sulla"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::italian = {
    .level_words = level_words,
    .titles = titles,
    .unfinished = unfinished,
    .additions = additions,
    .conjunctions = conjunctions,
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

const Grades grades::italian = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
