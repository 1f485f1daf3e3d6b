#include <algorithm>

#include "language/words.h"

// Korean, whose particles are the ends of words.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "고급", "과장",   "단계", "대리", "등급", "레벨",   "리드", "미들", "부장",
    "사원", "선임",   "수석", "수습", "숙련", "시니어", "신입", "인턴", "전문가",
    "점장", "주니어", "중급", "차장", "초급", "초보",   "팀장"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"수습", 1}, {"인턴", 1}, {"신입", 2},   {"주니어", 2}, {"초급", 2}, {"초보", 2},   {"미들", 4},
    {"중급", 4}, {"대리", 4}, {"시니어", 5}, {"고급", 5},   {"선임", 5}, {"전문가", 6}, {"리드", 6},
    {"수석", 6}, {"과장", 7}, {"팀장", 7},   {"차장", 8},   {"부장", 9}};
constexpr std::string_view unfinished[] = {"관한", "그리고", "대한", "따라", "따른", "또는", "및",
                                           "위한", "위해",   "의한", "통한", "통해", "혹은"};
static_assert(std::ranges::is_sorted(unfinished));
constexpr std::string_view endings[] = {
    "으로서", "있으며", "과의", "되고", "되는", "되며", "되어", "로서", "에게", "에서", "와의",
    "있고",   "있는",   "하고", "하는", "하며", "하여", "를",   "에",   "을",   "의",   "할"};
constexpr std::string_view finished_endings[] = {
    "가을", "개울", "고을", "노을", "마을", "역할", "분할", "회의", "논의",
    "정의", "동의", "합의", "건의", "주의", "강의", "예의", "심의", "문의",
    "협의", "제의", "결의", "편의", "창의", "항의", "부의"};
constexpr std::string_view continuing[] = {
    "을 ",     "를 ",    "가 ",      "는 ",   "의 ",   "에 ",      "와 ",      "로 ",
    "에서 ",   "에게 ",  "으로 ",    "까지 ", "부터 ", "및 ",      "또는 ",    "혹은 ",
    "위해 ",   "위한 ",  "위하여 ",  "통해 ", "통한 ", "통하여 ",  "대한 ",    "대해 ",
    "대하여 ", "관한 ",  "관하여 ",  "의한 ", "의해 ", "의하여 ",  "따라 ",    "따른 ",
    "등 ",     "등의 ",  "등을 ",    "등에 ", "등이 ", "것을 ",    "것이 ",    "것으로 ",
    "것은 ",   "데 ",    "때문에 ",  "수 있", "수 없", "할 수 있", "될 수 있", "합니다",
    "됩니다",  "입니다", "있습니다", "하며 ", "하고 ", "하며, ",   "하고, ",   "되며 ",
    "되며, ",  "되고 ",  "되어 ",    "하여 ", "있는 ", "있도록 ",  "않도록 ",  "않고 "};
constexpr std::string_view openings[] = {"있는 그대로"};
constexpr std::string_view objects[] = {"을", "를"};
constexpr std::string_view adverbs[] = {"히", "게"};
constexpr std::string_view finite[] = {"니다", "합니다", "됩니다", "시킵니다",
                                       "한다", "된다",   "시킨다"};
constexpr std::string_view connecting[] = {"하고", "하며", "하여",   "되고",   "되며",
                                           "되어", "시켜", "시키고", "시키며", "며"};
constexpr std::string_view verb_forms[] = {"하기", "하는", "하도록", "한", "할", "함", "해"};
constexpr std::string_view nothing[] = {
    "기대 없음",      "불필요",    "없음",          "요구되지 않음", "적용 안 됨", "적용되지 않음",
    "해당 사항 없음", "해당 없음", "해당사항 없음", "해당사항없음",  "해당없음"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {
    "동일",        "동일함",           "변경 없음",        "변동 없음",
    "상동",        "아래 단계와 동일", "위와 같음",        "위와 동일",
    "위와 동일함", "이전 단계와 동일", "이전 레벨과 동일", "이전과 같음",
    "이전과 동일"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"{}과 동일함", "{}와 동일함", "{}과 같음", "{}과 동일",
                                           "{}를 참조",   "{}와 같음",   "{}와 동일", "{}을 참조",
                                           "{} 참고",     "{} 참조"};
constexpr std::string_view level_nouns[] = {"단계", "등급", "레벨", "급"};
constexpr std::string_view placeholders[] = {
    "검토 중", "공사 중",   "미정",          "미정의",    "작성 예정", "작성 중",
    "작성중",  "정의 예정", "정의되지 않음", "준비 중",   "준비중",    "진행 중",
    "진행중",  "추가 예정", "추후 결정",     "추후 작성", "추후 정의", "추후 추가"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"기대", "내용", "단계", "레벨", "본문", "설명", "스킬",
                                       "아직", "역량", "현재", "는",   "은",   "의",   "이"};
constexpr std::string_view descriptions[] = {"개요", "설명", "의미", "정의"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"기술", "능력", "스킬", "역량", "평가 항목", "항목"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"단계", "등급", "레벨", "직급"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"그룹", "분류", "분야", "영역", "카테고리"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"담당", "메모", "비고", "역할", "예시", "의견", "출처"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"기대", "명칭", "이름", "직위", "직책", "행동"};
static_assert(std::ranges::is_sorted(corners));
constexpr std::string_view numbers[] = {"넷",   "다섯", "둘", "셋",   "아홉",
                                        "여덟", "여섯", "열", "일곱", "하나"};
static_assert(std::ranges::is_sorted(numbers));

}  // namespace

const Words words::korean = {
    .level_words = level_words,
    .titles = titles,
    .unfinished = unfinished,
    .endings = endings,
    .finished_endings = finished_endings,
    .continuing = continuing,
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
    .numbers = numbers,
    .openings = openings,
    .objects = objects,
    .adverbs = adverbs,
    .finite = finite,
    .connecting = connecting,
    .verb_forms = verb_forms,
};

}  // namespace ladder::language
