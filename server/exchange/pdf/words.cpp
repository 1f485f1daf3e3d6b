#include "exchange/pdf/words.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/unicode.h"

namespace ladder::exchange::pdf {
namespace {

constexpr float same_line = 0.35F;  // of the size of the letters

bool is_unseen(char32_t code) {
  return code < 0x20 || code == 0xAD || code == 0x200B || code == 0x200C || code == 0xFEFF;
}

/// Whether a letter begins a word, from where it is and where the last one was.
bool begins_word(const Letter& last, const Letter& next) {
  const float size = std::max(last.size, next.size);
  const float gap = next.x - (last.x + last.width);
  return 0.19F * size < gap || gap < -0.5F * size || same_line * size < std::abs(next.y - last.y);
}

}  // namespace

std::vector<Word> words_of(const std::vector<Letter>& letters) {
  std::vector<Word> words;
  const Letter* last = nullptr;
  for (const Letter& it : letters) {
    if (it.rotated || is_unseen(it.code)) continue;
    if (text::is_space(it.code)) {
      last = nullptr;
      continue;
    }
    // Some programs print a letter twice to make it bold.
    const bool doubled = last && last->code == it.code &&
                         std::abs(last->x - it.x) < 0.1F * it.size &&
                         std::abs(last->y - it.y) < 0.1F * it.size;
    if (doubled) continue;
    if (!last || begins_word(*last, it)) words.push_back({{}, it.x, it.x, it.y, it.size, it.bold});
    text::append(words.back().text, it.code);
    words.back().left = std::min(words.back().left, it.x);
    words.back().right = std::max(words.back().right, it.x + it.width);
    last = &it;
  }
  return words;
}

void add_bullets(const std::vector<Box>& dots, std::vector<Word>& words) {
  std::vector<Word> sorted = words;
  std::ranges::sort(sorted, {}, &Word::y);
  for (const Box& dot : dots) {
    const float center = (dot.bottom + dot.top) / 2;
    const Word* nearest = nullptr;
    for (auto it = std::ranges::lower_bound(sorted, center - 12, {}, &Word::y);
         it != sorted.end() && it->y < center + 1; ++it) {
      const float gap = it->left - dot.right;
      const bool beside =
          0 < gap && gap < 1.5F * it->size && it->y < center && center < it->y + 0.75F * it->size;
      if (beside && (!nearest || it->left < nearest->left)) nearest = &*it;
    }
    if (!nearest) continue;
    // Within a line of text it is something else.
    const bool inside = std::ranges::any_of(sorted, [&](const Word& it) {
      return std::abs(it.y - nearest->y) < 1 && it.right <= dot.left + 1 &&
             dot.left - it.right < 0.6F * it.size;
    });
    if (!inside) words.push_back({"•", dot.left, dot.right, nearest->y, nearest->size, false});
  }
}

std::vector<TextLine> lines_of(std::vector<Word> words) {
  std::ranges::stable_sort(words, [](const Word& a, const Word& b) { return b.y < a.y; });
  std::vector<TextLine> lines;
  float line_y = 0;
  float line_size = 0;
  for (Word& it : words) {
    const float size = std::max(line_size, it.size);
    if (lines.empty() || 0.45F * size < std::abs(line_y - it.y)) {
      lines.emplace_back();
      line_y = it.y;
      line_size = it.size;
    }
    line_size = std::max(line_size, it.size);
    lines.back().words.push_back(std::move(it));
  }
  for (TextLine& line : lines) std::ranges::stable_sort(line.words, {}, &Word::left);
  return lines;
}

float usual_distance(const std::vector<TextLine>& lines) {
  std::vector<float> distances;
  for (std::size_t i = 1; i < lines.size(); ++i)
    distances.push_back(lines[i - 1].y() - lines[i].y());
  if (distances.empty()) return 0;
  std::ranges::sort(distances);
  return distances[distances.size() / 4];
}

float TextLine::size() const {
  float size = 0;
  for (const Word& it : words) size = std::max(size, it.size);
  return size;
}

std::string TextLine::text() const {
  std::string text;
  for (const Word& it : words) text.append(text.empty() ? "" : " ").append(it.text);
  return text;
}

bool TextLine::is_bold() const { return std::ranges::all_of(words, &Word::bold); }

}  // namespace ladder::exchange::pdf
