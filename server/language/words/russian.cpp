#include <algorithm>

#include "language/words.h"

// Russian.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "базовый", "ведущая", "ведущий",    "главная",  "главный",     "джуниор",    "директор",
    "мастер",  "мидл",    "младшая",    "младший",  "начальник",   "начинающая", "начинающий",
    "новичок", "опытная", "опытный",    "помощник", "продвинутый", "разряд",     "руководитель",
    "сениор",  "сеньор",  "специалист", "средний",  "стажер",      "стажёр",     "старшая",
    "старший", "тимлид",  "уровень",    "ученик",   "эксперт"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"стажер", 1},  {"стажёр", 1},     {"ученик", 1},       {"джуниор", 2}, {"младшая", 2},
    {"младший", 2}, {"начинающая", 2}, {"начинающий", 2},   {"новичок", 2}, {"помощник", 3},
    {"мидл", 4},    {"средний", 4},    {"специалист", 4},   {"сениор", 5},  {"сеньор", 5},
    {"старшая", 5}, {"старший", 5},    {"опытная", 5},      {"опытный", 5}, {"продвинутый", 5},
    {"ведущая", 6}, {"ведущий", 6},    {"эксперт", 6},      {"главная", 7}, {"главный", 7},
    {"тимлид", 7},  {"начальник", 8},  {"руководитель", 8}, {"директор", 9}};
constexpr std::string_view unfinished[] = {
    "а",       "без",     "благодаря", "в",       "во",      "для",     "до",       "за",
    "и",       "из",      "или",       "к",       "ко",      "которая", "которого", "которое",
    "которой", "котором", "которому",  "которую", "которые", "который", "которым",  "которыми",
    "которых", "либо",    "между",     "на",      "над",     "не",      "ни",       "но",
    "о",       "об",      "обо",       "от",      "перед",   "по",      "под",      "поскольку",
    "при",     "с",       "со",        "среди",   "у",       "через",   "что",      "чтобы"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view additions[] = {"без", "и", "или", "с"};
static_assert(std::ranges::is_sorted(additions));
constexpr std::string_view conjunctions[] = {"и", "или"};
static_assert(std::ranges::is_sorted(conjunctions));
constexpr std::string_view nothing[] = {
    "н/д",          "н/п",         "не ожидается", "не применимо",   "не применяется",
    "не требуется", "неприменимо", "нет ожиданий", "нет требований", "ничего",
    "отсутствует"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"аналогично",
                                     "без изменений",
                                     "как выше",
                                     "как и на предыдущем уровне",
                                     "как на предыдущем уровне",
                                     "как раньше",
                                     "см выше",
                                     "см. выше",
                                     "смотри выше",
                                     "так же",
                                     "то же",
                                     "то же самое",
                                     "то же, что и на предыдущем уровне",
                                     "тоже"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {
    "то же, что и на {}", "то же, что на {}", "аналогично {}", "то же, что и {}",
    "смотрите {}",        "как и на {}",      "смотри {}",     "как на {}",
    "как у {}",           "как {}",           "см. {}",        "см {}"};
constexpr std::string_view level_nouns[] = {"ступени", "ступень", "уровень", "грейде",
                                            "уровне",  "уровню",  "уровня",  "грейд"};
constexpr std::string_view placeholders[] = {
    "будет добавлено", "будет дополнено",   "будет определено",  "в процессе",     "в работе",
    "в разработке",    "еще не определено", "ещё не определено", "заполнить",      "заполняется",
    "не заполнено",    "не описано",        "не определено",     "нужно дописать", "позже",
    "скоро",           "скоро будет",       "требует уточнения", "уточняется"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {
    "содержание", "ожидания", "описание", "данного", "текущий", "уровень", "данный", "момент",
    "навыка",     "уровне",   "уровня",   "будет",   "здесь",   "навык",   "текст",  "этого",
    "пока",       "этом",     "этот",     "для",     "еще",     "ещё",     "на",     "в"};
constexpr std::string_view descriptions[] = {"значение", "обзор", "описание", "определение"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"компетенции", "компетенция", "критерии",
                                       "критерий",    "навык",       "навыки",
                                       "тема",        "умение",      "умения"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"грейд",   "грейды",  "разряд", "ранг",
                                       "ступень", "уровень", "уровни"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"группа",  "категории", "категория", "направление",
                                       "области", "область",   "раздел"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"вес",         "владелец",    "заметка", "источник",
                                        "комментарии", "комментарий", "пример",  "примеры",
                                        "примечание",  "примечания",  "роли",    "роль"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"должность", "значение",  "имя",     "название", "ожидание",
                                        "ожидания",  "поведение", "позиция", "шаг",      "этап"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view abbreviations[] = {"др", "напр", "пр", "см", "т.д", "т.е", "т.п"};
static_assert(std::ranges::is_sorted(abbreviations));
constexpr std::string_view examples[] = {"(напр",  "(т. е",       "(т.е",     "(в т. ч",
                                         "(в т.ч", "(такие как ", "(включая "};
constexpr std::string_view opening_verbs[] = {"знает", "может", "умеет", "является"};
static_assert(std::ranges::is_sorted(opening_verbs));
constexpr std::string_view numbers[] = {"восемь", "два",    "две",  "девять", "десять",
                                        "один",   "одна",   "одно", "пять",   "семь",
                                        "три",    "четыре", "шесть"};
static_assert(std::ranges::is_sorted(numbers));

}  // namespace

const Words words::russian = {
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
};

}  // namespace ladder::language
