#include "exchange/inference/rubric.h"

#include <algorithm>
#include <string_view>

#include "exchange/inference/word_set.h"

namespace ladder::exchange {
namespace {

constexpr std::string_view english_rubric_words =  // each is between spaces
    " above acceptable accomplished adequate applying aware awareness basic beginning below bronze"
    " chief contributor crawl defined developed developing diamond distinction does effective"
    " emerging exceed excellent excels executive exemplary expectation exploring extended fair"
    " fly fully fundamental gold good great guru high highly improvement independent"
    " ineffective initial knowledge leader learner learning limited low managed manager master"
    " mastering mastery medior medium meet mentor met middle midlevel mostly need ninja none"
    " not ok operational optimised optimising optimized optimizing outstanding partial"
    " partially partner performer performing platinum poor professional run satisfactory"
    " silver skilled specialist standard starter starting strategic strong struggling"
    " supervisor tactical teacher transforming unacceptable understanding unsatisfactory"
    " unskilled user very walk weak working ";

constexpr std::string_view other_rubric_words =
    " ejemplar excelente bueno buena regular suficiente insuficiente deficiente satisfactorio"
    " insatisfactorio aceptable sobresaliente notable destacado adecuado inadecuado logrado"
    " mejorable mejorar mejora necesita proceso desarrollo bom boa ótimo satisfatório"
    " insatisfatório aceitável adequado inadequado exemplar melhorar melhoria precisa"
    " necessita fraco parcial exemplaire adéquat bien bon moyen passable faible suffisant"
    " insuffisant satisfaisant insatisfaisant améliorer acquis maîtrisé partiellement sehr gut"
    " befriedigend ausreichend mangelhaft ungenügend genügend vorbildlich hervorragend"
    " grundlagen erweitert vertiefung angemessen verbesserungswürdig erfüllt teilweise übertrifft "
    "übertroffen entspricht"
    " bestanden mittel schwach ottimo buono discreto sufficiente insufficiente esemplare"
    " eccellente adeguato scarso migliorare basis redelijk uitmuntend uitstekend goed voldoende "
    "onvoldoende"
    " matig verbetering nodig wzorowe wzorowy zadowalające zadowalający dostateczny dobry"
    " bardzo niedostateczny wymaga poprawy отлично хорошо удовлетворительно"
    " неудовлетворительно превосходно плохо требует улучшения доработки відмінно добре"
    " задовільно незадовільно потребує покращення xuất sắc tốt khá giỏi đạt yếu yêu cầu cần"
    " cải thiện chưa mükemmel yeterli yetersiz iyi zayıf geliştirme geliştirilmeli gerekiyor"
    " erinomainen hyvä tyydyttävä utmärkt tillräckligt godkänt underkänt förbättras"
    " fremragende tilstrækkelig kiváló megfelelő výborný dostatečný excelent adecvat baik"
    " cukup kurang perbaikan memadai peningkatan unggul cemerlang"
    " vynikající přiměřené vyžaduje zlepšení vynikajúce dostatočné potrebuje zlepšenie odlično"
    " izvrsno zadovoljavajuće zadovoljavajući potrebno poboljšanje zadostno izboljšanje puikiai"
    " pakankamai piisav vajab parandamist riittävä tilfredsstillende trenger forbedring"
    " exemplară adecvată necesită îmbunătățiri εξαιρετικό επαρκές χρειάζεται βελτίωση"
    " задоволително нуждае от подобрение מצטיין מספק דורש שיפור ممتاز جيد مقبول ضعيف تحسين उत्कृष्ट "
    "पर्याप्त"
    " 优秀 良好 合格 不合格 一般 优异 卓越 及格 不及格 中等 较差 达标 未达标"
    " 需改进 需要改进 有待提高 優秀 優異 適當 待改進 需改進 需要改進"
    " 適切 良い 不十分 要改善 改善が必要 우수 보통 미흡 적절 양호 탁월 개선 ";

// These are levels only beside others: `Working knowledge`, `Not met`, `À améliorer`.
constexpr std::string_view english_words_with_others =
    " does expectation fully highly improvement knowledge learning mostly need not partially"
    " standard understanding user very none ";
constexpr std::string_view words_with_others =
    " proceso desarrollo sehr bardzo cầu yêu chưa teilweise partiellement à a en da di no non"
    " nicht muy très molto perlu 필요 behöver إلى يحتاج не se od ";

/// Such a word, or one with an `s`.
bool has_either(const WordSet& words, const std::string& word) {
  return words.contains(word) ||
         (word.ends_with('s') && words.contains(std::string_view(word).substr(0, word.size() - 1)));
}

}  // namespace

bool is_rubric_label(const std::vector<std::string>& words) {
  constexpr std::size_t most_words = 3;
  if (words.empty() || most_words < words.size()) return false;
  static const WordSet english = word_set(english_rubric_words);
  static const WordSet english_with_others = word_set(english_words_with_others);
  static const WordSet other = word_set(other_rubric_words);
  static const WordSet other_with_others = word_set(words_with_others);
  const auto all = [&](auto is_one) { return std::ranges::all_of(words, is_one); };
  if (all([](const std::string& it) { return has_either(english, it); }))
    return !all([](const std::string& it) { return has_either(english_with_others, it); }) ||
           (1 < words.size() && words.front().starts_with("need"));
  return all([](const std::string& it) {
           return other.contains(it) || other_with_others.contains(it);
         }) &&
         !all([](const std::string& it) { return has_either(other_with_others, it); });
}

}  // namespace ladder::exchange
