#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// Spanish.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "aprendiz",   "auxiliar",    "avanzada",     "avanzado",    "ayudante",   "becaria", "becario",
    "básica",     "básico",      "directora",    "encargada",   "encargado",  "experta", "experto",
    "intermedia", "intermedio",  "jefa",         "jefe",        "júnior",     "nivel",   "novata",
    "novato",     "practicante", "principiante", "responsable", "semisenior", "sénior"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"aprendiz", 1},    {"becaria", 1},  {"becario", 1},    {"practicante", 1},
    {"júnior", 2},      {"novata", 2},   {"novato", 2},     {"principiante", 2},
    {"auxiliar", 3},    {"ayudante", 3}, {"intermedia", 4}, {"intermedio", 4},
    {"semisenior", 4},  {"sénior", 5},   {"avanzada", 5},   {"avanzado", 5},
    {"experta", 6},     {"experto", 6},  {"encargada", 7},  {"encargado", 7},
    {"responsable", 7}, {"jefa", 8},     {"jefe", 8},       {"directora", 9}};
constexpr std::string_view unfinished[] = {
    "a",    "al",    "ante",   "aunque",  "cada",     "como",    "con",      "contra",  "cuando",
    "cuya", "cuyas", "cuyo",   "cuyos",   "de",       "del",     "desde",    "durante", "e",
    "el",   "en",    "entre",  "hacia",   "hasta",    "la",      "las",      "los",     "mediante",
    "mi",   "mis",   "ni",     "nuestra", "nuestras", "nuestro", "nuestros", "o",       "para",
    "pero", "por",   "porque", "que",     "se",       "según",   "sin",      "sino",    "sobre",
    "su",   "sus",   "tan",    "tras",    "u",        "un",      "una",      "y"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view stranding[] = {"cada"};
constexpr std::string_view additions[] = {"con", "e", "o", "pero", "sin", "u", "y"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"e", "o", "pero", "u", "y"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {"n/d",          "nada",           "ninguna",
                                        "ninguno",      "no aplica",      "no aplicable",
                                        "no procede",   "no requerido",   "no se aplica",
                                        "no se espera", "no se requiere", "sin expectativas"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"como antes",
                                     "como arriba",
                                     "como el nivel anterior",
                                     "idem",
                                     "igual",
                                     "igual que antes",
                                     "igual que arriba",
                                     "igual que el nivel anterior",
                                     "igual que en el nivel anterior",
                                     "lo mismo",
                                     "lo mismo que arriba",
                                     "lo mismo que el nivel anterior",
                                     "nivel anterior",
                                     "sin cambios",
                                     "ver arriba",
                                     "véase arriba",
                                     "ídem"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"lo mismo que en el {}",
                                           "igual que en el {}",
                                           "lo mismo que en {}",
                                           "igual que el {}",
                                           "igual que en {}",
                                           "lo mismo que {}",
                                           "como en el {}",
                                           "igual que {}",
                                           "véase el {}",
                                           "igual al {}",
                                           "como en {}",
                                           "igual a {}",
                                           "véase {}",
                                           "ídem {}",
                                           "como {}",
                                           "ver {}"};
constexpr std::string_view level_nouns[] = {"escalón", "banda", "etapa", "grado", "nivel"};
constexpr std::string_view placeholders[] = {
    "a completar",          "a definir",      "aún no definido",
    "en construcción",      "en curso",       "en desarrollo",
    "en preparación",       "en proceso",     "no definida",
    "no definido",          "pendiente",      "pendiente de definición",
    "pendiente de definir", "por completar",  "por confirmar",
    "por definir",          "por determinar", "por escribir",
    "próximamente",         "sin definir",    "todavía no definido"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"descripción", "expectativas", "actualmente", "competencia",
                                       "definición",  "expectativa",  "contenido",   "habilidad",
                                       "todavía",     "momento",      "están",       "ahora",
                                       "aquí",        "estos",        "está",        "nivel",
                                       "texto",       "aún",          "esta",        "este",
                                       "para",        "del",          "las",         "los",
                                       "por",         "de",           "el",          "en",
                                       "es",          "la",           "no",          "se"};
constexpr std::string_view descriptions[] = {"definición", "descripción", "resumen", "significado"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"capacidad", "capacidades", "competencia", "competencias",
                                       "criterio",  "criterios",   "destreza",    "destrezas",
                                       "habilidad", "habilidades", "tema"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"escalón", "grado", "grados", "nivel", "niveles", "rango"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"categoría", "categorías", "dimensión", "dominio", "grupo",
                                       "pilar",     "ámbito",     "área",      "áreas"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {
    "comentario",    "comentarios", "ejemplo", "ejemplos",    "fuente", "nota", "notas",
    "observaciones", "observación", "peso",    "responsable", "rol",    "roles"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"cargo",        "comportamiento", "etapa", "expectativa",
                                        "expectativas", "nombre",         "paso",  "puesto",
                                        "título",       "valor"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"aprox", "etc", "incl"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(p. ej",    "(p.ej",  "(por ejemplo", "(ej",
                                         "(es decir", "(como ", "(tales como ", "(incluyendo "};
constexpr std::string_view opening_verbs[] = {"es", "ha", "puede", "tiene"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"cinco", "cuatro", "diez", "dos", "nueve", "ocho",
                                        "seis",  "siete",  "tres", "un",  "una",   "uno"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {
    {"autonomía", Dimension::autonomy, 1},       {"autónoma", Dimension::autonomy, 1},
    {"autónomo", Dimension::autonomy, 1},        {"básicas", Dimension::knowledge, -2},
    {"básicos", Dimension::knowledge, -2},       {"compleja", Dimension::complexity, 2},
    {"complejas", Dimension::complexity, 2},     {"complejo", Dimension::complexity, 2},
    {"complejos", Dimension::complexity, 2},     {"dirige", Dimension::autonomy, 2},
    {"dirigir", Dimension::autonomy, 2},         {"elementales", Dimension::knowledge, -2},
    {"especializadas", Dimension::knowledge, 2}, {"especializados", Dimension::knowledge, 2},
    {"estrategia", Dimension::complexity, 3},    {"estrategias", Dimension::complexity, 3},
    {"estratégica", Dimension::complexity, 3},   {"estratégicas", Dimension::complexity, 3},
    {"estratégico", Dimension::complexity, 3},   {"estratégicos", Dimension::complexity, 3},
    {"exhaustivos", Dimension::knowledge, 2},    {"gestiona", Dimension::autonomy, 2},
    {"gestionar", Dimension::autonomy, 2},       {"imprevisibles", Dimension::complexity, 2},
    {"lidera", Dimension::autonomy, 2},          {"rutinarias", Dimension::complexity, -2},
    {"sencilla", Dimension::complexity, -2},     {"sencillas", Dimension::complexity, -2},
    {"sencillo", Dimension::complexity, -2},     {"sencillos", Dimension::complexity, -2},
    {"supervisión", Dimension::autonomy, -2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"algunas", Grade::quantity, -1},
                                 {"algunos", Grade::quantity, -1},
                                 {"cada", Grade::quantity, 3},
                                 {"cinco", Grade::number, 5},
                                 {"constantemente", Grade::frequency, 3},
                                 {"cuatro", Grade::number, 4},
                                 {"debe", Grade::obligation, 1},
                                 {"deben", Grade::obligation, 1},
                                 {"departamento", Grade::scope, 2},
                                 {"departamentos", Grade::scope, 3},
                                 {"diariamente", Grade::frequency, 4},
                                 {"diez", Grade::number, 10},
                                 {"dos", Grade::number, 2},
                                 {"empresa", Grade::scope, 4},
                                 {"equipo", Grade::scope, 1},
                                 {"equipos", Grade::scope, 2},
                                 {"frecuentemente", Grade::frequency, 1},
                                 {"generalmente", Grade::frequency, -1},
                                 {"intenta", Grade::obligation, -2},
                                 {"muchas", Grade::quantity, 1},
                                 {"muchos", Grade::quantity, 1},
                                 {"nueve", Grade::number, 9},
                                 {"nunca", Grade::frequency, -5},
                                 {"ocasionalmente", Grade::frequency, -3},
                                 {"ocho", Grade::number, 8},
                                 {"organización", Grade::scope, 4},
                                 {"pocas", Grade::quantity, -2},
                                 {"pocos", Grade::quantity, -2},
                                 {"podría", Grade::obligation, -2},
                                 {"puede", Grade::obligation, -1},
                                 {"pueden", Grade::obligation, -1},
                                 {"raramente", Grade::frequency, -4},
                                 {"regularmente", Grade::frequency, 1},
                                 {"sector", Grade::scope, 5},
                                 {"seis", Grade::number, 6},
                                 {"siempre", Grade::frequency, 3},
                                 {"siete", Grade::number, 7},
                                 {"tarea", Grade::scope, -2},
                                 {"tareas", Grade::scope, -2},
                                 {"toda", Grade::quantity, 3},
                                 {"todas", Grade::quantity, 3},
                                 {"todos", Grade::quantity, 3},
                                 {"tres", Grade::number, 3},
                                 {"un", Grade::number, 1},
                                 {"una", Grade::number, 1},
                                 {"uno", Grade::number, 1},
                                 {"varias", Grade::quantity, 1},
                                 {"varios", Grade::quantity, 1}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"a lo sumo", "como máximo", "hasta", "menos de"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {"ejemplo", "ejemplos",    "es decir",
                                             "p. ej",   "por ejemplo", "porque"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"como", "desde", "entre", "esta",
                                        "este", "para",  "pero",  "sobre"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::spanish = {
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

const Grades grades::spanish = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
