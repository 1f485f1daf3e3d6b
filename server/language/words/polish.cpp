#include <algorithm>

#include "language/words.h"

// Polish.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {"asystent",
                                            "asystentka",
                                            "doświadczona",
                                            "doświadczony",
                                            "dyrektor",
                                            "dyrektorka",
                                            "ekspert",
                                            "ekspertka",
                                            "główna",
                                            "główny",
                                            "kierowniczka",
                                            "kierownik",
                                            "lider",
                                            "liderka",
                                            "mistrz",
                                            "mistrzyni",
                                            "młodsza",
                                            "młodszy",
                                            "początkująca",
                                            "początkujący",
                                            "poziom",
                                            "praktykant",
                                            "praktykantka",
                                            "samodzielna",
                                            "samodzielny",
                                            "specjalista",
                                            "specjalistka",
                                            "starsza",
                                            "starszy",
                                            "stażysta",
                                            "stażystka",
                                            "uczennica",
                                            "uczeń",
                                            "zaawansowana",
                                            "zaawansowany",
                                            "średniozaawansowana",
                                            "średniozaawansowany"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {{"praktykant", 1},
                                {"praktykantka", 1},
                                {"stażysta", 1},
                                {"stażystka", 1},
                                {"uczennica", 1},
                                {"uczeń", 1},
                                {"młodsza", 2},
                                {"młodszy", 2},
                                {"początkująca", 2},
                                {"początkujący", 2},
                                {"asystent", 3},
                                {"asystentka", 3},
                                {"samodzielna", 4},
                                {"samodzielny", 4},
                                {"specjalista", 4},
                                {"specjalistka", 4},
                                {"średniozaawansowana", 4},
                                {"średniozaawansowany", 4},
                                {"starsza", 5},
                                {"starszy", 5},
                                {"doświadczona", 5},
                                {"doświadczony", 5},
                                {"zaawansowana", 5},
                                {"zaawansowany", 5},
                                {"ekspert", 6},
                                {"ekspertka", 6},
                                {"główna", 6},
                                {"główny", 6},
                                {"lider", 7},
                                {"liderka", 7},
                                {"kierowniczka", 8},
                                {"kierownik", 8},
                                {"dyrektor", 9},
                                {"dyrektorka", 9}};
constexpr std::string_view unfinished[] = {
    "a",       "aby",     "albo",   "ale",   "ani",   "bez",     "dla",    "do",      "gdy",
    "i",       "jako",    "jeśli",  "która", "które", "którego", "której", "który",   "których",
    "którym",  "którymi", "którzy", "lecz",  "lub",   "między",  "na",     "nad",     "niż",
    "np",      "o",       "od",     "ode",   "oraz",  "po",      "pod",    "podczas", "ponieważ",
    "poprzez", "przed",   "przez",  "przy",  "u",     "w",       "we",     "według",  "wobec",
    "wraz",    "wśród",   "z",      "za",    "ze",    "że",      "żeby"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view additions[] = {"bez", "i", "lub", "oraz", "z"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"i", "lub", "oraz"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {
    "brak",        "brak oczekiwań",    "brak wymagań",   "n.d",         "n/d", "nd", "nic",
    "nie dotyczy", "nie jest wymagane", "nie oczekiwane", "nie wymagane"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {
    "bez zmian",      "identycznie",      "j.w",       "jak na poprzednim poziomie",
    "jak poprzednio", "jak poziom niżej", "jak wyżej", "jw",
    "patrz wyżej",    "tak samo",         "to samo",   "to samo co na poprzednim poziomie",
    "zob. wyżej"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"identycznie jak {}",
                                           "tak samo jak na {}",
                                           "to samo co na {}",
                                           "tak samo jak {}",
                                           "to samo co {}",
                                           "jak dla {}",
                                           "jak na {}",
                                           "zobacz {}",
                                           "jak w {}",
                                           "patrz {}",
                                           "por. {}",
                                           "zob. {}",
                                           "jak {}"};
constexpr std::string_view level_nouns[] = {"poziomie", "stopień", "szczebel",
                                            "poziomu",  "poziom",  "grupa"};
constexpr std::string_view placeholders[] = {
    "do napisania",    "do określenia",    "do opisania",           "do ustalenia",
    "do uzupełnienia", "do zdefiniowania", "jeszcze nie określono", "jeszcze nie opisano",
    "nie określono",   "nie zdefiniowano", "nieokreślone",          "niezdefiniowane",
    "w budowie",       "w opracowaniu",    "w przygotowaniu",       "w toku",
    "w trakcie",       "wkrótce",          "zostanie dodane",       "zostanie uzupełnione"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "umiejętności", "umiejętność", "oczekiwania", "zostanie", "jeszcze", "obecnie", "poziomu",
    "treść",        "poziom",      "niego",       "opisu",    "tekst",   "jest",    "opis",
    "rola",         "tego",        "dla",         "nie",      "są",      "tej",     "ten",
    "na",           "ta",          "to",          "tu",       "w"};
constexpr std::string_view descriptions[] = {"definicja", "opis", "podsumowanie", "znaczenie"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"kompetencja", "kompetencje",  "kryteria",    "kryterium",
                                       "temat",       "umiejętności", "umiejętność", "zdolność"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"poziom",  "poziomy", "ranga",
                                       "stopień", "stopnie", "szczebel"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"dziedzina", "filar",  "grupa",   "kategoria",
                                       "kategorie", "obszar", "obszary", "wymiar"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"komentarz", "notatka",    "przykład", "przykłady",
                                        "rola",      "role",       "uwaga",    "uwagi",
                                        "waga",      "właściciel", "źródło"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"etap",        "krok",        "nazwa",
                                        "oczekiwania", "oczekiwanie", "stanowisko",
                                        "tytuł",       "wartość",     "zachowanie"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"itd", "itp", "m.in", "np", "ok", "tzw"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(np", "(m.in", "(tj", "(takie jak ", "(w tym "};
constexpr std::string_view opening_verbs[] = {"jest", "ma", "może", "potrafi", "umie"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"cztery",   "dwa",    "dwie",  "dwóch", "dziesięć",
                                        "dziewięć", "jeden",  "jedna", "jedno", "osiem",
                                        "pięć",     "siedem", "sześć", "trzy"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {{"elementarną", Dimension::knowledge, -2},
                                 {"kieruje", Dimension::autonomy, 2},
                                 {"kierunkiem", Dimension::autonomy, -2},
                                 {"nadzorem", Dimension::autonomy, -2},
                                 {"nieprzewidywalnych", Dimension::complexity, 2},
                                 {"podstawowe", Dimension::knowledge, -2},
                                 {"podstawowych", Dimension::knowledge, -2},
                                 {"podstawową", Dimension::knowledge, -2},
                                 {"pogłębioną", Dimension::knowledge, 2},
                                 {"proste", Dimension::complexity, -2},
                                 {"prostych", Dimension::complexity, -2},
                                 {"rutynowe", Dimension::complexity, -2},
                                 {"rutynowych", Dimension::complexity, -2},
                                 {"samodzielnie", Dimension::autonomy, 1},
                                 {"samodzielność", Dimension::autonomy, 1},
                                 {"specjalistyczną", Dimension::knowledge, 2},
                                 {"strategia", Dimension::complexity, 3},
                                 {"strategiczne", Dimension::complexity, 3},
                                 {"strategicznych", Dimension::complexity, 3},
                                 {"strategię", Dimension::complexity, 3},
                                 {"wyspecjalizowane", Dimension::knowledge, 2},
                                 {"zarządza", Dimension::autonomy, 2},
                                 {"złożone", Dimension::complexity, 2},
                                 {"złożonych", Dimension::complexity, 2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));

}  // namespace

const Words words::polish = {
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

}  // namespace ladder::language
