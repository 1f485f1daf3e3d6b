#include <algorithm>
#include <cmath>

#include "exchange/pdf/table.h"

namespace ladder::exchange::pdf {
namespace {

constexpr float same_place = 2.5F;
constexpr float closed_gap = 3;
constexpr float shortest = 8;

/// Pieces of one line are one.
std::vector<Rule> merged(std::vector<Rule> rules) {
  std::ranges::sort(rules, {}, &Rule::at);
  std::vector<Rule> lines;
  for (std::size_t begin = 0; begin < rules.size();) {
    std::size_t end = begin + 1;
    while (end < rules.size() && rules[end].at - rules[begin].at <= same_place) ++end;
    std::sort(rules.begin() + static_cast<std::ptrdiff_t>(begin),
              rules.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Rule& a, const Rule& b) { return a.from < b.from; });
    const std::size_t first = lines.size();
    for (std::size_t i = begin; i < end; ++i) {
      if (lines.size() == first || lines.back().to + closed_gap < rules[i].from)
        lines.push_back(rules[i]);
      lines.back().to = std::max(lines.back().to, rules[i].to);
    }
    begin = end;
  }
  std::erase_if(lines, [](const Rule& it) { return it.to - it.from < shortest; });
  return lines;
}

/// Shading comes line by line: boxes of one colour that touch are one.
std::vector<Box> joined(std::vector<Box> boxes) {
  std::ranges::sort(boxes, [](const Box& a, const Box& b) {
    if (a.color != b.color) return a.color < b.color;
    if (1 < std::abs(a.left - b.left)) return a.left < b.left;
    return b.top < a.top;
  });
  std::vector<Box> all;
  for (const Box& it : boxes) {
    const bool goes_on = !all.empty() && all.back().color == it.color &&
                         std::abs(all.back().left - it.left) <= 1.5F &&
                         std::abs(all.back().right - it.right) <= 1.5F &&
                         all.back().bottom - it.top <= 1.5F && it.bottom <= all.back().top;
    if (goes_on) all.back().bottom = std::min(all.back().bottom, it.bottom);
    else all.push_back(it);
  }
  return all;
}

/// A line as long as the words above it is below them because they are underlined, and one through
/// their middle because they are crossed out.
bool belongs_to_words(const Rule& rule, const std::vector<Word>& sorted) {
  // Sorted by their base lines, from the bottom.
  auto it = std::ranges::lower_bound(sorted, rule.at - 6, {}, &Word::y);
  float left = 0;
  float right = 0;
  bool any = false;
  for (; it != sorted.end() && it->y <= rule.at + 4; ++it) {
    const bool near = it->y - 0.3F * it->size <= rule.at && rule.at <= it->y + 0.5F * it->size;
    if (!near || it->right < rule.from - 3 || rule.to + 3 < it->left) continue;
    left = any ? std::min(left, it->left) : it->left;
    right = any ? std::max(right, it->right) : it->right;
    any = true;
  }
  return any && std::abs(left - rule.from) <= 3 && std::abs(right - rule.to) <= 3;
}

}  // namespace

Rules merged_rules(const PageContent& page, const std::vector<Word>& words) {
  constexpr std::size_t most = 3'000;  // a drawing has more
  Rules rules{page.across, page.up};
  for (const Box& it : joined(page.boxes)) {
    const bool page_wide = 0.96F * page.width <= it.right - it.left;
    if (page_wide || it.right - it.left < shortest || it.top - it.bottom < 5) continue;
    rules.across.push_back({it.bottom, it.left, it.right});
    rules.across.push_back({it.top, it.left, it.right});
    rules.up.push_back({it.left, it.bottom, it.top});
    rules.up.push_back({it.right, it.bottom, it.top});
  }
  rules.across = merged(std::move(rules.across));
  rules.up = merged(std::move(rules.up));
  if (most < rules.across.size() || most < rules.up.size()) return {};
  std::vector<Word> sorted = words;
  std::ranges::sort(sorted, {}, &Word::y);
  std::erase_if(rules.across, [&](const Rule& it) { return belongs_to_words(it, sorted); });
  return rules;
}

}  // namespace ladder::exchange::pdf
