#include <algorithm>

#include "language/grades.h"
#include "language/words.h"

// Portuguese, of Brazil and of Portugal.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "aprendiz",    "auxiliar",      "avançada",      "avançado",   "básica",     "básico",
    "chefe",       "coordenador",   "coordenadora",  "diretor",    "diretora",   "encarregada",
    "encarregado", "especialista",  "estagiária",    "estagiário", "experiente", "gerente",
    "iniciante",   "intermediária", "intermediário", "intermédia", "intermédio", "júnior",
    "líder",       "nível",         "plena",         "pleno",      "sénior",     "sênior"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"aprendiz", 1},      {"estagiária", 1},    {"estagiário", 1},  {"júnior", 2},
    {"iniciante", 2},     {"auxiliar", 3},      {"plena", 4},       {"pleno", 4},
    {"intermediária", 4}, {"intermediário", 4}, {"intermédia", 4},  {"intermédio", 4},
    {"sénior", 5},        {"sênior", 5},        {"experiente", 5},  {"avançada", 5},
    {"avançado", 5},      {"especialista", 6},  {"coordenador", 7}, {"coordenadora", 7},
    {"encarregada", 7},   {"encarregado", 7},   {"líder", 7},       {"chefe", 8},
    {"gerente", 8},       {"diretor", 9},       {"diretora", 9}};
constexpr std::string_view unfinished[] = {
    "a",    "ao",    "aos",    "as",     "cada", "com",      "como", "cuja", "cujas",
    "cujo", "cujos", "da",     "das",    "de",   "desde",    "do",   "dos",  "durante",
    "e",    "em",    "embora", "entre",  "mas",  "mediante", "na",   "nas",  "nem",
    "no",   "num",   "numa",   "o",      "os",   "ou",       "para", "pela", "pelas",
    "pelo", "pelos", "por",    "porque", "que",  "se",       "sem",  "seu",  "seus",
    "sob",  "sobre", "sua",    "suas",   "um",   "uma",      "à",    "às"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view stranding[] = {"cada"};
constexpr std::string_view additions[] = {"com", "e", "mas", "ou", "sem"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"e", "mas", "ou"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {"n/d",
                                        "nada",
                                        "nenhum",
                                        "nenhuma",
                                        "nenhuma expectativa",
                                        "não aplicável",
                                        "não esperado",
                                        "não exigido",
                                        "não requerido",
                                        "não se aplica",
                                        "não é esperado",
                                        "sem expectativas"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"como acima",
                                     "como no nível anterior",
                                     "idem",
                                     "igual",
                                     "igual ao anterior",
                                     "igual ao nível anterior",
                                     "inalterado",
                                     "mesmo que acima",
                                     "mesmo que o nível anterior",
                                     "o mesmo",
                                     "o mesmo do nível anterior",
                                     "o mesmo que acima",
                                     "o mesmo que o nível anterior",
                                     "sem alteração",
                                     "sem alterações",
                                     "sem mudanças",
                                     "ver acima",
                                     "vide acima",
                                     "ídem"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {
    "o mesmo que no {}", "o mesmo que o {}", "o mesmo que {}", "o mesmo do {}",
    "mesmo que {}",      "igual ao {}",      "como no {}",     "idem ao {}",
    "igual a {}",        "veja o {}",        "ver o {}",       "como {}",
    "idem {}",           "veja {}",          "vide {}",        "ver {}"};
constexpr std::string_view level_nouns[] = {"degrau", "nível", "etapa", "faixa", "grau"};
constexpr std::string_view placeholders[] = {
    "a completar",        "a confirmar",   "a definir",    "a determinar", "a preencher",
    "ainda não definido", "brevemente",    "em andamento", "em breve",     "em construção",
    "em desenvolvimento", "em elaboração", "indefinido",   "não definida", "não definido",
    "pendente",           "por definir",   "por escrever", "por preencher"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "competência", "expectativas", "definição", "descrição", "expectativa", "atualmente",
    "habilidade",  "conteúdo",     "momento",   "estão",     "nível",       "ainda",
    "desta",       "deste",        "está",      "neste",     "será",        "texto",
    "aqui",        "esta",         "este",      "não",       "para",        "foi",
    "por",         "ser",          "as",        "da",        "de",          "do",
    "no",          "os",           "se",        "é",         "a",           "o"};
constexpr std::string_view descriptions[] = {"definição", "descrição", "resumo", "significado"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"capacidade",   "capacidades", "competência",
                                       "competências", "critério",    "critérios",
                                       "habilidade",   "habilidades", "tema"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"escalão", "faixa", "grau",       "graus",
                                       "níveis",  "nível", "senioridade"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"categoria", "categorias", "dimensão", "domínio", "eixo",
                                       "grupo",     "pilar",      "área",     "áreas"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {
    "comentário", "comentários", "exemplo",     "exemplos", "fonte", "função",     "nota",
    "notas",      "observação",  "observações", "papel",    "peso",  "responsável"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"cargo",        "comportamento", "etapa",  "expectativa",
                                        "expectativas", "nome",          "título", "valor"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"aprox", "etc", "incl"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(p. ex",   "(p.ex",  "(por exemplo", "(ex",
                                         "(ou seja", "(como ", "(tais como ",  "(incluindo "};
constexpr std::string_view opening_verbs[] = {"pode", "sabe", "tem", "é"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"cinco",  "dez",  "dois", "duas", "nove", "oito",
                                        "quatro", "seis", "sete", "três", "um",   "uma"};
static_assert(std::ranges::is_sorted(numbers));

// By the level descriptors of the European Qualifications Framework (Official Journal 2017/C
// 189/03), as they are worded in this language: from work under direct supervision (1) to strategy
// and authority (7 and 8).
constexpr DemandWord demand[] = {
    {"aprofundados", Dimension::knowledge, 2},   {"autonomia", Dimension::autonomy, 1},
    {"autónoma", Dimension::autonomy, 1},        {"autónomo", Dimension::autonomy, 1},
    {"autônoma", Dimension::autonomy, 1},        {"autônomo", Dimension::autonomy, 1},
    {"básicas", Dimension::knowledge, -2},       {"básicos", Dimension::knowledge, -2},
    {"complexa", Dimension::complexity, 2},      {"complexas", Dimension::complexity, 2},
    {"complexo", Dimension::complexity, 2},      {"complexos", Dimension::complexity, 2},
    {"dirige", Dimension::autonomy, 2},          {"dirigir", Dimension::autonomy, 2},
    {"elementares", Dimension::knowledge, -2},   {"especializadas", Dimension::knowledge, 2},
    {"especializados", Dimension::knowledge, 2}, {"estratégia", Dimension::complexity, 3},
    {"estratégias", Dimension::complexity, 3},   {"estratégica", Dimension::complexity, 3},
    {"estratégicas", Dimension::complexity, 3},  {"estratégico", Dimension::complexity, 3},
    {"estratégicos", Dimension::complexity, 3},  {"gere", Dimension::autonomy, 2},
    {"gerir", Dimension::autonomy, 2},           {"imprevisíveis", Dimension::complexity, 2},
    {"lidera", Dimension::autonomy, 2},          {"rotineiras", Dimension::complexity, -2},
    {"simples", Dimension::complexity, -2},      {"supervisão", Dimension::autonomy, -2}};
static_assert(std::ranges::is_sorted(demand, {}, &DemandWord::word));
constexpr GradedWord graded[] = {{"algumas", Grade::quantity, -1},
                                 {"alguns", Grade::quantity, -1},
                                 {"cada", Grade::quantity, 3},
                                 {"cinco", Grade::number, 5},
                                 {"constantemente", Grade::frequency, 3},
                                 {"departamento", Grade::scope, 2},
                                 {"departamentos", Grade::scope, 3},
                                 {"deve", Grade::obligation, 1},
                                 {"devem", Grade::obligation, 1},
                                 {"dez", Grade::number, 10},
                                 {"diariamente", Grade::frequency, 4},
                                 {"dois", Grade::number, 2},
                                 {"duas", Grade::number, 2},
                                 {"empresa", Grade::scope, 4},
                                 {"equipa", Grade::scope, 1},
                                 {"equipas", Grade::scope, 2},
                                 {"equipe", Grade::scope, 1},
                                 {"equipes", Grade::scope, 2},
                                 {"frequentemente", Grade::frequency, 1},
                                 {"geralmente", Grade::frequency, -1},
                                 {"muitas", Grade::quantity, 1},
                                 {"muitos", Grade::quantity, 1},
                                 {"nove", Grade::number, 9},
                                 {"nunca", Grade::frequency, -5},
                                 {"ocasionalmente", Grade::frequency, -3},
                                 {"oito", Grade::number, 8},
                                 {"organização", Grade::scope, 4},
                                 {"pode", Grade::obligation, -1},
                                 {"podem", Grade::obligation, -1},
                                 {"poderia", Grade::obligation, -2},
                                 {"poucas", Grade::quantity, -2},
                                 {"poucos", Grade::quantity, -2},
                                 {"quatro", Grade::number, 4},
                                 {"raramente", Grade::frequency, -4},
                                 {"regularmente", Grade::frequency, 1},
                                 {"seis", Grade::number, 6},
                                 {"sempre", Grade::frequency, 3},
                                 {"sete", Grade::number, 7},
                                 {"setor", Grade::scope, 5},
                                 {"tarefa", Grade::scope, -2},
                                 {"tarefas", Grade::scope, -2},
                                 {"tenta", Grade::obligation, -2},
                                 {"time", Grade::scope, 1},
                                 {"times", Grade::scope, 2},
                                 {"toda", Grade::quantity, 3},
                                 {"todas", Grade::quantity, 3},
                                 {"todos", Grade::quantity, 3},
                                 {"três", Grade::number, 3},
                                 {"um", Grade::number, 1},
                                 {"uma", Grade::number, 1},
                                 {"várias", Grade::quantity, 1},
                                 {"vários", Grade::quantity, 1}};
static_assert(std::ranges::is_sorted(graded, {}, &GradedWord::word));
constexpr std::string_view ceilings[] = {"até", "menos de", "no máximo"};
static_assert(std::ranges::is_sorted(ceilings));
constexpr std::string_view explanations[] = {"exemplo", "exemplos",    "isto é",
                                             "ou seja", "por exemplo", "porque"};
static_assert(std::ranges::is_sorted(explanations));
constexpr std::string_view fillers[] = {"como", "entre", "esta", "este", "mais",
                                        "para", "pela",  "pelo", "sobre"};
static_assert(std::ranges::is_sorted(fillers));

}  // namespace

const Words words::portuguese = {
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
    .joins_pronouns = true,
};

const Grades grades::portuguese = {
    .graded = graded,
    .ceilings = ceilings,
    .explanations = explanations,
    .fillers = fillers,
    .unfinished = unfinished,
};

}  // namespace ladder::language
