#include <algorithm>

#include "language/words.h"

// Japanese, which has no spaces: its words are searched for inside expectations and at their ends.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "エキスパート", "シニア", "ジュニア", "プリンシパル", "ミドル", "リード", "レベル",
    "一般社員",     "上級",   "中堅",     "中級",         "主任",   "係長",   "初心者",
    "初級",         "副店長", "店長",     "新人",         "次長",   "研修生", "等級",
    "若手",         "見習い", "課長",     "達人",         "部長"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"研修生", 1},       {"見習い", 1}, {"ジュニア", 2},     {"初級", 2},   {"初心者", 2},
    {"新人", 2},         {"若手", 3},   {"ミドル", 4},       {"中堅", 4},   {"中級", 4},
    {"シニア", 5},       {"上級", 5},   {"エキスパート", 6}, {"リード", 6}, {"主任", 6},
    {"プリンシパル", 7}, {"係長", 7},   {"課長", 8},         {"次長", 8},   {"部長", 9}};
constexpr std::string_view endings[] = {"ならびに", "における", "に対する", "に関する", "および",
                                        "からの",   "ための",   "による",   "または",   "までの",
                                        "かつ",     "での",     "との",     "への",     "が",
                                        "の",       "は",       "や",       "を"};
constexpr std::string_view finished_endings[] = {"もの"};
constexpr std::string_view continuing[] = {
    "を",       "という", "といった", "として",   "について", "における", "において", "による",
    "により",   "によっ", "に関する", "に関して", "に対する", "に対して", "に基づ",   "に応じ",
    "に向け",   "に沿っ", "に従い",   "に合わせ", "ること",   "ことが",   "ことで",   "ことに",
    "ことを",   "ために", "ための",   "ついて",   "からの",   "までの",   "への",     "ながら",
    "しながら", "した",   "して",     "する",     "します",   "される",   "され",     "させ",
    "ている",   "ていく", "られ",     "っ",       "ゃ",       "ゅ",       "ょ",       "ん",
    "ー",       "ッ",     "ャ",       "ュ",       "ョ",       "ァ",       "ィ",       "ェ",
    "ォ",       "々"};
constexpr std::string_view openings[] = {"したがい", "したがう", "したがって"};
constexpr std::string_view particles[] = {"い", "が", "から", "す", "た", "つ", "で", "と",
                                          "な", "に", "の",   "へ", "も", "や", "る"};
constexpr std::string_view nothing[] = {"なし", "不要",     "対象外",   "期待しない", "期待なし",
                                        "無し", "特になし", "該当せず", "該当なし",   "適用外"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {"上に同じ",
                                     "上記と同じ",
                                     "上記と同様",
                                     "上記に同じ",
                                     "下のレベルと同じ",
                                     "前と同じ",
                                     "前のレベルと同じ",
                                     "前レベルと同じ",
                                     "前レベルと同様",
                                     "同じ",
                                     "同上",
                                     "同左",
                                     "同様",
                                     "変更なし"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {"{}に準ずる", "{}と同じ", "{}と同様", "{}に同じ",
                                           "{}を参照",   "{}参照",   "同{}"};
constexpr std::string_view level_nouns[] = {"レベル", "段階", "等級", "級"};
constexpr std::string_view placeholders[] = {
    "仕掛中",   "仮",     "作成中", "執筆中", "工事中",   "後日記載",
    "後日追加", "未作成", "未定",   "未定義", "未記入",   "検討中",
    "準備中",   "要確認", "要記入", "調整中", "近日公開", "追って記載"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"スキル", "レベル", "この", "です", "まだ", "内容",
                                       "定義",   "期待",   "本文", "現在", "要件", "説明",
                                       "項目",   "が",     "の",   "は"};
constexpr std::string_view descriptions[] = {"定義", "意味", "概要", "説明"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"コンピテンシー", "スキル",   "技能",
                                       "能力",           "評価項目", "項目"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"グレード", "レベル", "段階", "等級"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"カテゴリ", "カテゴリー", "分野", "分類", "大項目", "領域"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"コメント", "メモ", "例", "備考", "出典", "役割", "担当"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"名前", "名称", "役職", "期待", "期待値", "職種", "行動"};
static_assert(std::ranges::is_sorted(corners));

}  // namespace

const Words words::japanese = {
    .level_words = level_words,
    .titles = titles,
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
    .has_spaces = false,
    .openings = openings,
    .particles = particles,
};

}  // namespace ladder::language
