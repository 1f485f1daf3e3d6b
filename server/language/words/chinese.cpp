#include <algorithm>

#include "language/words.h"

// Chinese, in simplified and traditional characters. It has no spaces: its words are searched for
// inside expectations and at their ends.

namespace ladder::language {
namespace {

constexpr std::string_view level_words[] = {
    "专家", "中級", "中级", "主任", "主管", "入门", "初級", "初级", "助理", "学徒",
    "实习", "實習", "專家", "店長", "店长", "总监", "新手", "熟練", "熟练", "等級",
    "等级", "級別", "組長", "經理", "總監", "级别", "组长", "经理", "見習", "见习",
    "資深", "资深", "进阶", "進階", "首席", "高級", "高级"};
static_assert(std::ranges::is_sorted(level_words));
constexpr TitleWord titles[] = {
    {"学徒", 1}, {"实习", 1}, {"實習", 1}, {"見習", 1}, {"见习", 1}, {"入门", 2}, {"初級", 2},
    {"初级", 2}, {"新手", 2}, {"助理", 3}, {"中級", 4}, {"中级", 4}, {"高級", 5}, {"高级", 5},
    {"資深", 5}, {"资深", 5}, {"专家", 6}, {"專家", 6}, {"主任", 7}, {"主管", 7}, {"組長", 7},
    {"组长", 7}, {"首席", 7}, {"經理", 8}, {"经理", 8}, {"总监", 9}, {"總監", 9}};
constexpr std::string_view endings[] = {"並且", "以便", "以及", "例如", "关于", "包括", "因为",
                                        "因為", "如果", "对于", "對於", "并且", "或者", "而且",
                                        "關於", "与",   "及",   "和",   "在",   "对",   "将",
                                        "將",   "對",   "或",   "與"};
constexpr std::string_view finished_endings[] = {
    "中和", "亲和", "內在", "内在", "即将", "参与", "參與", "存在", "实在", "實在", "平和", "应对",
    "总和", "應對", "所在", "普及", "柔和", "校对", "校對", "核对", "核對", "涉及", "温和", "溫和",
    "潛在", "潜在", "现在", "現在", "絕對", "給與", "緩和", "總和", "给与", "绝对", "缓和", "親和",
    "配对", "配對", "針對", "针对", "随和", "隨和", "面对", "面對", "顧及", "顾及", "飽和", "饱和"};
constexpr std::string_view continuing[] = {"的",   "等",   "们",   "們",   "以及", "并且",
                                           "並且", "或者", "之间", "之間", "之后", "之後"};
constexpr std::string_view openings[] = {"等于", "等候", "等同", "等待", "等級", "等级", "等於"};
constexpr std::string_view nothing[] = {"不涉及", "不要求",   "不适用", "不適用", "无", "无期望",
                                        "无要求", "暂无要求", "沒有",   "没有",   "無", "無要求"};
static_assert(std::ranges::is_sorted(nothing));
constexpr std::string_view same[] = {
    "一样",   "一樣",     "不变",     "不變",         "与上一级相同", "与上相同", "与前一级相同",
    "同上",   "同上一級", "同上一级", "同下一级",     "同下级",       "同前",     "如上",
    "无变化", "無變化",   "相同",     "與上一級相同", "與上相同",     "見上",     "见上"};
static_assert(std::ranges::is_sorted(same));
constexpr std::string_view references[] = {
    "与{}相同", "同{}一样", "和{}一样", "和{}相同", "與{}相同", "参考{}", "参见{}",
    "參考{}",   "參見{}",   "同{}",     "如{}",     "見{}",     "见{}"};
constexpr std::string_view level_nouns[] = {"等級", "等级", "級別", "级别", "职级",
                                            "職級", "第",   "級",   "级"};
constexpr std::string_view placeholders[] = {
    "占位",   "即将推出", "即將推出", "尚未定义", "尚未定義", "建设中", "待填写", "待填寫",
    "待完善", "待定",     "待定义",   "待定義",   "待确认",   "待確認", "待续",   "待补充",
    "待補充", "撰写中",   "敬请期待", "暂无",     "暂缺",     "暫無",   "暫缺",   "未定",
    "未定义", "未定義",   "编写中",   "进行中",   "開發中"};
static_assert(std::ranges::is_sorted(placeholders));
constexpr std::string_view around[] = {"內容", "内容", "当前", "技能", "描述", "期望", "目前",
                                       "等级", "级别", "要求", "說明", "说明", "这个", "是",
                                       "本",   "此",   "的",   "該",   "该"};
constexpr std::string_view descriptions[] = {"含义", "定义", "定義", "描述",
                                             "概述", "說明", "说明"};
static_assert(std::ranges::is_sorted(descriptions));
constexpr std::string_view skills[] = {"勝任力", "技能",   "指标", "維度",
                                       "维度",   "胜任力", "能力", "能力项"};
static_assert(std::ranges::is_sorted(skills));
constexpr std::string_view levels[] = {"层级", "等級", "等级", "級別", "级别", "职级", "職級"};
static_assert(std::ranges::is_sorted(levels));
constexpr std::string_view groups[] = {"分类", "分類", "板块", "模块",
                                       "类别", "領域", "類別", "领域"};
static_assert(std::ranges::is_sorted(groups));
constexpr std::string_view remarks[] = {"來源", "例子", "備註", "备注", "权重", "来源",
                                        "注释", "示例", "角色", "評論", "评论", "负责人"};
static_assert(std::ranges::is_sorted(remarks));
constexpr std::string_view corners[] = {"名称", "名稱", "岗位", "期望",
                                        "职位", "職位", "行为", "阶段"};
static_assert(std::ranges::is_sorted(corners));

}  // namespace

const Words words::chinese = {
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
};

}  // namespace ladder::language
