#include "semantics/chapters.h"

#include <algorithm>
#include <iterator>

#include "model/marks.h"
#include "text/lines.h"

namespace ladder::semantics {
namespace {

using text::Span;

bool is_commented(const std::vector<Span>& comments, std::uint32_t at) {
  const auto after = std::ranges::upper_bound(comments, at, {}, &Span::begin);
  return after != comments.begin() && at < std::prev(after)->end;
}

/// Appends the chapters of a part of the document between two ladders. Each continues until the
/// next one.
void append_chapters(const View& view, Span part, std::vector<Chapter>& all) {
  constexpr std::uint32_t deepest = 2;
  const std::string_view text = view.text();
  const std::size_t first = all.size();
  text::for_each_line(text, part, [&](Span line) {
    const std::uint32_t depth = model::heading_depth(text::slice(text, line));
    if (depth == 0 || deepest < depth || is_commented(view.model().comments, line.begin)) return;
    if (first < all.size()) all.back().whole.end = line.begin;
    const std::uint32_t mark_end = static_cast<std::uint32_t>(text.find('#', line.begin)) + depth;
    const Span title = model::heading_text(text, {mark_end, line.end});
    all.push_back({{line.begin, part.end}, title.empty() ? Span{mark_end, mark_end} : title});
  });
  for (std::size_t i = first; i < all.size(); ++i)
    all[i].whole = text::without_blank_end(text, all[i].whole);
}

}  // namespace

std::vector<Chapter> chapters(const View& view) {
  std::vector<Chapter> all;
  std::uint32_t done = text::byte_order_mark_size(view.text());
  for (const model::PlacedLadder& it : view.model().ladders) {
    append_chapters(view, {done, std::max(done, it.span.begin)}, all);
    done = it.span.end;
  }
  append_chapters(view, {done, static_cast<std::uint32_t>(view.text().size())}, all);
  return all;
}

}  // namespace ladder::semantics
