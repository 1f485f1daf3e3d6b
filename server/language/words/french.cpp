#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// French.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "adjoint",       "adjointe",  "alternant", "alternante", "apprenti",    "apprentie",
    "avancé",        "avancée",   "cheffe",    "confirmé",   "confirmée",   "directeur",
    "directrice",    "débutant",  "débutante", "experte",    "expérimenté", "expérimentée",
    "intermédiaire", "maîtrise",  "niveau",    "novice",     "responsable", "référent",
    "référente",     "stagiaire", "échelon"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"alternant", 1}, {"alternante", 1},  {"apprenti", 1},      {"apprentie", 1},
    {"stagiaire", 1}, {"débutant", 2},    {"débutante", 2},     {"novice", 2},
    {"adjoint", 3},   {"adjointe", 3},    {"intermédiaire", 4}, {"confirmé", 4},
    {"confirmée", 4}, {"expérimenté", 5}, {"expérimentée", 5},  {"avancé", 5},
    {"avancée", 5},   {"experte", 6},     {"référent", 6},      {"référente", 6},
    {"cheffe", 7},    {"responsable", 7}, {"directeur", 9},     {"directrice", 9}};
constexpr std::string_view unfinished[] = {
    "afin",   "au",    "aux",   "avec",    "c'",   "car",  "ce",   "ces",    "cet",     "cette",
    "chaque", "chez",  "comme", "d'",      "dans", "de",   "des",  "dont",   "du",      "en",
    "entre",  "et",    "j'",    "l'",      "la",   "le",   "les",  "leurs",  "lors",    "lorsque",
    "m'",     "ma",    "mes",   "mon",     "n'",   "ni",   "nos",  "notre",  "on",      "ou",
    "par",    "parmi", "pour",  "puisque", "qu'",  "que",  "quel", "quelle", "quelles", "quels",
    "qui",    "s'",    "sa",    "selon",   "ses",  "si",   "son",  "sous",   "sur",     "telle",
    "telles", "tels",  "tes",   "un",      "une",  "vers", "via",  "vos",    "votre",   "à"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view additions[] = {"avec", "et", "mais", "ou", "sans"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"et", "mais", "ou"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {"aucun",
                                        "aucune",
                                        "aucune attente",
                                        "aucune exigence",
                                        "ne s'applique pas",
                                        "non applicable",
                                        "non attendu",
                                        "non concerné",
                                        "non requis",
                                        "néant",
                                        "pas applicable",
                                        "pas attendu",
                                        "pas d'attente",
                                        "rien",
                                        "s.o",
                                        "s/o",
                                        "sans objet"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"cf ci-dessus",
                                     "cf. ci-dessus",
                                     "comme au niveau précédent",
                                     "comme ci-dessus",
                                     "comme le niveau précédent",
                                     "comme précédemment",
                                     "idem",
                                     "idem niveau précédent",
                                     "identique",
                                     "identique au niveau précédent",
                                     "inchangé",
                                     "même chose",
                                     "pareil",
                                     "pas de changement",
                                     "voir ci-dessus"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"même chose qu'au {}",
                                           "même chose que {}",
                                           "identique au {}",
                                           "identique à {}",
                                           "comme au {}",
                                           "idem que {}",
                                           "voir le {}",
                                           "comme {}",
                                           "idem {}",
                                           "voir {}",
                                           "cf. {}",
                                           "cf {}"};
constexpr std::string_view level_nouns[] = {"échelon", "niveau", "palier", "grade"};
constexpr std::string_view placeholders[] = {"bientôt",
                                             "bientôt disponible",
                                             "en construction",
                                             "en cours",
                                             "en cours de définition",
                                             "en cours de rédaction",
                                             "non défini",
                                             "non définie",
                                             "non renseigné",
                                             "pas défini",
                                             "pas définie",
                                             "pas encore défini",
                                             "pas encore définie",
                                             "prochainement",
                                             "à compléter",
                                             "à confirmer",
                                             "à définir",
                                             "à déterminer",
                                             "à faire",
                                             "à préciser",
                                             "à remplir",
                                             "à rédiger",
                                             "à suivre",
                                             "à venir"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "actuellement", "compétence", "description", "définition", "l'instant", "attentes", "attente",
    "contenu",      "section",    "encore",      "moment",     "niveau",    "seront",   "cette",
    "n'est",        "rôle",       "texte",       "pour",       "sera",      "sont",     "ces",
    "est",          "ici",        "les",         "ce",         "de",        "du",       "l'",
    "la",           "le",         "n'",          "ne"};
constexpr std::string_view descriptions[] = {"aperçu", "description", "définition", "résumé",
                                             "signification"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"aptitude", "aptitudes", "compétence",   "compétences",
                                       "critère",  "critères",  "savoir-faire", "thème"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"grade",  "niveau",  "niveaux",
                                       "palier", "échelon", "échelons"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"axe",      "catégorie", "catégories", "domaine",
                                       "domaines", "famille",   "groupe",     "pilier"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {
    "commentaire", "commentaires", "exemple",     "exemples", "note",  "notes", "poids",
    "remarque",    "remarques",    "responsable", "rôle",     "rôles", "source"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"attente", "attentes", "comportement", "nom",
                                        "poste",   "titre",    "valeur",       "étape"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"env", "etc", "ex", "p"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(ex",         "(par ex",    "(p. ex",
                                         "(p.ex",       "(c.-à-d",    "(comme ",
                                         "(notamment ", "(tels que ", "(y compris "};
constexpr std::string_view opening_verbs[] = {"a", "est", "peut", "sait"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"cinq", "deux", "dix",   "huit", "neuf", "quatre",
                                        "sept", "six",  "trois", "un",   "une"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {
    {"approfondies", Dimension::knowledge, 2},  {"autonome", Dimension::autonomy, 1},
    {"autonomie", Dimension::autonomy, 1},      {"base", Dimension::knowledge, -2},
    {"basiques", Dimension::knowledge, -2},     {"complexe", Dimension::complexity, 2},
    {"complexes", Dimension::complexity, 2},    {"courantes", Dimension::complexity, -2},
    {"dirige", Dimension::autonomy, 2},         {"diriger", Dimension::autonomy, 2},
    {"gère", Dimension::autonomy, 2},           {"gérer", Dimension::autonomy, 2},
    {"imprévisible", Dimension::complexity, 2}, {"imprévisibles", Dimension::complexity, 2},
    {"pilote", Dimension::autonomy, 2},         {"piloter", Dimension::autonomy, 2},
    {"routine", Dimension::complexity, -2},     {"simple", Dimension::complexity, -2},
    {"simples", Dimension::complexity, -2},     {"spécialisé", Dimension::knowledge, 2},
    {"spécialisée", Dimension::knowledge, 2},   {"spécialisées", Dimension::knowledge, 2},
    {"spécialisés", Dimension::knowledge, 2},   {"stratégie", Dimension::complexity, 3},
    {"stratégies", Dimension::complexity, 3},   {"stratégique", Dimension::complexity, 3},
    {"stratégiques", Dimension::complexity, 3}, {"supervision", Dimension::autonomy, -2},
    {"élémentaires", Dimension::knowledge, -2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"certaines", Grade::quantity, -1},
                                 {"certains", Grade::quantity, -1},
                                 {"chaque", Grade::quantity, 3},
                                 {"cinq", Grade::number, 5},
                                 {"constamment", Grade::frequency, 3},
                                 {"deux", Grade::number, 2},
                                 {"dix", Grade::number, 10},
                                 {"doit", Grade::obligation, 1},
                                 {"doivent", Grade::obligation, 1},
                                 {"département", Grade::scope, 2},
                                 {"départements", Grade::scope, 3},
                                 {"entreprise", Grade::scope, 4},
                                 {"essaie", Grade::obligation, -2},
                                 {"fréquemment", Grade::frequency, 1},
                                 {"généralement", Grade::frequency, -1},
                                 {"huit", Grade::number, 8},
                                 {"jamais", Grade::frequency, -5},
                                 {"neuf", Grade::number, 9},
                                 {"occasionnellement", Grade::frequency, -3},
                                 {"organisation", Grade::scope, 4},
                                 {"parfois", Grade::frequency, -2},
                                 {"peut", Grade::obligation, -1},
                                 {"peuvent", Grade::obligation, -1},
                                 {"plusieurs", Grade::quantity, 1},
                                 {"pourrait", Grade::obligation, -2},
                                 {"quatre", Grade::number, 4},
                                 {"quelques", Grade::quantity, -1},
                                 {"quotidiennement", Grade::frequency, 4},
                                 {"rarement", Grade::frequency, -4},
                                 {"régulièrement", Grade::frequency, 1},
                                 {"secteur", Grade::scope, 5},
                                 {"sept", Grade::number, 7},
                                 {"six", Grade::number, 6},
                                 {"souvent", Grade::frequency, 1},
                                 {"toujours", Grade::frequency, 3},
                                 {"tous", Grade::quantity, 3},
                                 {"toute", Grade::quantity, 3},
                                 {"toutes", Grade::quantity, 3},
                                 {"trois", Grade::number, 3},
                                 {"tâche", Grade::scope, -2},
                                 {"tâches", Grade::scope, -2},
                                 {"un", Grade::number, 1},
                                 {"une", Grade::number, 1},
                                 {"équipe", Grade::scope, 1},
                                 {"équipes", Grade::scope, 2}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"au maximum", "au plus", "jusqu'à", "moins de", "sous"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {"c'est-à-dire", "car",     "exemple",     "exemples",
                                             "notamment",    "p. ex",   "par exemple", "tel que",
                                             "telle que",    "tels que"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"ainsi", "avec", "cette", "dans", "elle", "leur",
                                        "leurs", "mais", "pour",  "sont", "sous"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::french = {
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
    .joins_pronouns = true,
};

const Grades grades::french = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
