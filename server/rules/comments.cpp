#include "rules/comments.h"

#include <algorithm>

namespace ladder::rules {

std::vector<text::Span> comments_of(const model::Document& document) {
  std::vector<text::Span> all = document.comments;
  for (const model::PlacedLadder& placed : document.ladders)
    for (const text::Span it : placed.ladder.comments)
      all.push_back(text::moved(it, placed.span.begin));
  std::ranges::sort(all, {}, &text::Span::begin);
  return all;
}

}  // namespace ladder::rules
