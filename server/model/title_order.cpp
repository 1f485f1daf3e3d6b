#include "model/title_order.h"

#include <algorithm>

#include "language/words.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::model {
namespace {

constexpr std::size_t most_levels = 40;  // a larger ladder isn't about people
constexpr int clear = 3;                 // titles that differ by this much differ in every company

/// Whether a label contains `word` as a whole word, in a language that separates words by spaces.
bool contains(std::string_view label, std::string_view word, bool has_spaces) {
  for (std::size_t at = label.find(word); at != label.npos; at = label.find(word, at + 1)) {
    if (!has_spaces) return true;
    const std::size_t end = at + word.size();
    const bool begins = at == 0 || !text::is_letter(text::character_before(label, at).code);
    const bool ends = end == label.size() || !text::is_letter(text::character_at(label, end).code);
    if (begins && ends) return true;
  }
  return false;
}

/// How far a sequence of heights falls at its steepest step, and in total. Unknown heights don't
/// count.
struct Course {
  std::size_t known = 0;
  int first = 0;
  int last = 0;
  int steepest = 0;
  bool rises = false;  // at any step
};

Course course_of(const std::vector<int>& heights) {
  Course course;
  for (const int height : heights) {
    if (height == 0) continue;
    if (course.known == 0) course.first = course.last = height;
    course.rises = course.rises || course.last < height;
    course.steepest = std::max(course.steepest, course.last - height);
    course.last = height;
    ++course.known;
  }
  return course;
}

}  // namespace

int title_height(std::string_view label, language::Language language) {
  const std::string folded = text::folded(label);
  int highest = 0;
  for (const language::Words* words : language::words_of_labels(language))
    for (const language::TitleWord& it : words->titles)
      if (highest < it.height && contains(folded, it.word, words->has_spaces)) highest = it.height;
  return highest;
}

TitleOrder title_order(const Ladder& ladder, std::string_view text,
                       const std::vector<std::uint32_t>& sequence) {
  if (sequence.size() < 2 || most_levels < sequence.size()) return TitleOrder::rising;
  std::vector<int> heights;
  std::vector<std::string> names;
  for (const std::uint32_t it : sequence) {
    const Level& level = ladder.levels[it];
    // Numbers are more reliable, and `IC3 - Senior` can mean anything.
    if (level.rank || level.name.empty()) return TitleOrder::rising;
    heights.push_back(title_height(text::slice(text, level.name), ladder.language));
    names.push_back(text::folded(text::slice(text, level.name)));
  }
  const Course course = course_of(heights);
  const std::size_t unknown = heights.size() - course.known;
  const bool falls = !course.rises && clear <= course.first - course.last;
  if (falls && 4 * unknown <= heights.size()) return TitleOrder::falling;
  const bool alphabetical = 3 <= names.size() && std::ranges::is_sorted(names);
  if (alphabetical && unknown == 0 && clear <= course.steepest) return TitleOrder::mixed;
  return TitleOrder::rising;
}

}  // namespace ladder::model
