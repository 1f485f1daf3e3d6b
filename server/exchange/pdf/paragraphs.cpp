#include "exchange/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/marks.h"
#include "text/ascii.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::exchange::pdf {
namespace {

bool ends_in_hyphen(const std::string& word) {
  if (word.ends_with("\xE2\x80\x90")) return true;  // a hyphen, not a minus sign
  if (word.size() < 2 || !word.ends_with('-')) return false;
  return text::is_letter(text::character_before(word, word.size() - 1).code);
}

std::string without_hyphen(const std::string& word) {
  return word.substr(0, word.size() - (word.ends_with('-') ? 1 : 3));
}

/// Without marks around it.
std::string bare(std::string word) {
  while (!word.empty() && text::is_ascii_punctuation(word.back())) word.pop_back();
  return text::folded(word);
}

bool begins_in_lower_case(const std::string& word) {
  return !word.empty() && text::is_lower(text::character_at(word, 0).code);
}

bool ends_sentence(std::string_view text) {
  while (text.ends_with(')') || text.ends_with('"')) text.remove_suffix(1);
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with(':') ||
         text.ends_with("。") || text.ends_with(';');
}

/// A bullet is a separate word, or the first letter of one.
bool begins_with_bullet(const TextLine& line) {
  const std::string& first = line.words.front().text;
  return line.words.size() > 1 && typed_bullet_size(first + " x") == first.size() + 1;
}

std::size_t number_of(const TextLine& line) {
  const std::string& first = line.words.front().text;
  if (line.words.size() < 2) return 0;
  return model::item_number_size(first + " ") == first.size() ? 1 : 0;
}

/// `LO1.2:` before the text.
bool begins_with_code(const TextLine& line) {
  const std::string& first = line.words.front().text;
  if (line.words.size() < 2 || !first.ends_with(':') || first.size() < 3) return false;
  return std::ranges::any_of(first, text::is_ascii_digit);
}

/// Gathers lines into paragraphs.
class Gathering {
 public:
  Gathering(float width, const Hyphens& hyphens) : width_(width), hyphens_(hyphens) {}

  void add(const std::vector<TextLine>& lines, bool goes_on) {
    const float pitch = usual_distance(lines);
    float left = lines.front().left();
    for (const TextLine& it : lines) left = std::min(left, it.left());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool first_of_part = i == 0;
      const bool bullet = begins_with_bullet(lines[i]) && !is_dash(lines, i);
      bool begins =
          paragraphs_.empty() || bullet || 0 < number_of(lines[i]) || begins_with_code(lines[i]);
      if (!begins && first_of_part) begins = !goes_on || !continues(lines[i]);
      if (!begins && 0 < i) begins = is_apart(lines[i - 1], lines[i], pitch, left);
      if (begins) begin(lines[i]);
      else append(lines[i]);
    }
  }

  std::vector<Paragraph> finish() && { return std::move(paragraphs_); }

 private:
  /// Whether what looks like a bullet only happens to begin a line, within a sentence.
  static bool is_dash(const std::vector<TextLine>& lines, std::size_t index) {
    const std::string& mark = lines[index].words.front().text;
    if (index == 0 || (mark != "-" && mark != "–")) return false;
    const bool alone = 1 == std::ranges::count_if(lines, [&](const TextLine& it) {
                         return it.words.front().text == mark;
                       });
    return alone && !ends_sentence(lines[index - 1].words.back().text) &&
           begins_in_lower_case(lines[index].words[1].text);
  }

  /// Whether the text continues the last sentence of the previous page.
  bool continues(const TextLine& line) const {
    if (begins_in_lower_case(line.words.front().text)) return true;
    return !ends_sentence(last_word_);
  }

  bool is_apart(const TextLine& above, const TextLine& line, float pitch, float left) const {
    const float distance = above.y() - line.y();
    if (0 < pitch && 1.35F * std::max(pitch, 1.0F * line.size()) < distance) return true;
    // The next word would have fitted above, where the sentence ended.
    const float room = left + width_ - above.right();
    const float needed = line.words.front().right - line.words.front().left + 0.6F * line.size();
    const bool fitted = needed + 0.05F * width_ < room;
    if (fitted && ends_sentence(above.words.back().text) &&
        !begins_in_lower_case(line.words.front().text))
      return true;
    // A paragraph that begins with a name in bold.
    const Word& last = above.words.back();
    if (line.words.front().bold && !last.bold && ends_sentence(last.text)) return true;
    // An item's lines are indented, and what follows is not.
    const bool item = !paragraphs_.empty() && paragraphs_.back().is_item;
    const bool indented = 0.4F * line.size() < text_left_ - line.left();
    return item && indented && !begins_in_lower_case(line.words.front().text) && fitted;
  }

  void begin(const TextLine& line) {
    paragraphs_.emplace_back();
    Paragraph& paragraph = paragraphs_.back();
    std::size_t first = 0;
    if (begins_with_bullet(line)) {
      paragraph.is_item = true;
      first = 1;
    } else if (0 < number_of(line)) {
      paragraph.is_item = true;
      std::uint32_t number = 0;
      for (const char c : line.words.front().text)
        if (text::is_ascii_digit(c)) number = number * 10 + static_cast<std::uint32_t>(c - '0');
      paragraph.number = number;
      first = 1;
    }
    text_left_ = line.words[std::min(first, line.words.size() - 1)].left;
    for (std::size_t i = first; i < line.words.size(); ++i)
      add_word(line.words[i], first < i ? " " : "");
  }

  void append(const TextLine& line) {
    std::string joint = " ";
    Paragraph& paragraph = paragraphs_.back();
    if (ends_in_hyphen(last_word_)) {
      joint = "";
      std::string& text = paragraph.runs.back().text;
      if (hyphens_.breaks(last_word_, line.words.front().text)) text = without_hyphen(text);
    } else if (last_word_.ends_with('/') && !last_word_.starts_with('/')) {
      joint = "";
    }
    for (std::size_t i = 0; i < line.words.size(); ++i)
      add_word(line.words[i], i == 0 ? joint : " ");
  }

  void add_word(const Word& word, std::string_view joint) {
    Paragraph& paragraph = paragraphs_.back();
    if (!joint.empty() && !paragraph.runs.empty()) paragraph.runs.back().text += joint;
    paragraph.add(word.text, word.bold);
    last_word_ = word.text;
  }

  float width_;
  const Hyphens& hyphens_;
  std::vector<Paragraph> paragraphs_;
  std::string last_word_;
  float text_left_ = 0;  // of the paragraph, without its bullet
};

}  // namespace

void Hyphens::learn(const std::vector<TextLine>& lines) {
  for (const TextLine& line : lines) {
    ++lines_;
    if (ends_in_hyphen(line.words.back().text)) ++hyphens_;
    for (const Word& it : line.words)
      if (!ends_in_hyphen(it.text)) words_.insert(bare(it.text));
  }
}

bool Hyphens::breaks(const std::string& before, const std::string& after) const {
  if (!before.ends_with('-')) return true;
  const std::string begin = bare(before);
  if (words_.contains(bare(begin + after))) return true;
  if (words_.contains(bare(before + after))) return false;
  if (!begins_in_lower_case(after)) return false;
  // A document whose lines seldom end in hyphens does not break words.
  if (!expected_ && hyphens_ * 40 < lines_) return false;
  // `day-to-` or `to-day`, `well-`
  static constexpr std::string_view joining[] = {"cross", "high", "self", "well"};
  if (begin.find('-') != begin.npos || bare(after).find('-') != after.npos ||
      std::ranges::find(joining, begin) != std::end(joining))
    return false;
  constexpr std::size_t fewest_letters = 4;
  const bool both_known = fewest_letters <= begin.size() && fewest_letters <= bare(after).size() &&
                          words_.contains(begin) && words_.contains(bare(after));
  return !both_known;
}

std::vector<Paragraph> paragraphs_of(const std::vector<TextLine>& lines, float width,
                                     const Hyphens& hyphens) {
  if (lines.empty()) return {};
  Gathering gathering(width, hyphens);
  gathering.add(lines, false);
  return std::move(gathering).finish();
}

std::vector<Paragraph> paragraphs_of(const TableCell& cell, const Hyphens& hyphens) {
  Gathering gathering(cell.width, hyphens);
  for (const std::vector<TextLine>& it : cell.parts)
    if (!it.empty()) gathering.add(it, true);
  return std::move(gathering).finish();
}

}  // namespace ladder::exchange::pdf
