#include "exchange/inference/best_first.h"

#include <algorithm>
#include <charconv>
#include <optional>
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
                                      "beginner",
                                      "novell",
                                      "novice",
                                      "principiante",
                                      "iniciante",
                                      "débutant",
                                      "anfänger",
                                      "initial",
                                      "insufficient",
                                      "needs",
                                      "not met",
                                      "no cumple",
                                      "no cumplimiento",
                                      "no logrado",
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

/// `Excelente` of `4 — Excelente` and `4 = Excelente`
std::string without_number(const std::string& label) {
  const std::size_t end = label.find_first_not_of("0123456789 ");
  if (end == 0 || end == label.npos) return label;
  for (const std::string_view joint : {"=", "—", "–", "-", ":", ".", ")"})
    if (label.compare(end, joint.size(), joint) == 0)
      return std::string(text::trimmed(std::string_view(label).substr(end + joint.size())));
  return label;
}

/// Whether a label says one of them, alone or with other words: `Exceeds expectations`.
bool begins_with_one(const std::string& label, std::span<const std::string_view> words) {
  const std::string folded = text::folded(without_number(label));
  return std::ranges::any_of(words, [&](std::string_view it) {
    return folded.starts_with(it) && (folded.size() == it.size() ||
                                      !text::is_letter(text::character_at(folded, it.size()).code));
  });
}

bool is_best(const std::string& label) { return begins_with_one(label, best); }

bool is_worst(const std::string& label) { return begins_with_one(label, worst); }

/// Whether the labels that say how senior a level is, the first among them, fall. Two beside each
/// other may be as senior, such as `Principal+` and `Principal`. The last may say nothing if three
/// do: `Engineer` is below `Senior Engineer`.
bool titles_fall(const std::vector<std::string>& labels) {
  constexpr int enough = 3;
  int above = 10;  // the highest title has 9
  int first = 0;
  int known = 0;
  bool ends_known = false;
  for (const std::string& it : labels) {
    std::string plain = without_number(it);
    std::ranges::replace(plain, '+', ' ');
    const int height = model::title_height(plain, language::Language::unknown);
    if (height == 0 && &it == &labels.front()) return false;
    ends_known = height != 0;
    if (height == 0) continue;
    if (above < height) return false;
    if (first == 0) first = height;
    above = height;
    ++known;
  }
  return above < first && (ends_known || enough <= known);
}

/// `Experto 91% a 100%` above `Básico 41% a 60%`: by the first number before a percent sign.
std::optional<int> percent_in(std::string_view label) {
  const std::size_t sign = label.find('%');
  if (sign == label.npos) return std::nullopt;
  const std::size_t begin = label.find_first_of("0123456789");
  if (sign < begin) return std::nullopt;
  int percent = 0;
  std::from_chars(label.data() + begin, label.data() + sign, percent);
  return percent;
}

/// `4 = Superior` above `1 = Unacceptable`, and the same with shares of what can be reached.
bool numbers_fall(const std::vector<std::string>& labels, auto number_in) {
  std::optional<int> above;
  for (const std::string& it : labels) {
    const std::optional<int> number = number_in(it);
    if (!number || (above && *above <= *number)) return false;
    above = number;
  }
  return true;
}

std::optional<int> number_before_name(std::string_view label) {
  const std::size_t end = label.find_first_not_of("0123456789");
  if (end == 0 || end == label.npos || without_number(std::string(label)) == label)
    return std::nullopt;
  int number = 0;
  std::from_chars(label.data(), label.data() + end, number);
  return number;
}

}  // namespace

bool is_best_first(const std::vector<std::string>& labels) {
  if (labels.size() < 2) return false;
  if (is_worst(labels.front()) || is_best(labels.back())) return false;
  return titles_fall(labels) || is_best(labels.front()) || is_worst(labels.back()) ||
         numbers_fall(labels, percent_in) || numbers_fall(labels, number_before_name);
}

}  // namespace ladder::exchange
