#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// Dutch. Prepositions that are parts of verbs as well, such as `aan` and `voor`, may end a sentence
// and are not among the words that cannot.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "aankomend",     "assistent",      "beginnend",  "beginnende",  "directeur",
    "ervaren",       "gevorderd",      "gevorderde", "hoofd",       "leerling",
    "leidinggevend", "leidinggevende", "medior",     "meester",     "niveau",
    "stagiair",      "stagiaire",      "teamleider", "vakvolwassen"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {{"leerling", 1},       {"stagiair", 1},   {"stagiaire", 1},
                                {"aankomend", 2},      {"beginnend", 2},  {"beginnende", 2},
                                {"assistent", 3},      {"medior", 4},     {"ervaren", 5},
                                {"gevorderd", 5},      {"gevorderde", 5}, {"meester", 6},
                                {"vakvolwassen", 6},   {"teamleider", 7}, {"leidinggevend", 7},
                                {"leidinggevende", 7}, {"hoofd", 8},      {"directeur", 9}};
constexpr std::string_view unfinished[] = {
    "als",     "dat",     "de",     "der",    "een",   "elke",    "en",     "enkele",
    "het",     "hun",     "indien", "met",    "mijn",  "naar",    "noch",   "of",
    "omdat",   "onze",    "per",    "sinds",  "te",    "ten",     "tenzij", "ter",
    "terwijl", "tijdens", "tot",    "tussen", "van",   "vanwege", "via",    "volgens",
    "waarbij", "waarvan", "welke",  "wiens",  "zodat", "zonder",  "zowel"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view stranding[] = {"doen",  "doet",  "gaan", "gaat",  "kan", "kent",
                                          "maakt", "maken", "weet", "weten", "wil"};
static_assert(std::ranges::is_sorted(stranding));
constexpr std::string_view additions[] = {"en", "maar", "met", "of", "zonder"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"en", "maar", "of"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {"geen",         "geen verwachting", "geen verwachtingen",
                                        "n.v.t",        "niet relevant",    "niet van toepassing",
                                        "niet vereist", "niet verwacht",    "niets",
                                        "nvt"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"als boven",
                                     "als hierboven",
                                     "geen verandering",
                                     "geen wijziging",
                                     "gelijk aan vorig niveau",
                                     "hetzelfde",
                                     "hetzelfde als vorig niveau",
                                     "idem",
                                     "ongewijzigd",
                                     "onveranderd",
                                     "zelfde",
                                     "zelfde als vorig niveau",
                                     "zie boven",
                                     "zie hierboven",
                                     "zoals boven",
                                     "zoals hierboven",
                                     "zoals vorig niveau"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"hetzelfde als op {}",
                                           "hetzelfde als {}",
                                           "gelijk aan {}",
                                           "zelfde als {}",
                                           "zoals bij {}",
                                           "idem als {}",
                                           "zoals op {}",
                                           "als bij {}",
                                           "als op {}",
                                           "zoals {}",
                                           "idem {}",
                                           "als {}",
                                           "zie {}",
                                           "cf {}"};
constexpr std::string_view level_nouns[] = {"niveau", "schaal", "trede", "stap"};
constexpr std::string_view placeholders[] = {"aan te vullen",
                                             "binnenkort",
                                             "in bewerking",
                                             "in ontwikkeling",
                                             "in voorbereiding",
                                             "mee bezig",
                                             "n.t.b",
                                             "nader te bepalen",
                                             "niet gedefinieerd",
                                             "nog aan te vullen",
                                             "nog in te vullen",
                                             "nog niet bepaald",
                                             "nog niet beschreven",
                                             "nog niet gedefinieerd",
                                             "nog niet ingevuld",
                                             "nog open",
                                             "nog te bepalen",
                                             "nog te beschrijven",
                                             "nog te definiëren",
                                             "nog te schrijven",
                                             "ntb",
                                             "te bepalen",
                                             "te definiëren",
                                             "volgt",
                                             "volgt later",
                                             "volgt nog",
                                             "wordt aangevuld"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"verwachtingen",
                                       "beschrijving",
                                       "omschrijving",
                                       "vaardigheid",
                                       "verwachting",
                                       "binnenkort",
                                       "vooralsnog",
                                       "definitie",
                                       "momenteel",
                                       "inhoud",
                                       "niveau",
                                       "worden",
                                       "tekst",
                                       "wordt",
                                       "deze",
                                       "hier",
                                       "voor",
                                       "zijn",
                                       "dat",
                                       "dit",
                                       "het",
                                       "nog",
                                       "rol",
                                       "de",
                                       "is",
                                       "op"};
constexpr std::string_view descriptions[] = {"beschrijving", "betekenis", "definitie",
                                             "omschrijving", "samenvatting"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"competentie", "competenties", "criteria",   "criterium",
                                       "onderwerp",   "vaardigheden", "vaardigheid"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"niveau", "niveaus", "rang", "schaal", "trede"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"categorie", "categorieën", "dimensie", "domein",
                                       "domeinen",  "gebied",      "groep",    "thema"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"bron",        "eigenaar",    "gewicht",    "notitie",
                                        "opmerking",   "opmerkingen", "rol",        "rollen",
                                        "toelichting", "voorbeeld",   "voorbeelden"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"functie",     "gedrag",        "naam",
                                        "positie",     "stap",          "titel",
                                        "verwachting", "verwachtingen", "waarde"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"bijv", "bv", "ca", "enz", "evt", "incl", "nl"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(bijv", "(bv",     "(d.w.z",
                                         "(o.a",  "(zoals ", "(waaronder "};
constexpr std::string_view opening_verbs[] = {"heeft", "is", "kan", "weet"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"acht", "drie", "een", "negen", "tien", "twee",
                                        "vier", "vijf", "zes", "zeven", "één"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {
    {"basiskennis", Dimension::knowledge, -2},    {"begeleiding", Dimension::autonomy, -2},
    {"complex", Dimension::complexity, 2},        {"complexe", Dimension::complexity, 2},
    {"eenvoudig", Dimension::complexity, -2},     {"eenvoudige", Dimension::complexity, -2},
    {"elementaire", Dimension::knowledge, -2},    {"gespecialiseerde", Dimension::knowledge, 2},
    {"leiding", Dimension::autonomy, 2},          {"leidt", Dimension::autonomy, 2},
    {"onvoorspelbare", Dimension::complexity, 2}, {"routinematige", Dimension::complexity, -2},
    {"routinetaken", Dimension::complexity, -2},  {"strategie", Dimension::complexity, 3},
    {"strategieën", Dimension::complexity, 3},    {"strategisch", Dimension::complexity, 3},
    {"strategische", Dimension::complexity, 3},   {"toezicht", Dimension::autonomy, -2},
    {"uitgebreide", Dimension::knowledge, 2},     {"verantwoordelijkheid", Dimension::autonomy, 2},
    {"zelfstandig", Dimension::autonomy, 1},      {"zelfstandige", Dimension::autonomy, 1},
    {"zelfstandigheid", Dimension::autonomy, 1}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"acht", Grade::number, 8},
                                 {"afdeling", Grade::scope, 2},
                                 {"afdelingen", Grade::scope, 3},
                                 {"alle", Grade::quantity, 3},
                                 {"altijd", Grade::frequency, 3},
                                 {"bedrijf", Grade::scope, 4},
                                 {"dagelijks", Grade::frequency, 4},
                                 {"drie", Grade::number, 3},
                                 {"een", Grade::number, 1},
                                 {"elk", Grade::quantity, 3},
                                 {"elke", Grade::quantity, 3},
                                 {"enkele", Grade::quantity, -1},
                                 {"ieder", Grade::quantity, 3},
                                 {"iedere", Grade::quantity, 3},
                                 {"jaarlijks", Grade::frequency, -1},
                                 {"kan", Grade::obligation, -1},
                                 {"kunnen", Grade::obligation, -1},
                                 {"maandelijks", Grade::frequency, 2},
                                 {"mag", Grade::obligation, -2},
                                 {"meerdere", Grade::quantity, 1},
                                 {"meestal", Grade::frequency, -1},
                                 {"moet", Grade::obligation, 1},
                                 {"moeten", Grade::obligation, 1},
                                 {"negen", Grade::number, 9},
                                 {"nooit", Grade::frequency, -5},
                                 {"organisatie", Grade::scope, 4},
                                 {"probeert", Grade::obligation, -2},
                                 {"regelmatig", Grade::frequency, 1},
                                 {"sector", Grade::scope, 5},
                                 {"sommige", Grade::quantity, -1},
                                 {"soms", Grade::frequency, -2},
                                 {"taak", Grade::scope, -2},
                                 {"taken", Grade::scope, -2},
                                 {"team", Grade::scope, 1},
                                 {"teams", Grade::scope, 2},
                                 {"tien", Grade::number, 10},
                                 {"twee", Grade::number, 2},
                                 {"vaak", Grade::frequency, 1},
                                 {"veel", Grade::quantity, 1},
                                 {"verschillende", Grade::quantity, 1},
                                 {"vier", Grade::number, 4},
                                 {"vijf", Grade::number, 5},
                                 {"voortdurend", Grade::frequency, 3},
                                 {"weinig", Grade::quantity, -2},
                                 {"wekelijks", Grade::frequency, 3},
                                 {"zelden", Grade::frequency, -4},
                                 {"zes", Grade::number, 6},
                                 {"zeven", Grade::number, 7}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"binnen", "hoogstens", "maximaal", "minder dan", "tot"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {"bijv",      "bijvoorbeeld", "dat wil zeggen", "omdat",
                                             "voorbeeld", "voorbeelden",  "zoals"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"deze", "door", "hebben", "hierbij", "naar",
                                        "ook",  "voor", "worden", "wordt"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::dutch = {
    .level_words = level_words,
    .titles = titles,
    .unfinished = unfinished,
    .stranding = stranding,
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

const Grades grades::dutch = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
