#include "exchange/inference/best_first.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "model/title_order.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange {
namespace {

// Nothing is better than these, so that a scale which begins with one of them goes down.
constexpr std::string_view best[] = {
    "excellent",   "exceeding",    "exceeds",       "exceptional",  "exemplary",   "outstanding",
    "superior",    "optimized",    "optimised",     "optimizing",   "optimising",  "destacado",
    "ejemplar",    "excelente",    "sobresaliente", "supera",       "excecional",  "excepcional",
    "exemplar",    "ótimo",        "dépasse",       "exceptionnel", "exemplaire",  "ausgezeichnet",
    "exzellent",   "hervorragend", "sehr gut",      "vorbildlich",  "übertrifft",  "übertroffen",
    "eccellente",  "esemplare",    "ottimo",        "uitmuntend",   "uitstekend",  "celujący",
    "doskonale",   "doskonały",    "wzorowe",       "wzorowy",      "отлично",     "отличный",
    "превосходно", "відмінно",     "utmärkt",       "fremragende",  "erinomainen", "kiváló",
    "výborný",     "vynikající",   "mükemmel",      "excelent",     "xuất sắc",    "sangat baik",
    "odlično",     "izvrsno",      "εξαιρετικό",    "מצטיין",       "ممتاز",       "उत्कृष्ट",
    "优秀",        "卓越",         "优异",          "優秀",         "優異",        "우수",
    "탁월"};

// Nothing is worse than these, so that a scale which ends with one of them goes down.
constexpr std::string_view worst[] = {"below expectations",
                                      "does not meet",
                                      "inadequate",
                                      "initial",
                                      "insufficient",
                                      "needs",
                                      "not met",
                                      "poor",
                                      "unacceptable",
                                      "unsatisfactory",
                                      "insuficiente",
                                      "necesita",
                                      "insatisfactorio",
                                      "necessita",
                                      "insatisfatório",
                                      "precisa",
                                      "insuffisant",
                                      "à améliorer",
                                      "mangelhaft",
                                      "ungenügend",
                                      "verbesserungswürdig",
                                      "insufficiente",
                                      "inadeguato",
                                      "da migliorare",
                                      "onvoldoende",
                                      "niedostateczny",
                                      "wymaga poprawy",
                                      "неудовлетворительно",
                                      "плохо",
                                      "требует",
                                      "незадовільно",
                                      "otillräckligt",
                                      "cần cải thiện",
                                      "perlu perbaikan",
                                      "يحتاج",
                                      "不合格",
                                      "不及格",
                                      "需改进",
                                      "需要改进",
                                      "待改進",
                                      "需改進",
                                      "需要改進",
                                      "要改善",
                                      "改善が必要",
                                      "不十分",
                                      "미흡",
                                      "개선 필요"};

/// Whether a label says one of them, alone or with other words: `Exceeds expectations`.
bool begins_with_one(const std::string& label, std::span<const std::string_view> words) {
  const std::string folded = text::folded(label);
  return std::ranges::any_of(words, [&](std::string_view it) {
    return folded.starts_with(it) && (folded.size() == it.size() ||
                                      !text::is_letter(text::character_at(folded, it.size()).code));
  });
}

bool is_best(const std::string& label) { return begins_with_one(label, best); }

bool is_worst(const std::string& label) { return begins_with_one(label, worst); }

/// Whether the labels that say how senior a level is, the first and the last among them, fall.
bool titles_fall(const std::vector<std::string>& labels) {
  int above = 10;  // the highest title has 9
  int height = 0;
  for (const std::string& it : labels) {
    height = model::title_height(it, language::Language::unknown);
    if (height == 0 && &it == &labels.front()) return false;
    if (height == 0) continue;
    if (above <= height) return false;
    above = height;
  }
  return 0 < height;
}

}  // namespace

bool is_best_first(const std::vector<std::string>& labels) {
  if (labels.size() < 2) return false;
  if (is_worst(labels.front()) || is_best(labels.back())) return false;
  return titles_fall(labels) || is_best(labels.front()) || is_worst(labels.back());
}

}  // namespace ladder::exchange
