#include "rules/raised_ladders.h"

#include <algorithm>
#include <optional>

#include "language/language.h"
#include "model/marks.h"
#include "model/orientation.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using model::PlacedLadder;
using text::Span;

/// A heading outside of the ladders, or of a ladder that has nothing but directives.
struct Heading {
  std::uint32_t depth = 0;
  Span line;
};

/// A heading of depth 2 with sections that hold no expectation.
bool may_be_level(const PlacedLadder& it, std::string_view text) {
  const model::Ladder& ladder = it.ladder;
  const bool is_bare = ladder.has_heading && ladder.grids.empty() && ladder.directives.empty() &&
                       0 < ladder.sections.count && ladder.sections.inner.names == 0 &&
                       ladder.expectations.empty() && ladder.faults.empty();
  return is_bare &&
         model::heading_depth(text::slice(text, text::moved(ladder.heading, it.span.begin))) == 2;
}

class Search {
 public:
  Search(const model::Document& document, std::string_view text)
      : document_(document), text_(text) {}

  std::vector<RaisedLadder> all() const {
    const std::vector<PlacedLadder>& ladders = document_.ladders;
    std::vector<RaisedLadder> found;
    for (std::uint32_t i = 0; i < ladders.size();) {
      std::uint32_t end = i;
      while (end < ladders.size() && may_be_level(ladders[end], text_) &&
             (end == i || !is_below_title(end)))
        ++end;
      if (i + 1 < end)
        if (auto it = group(i, end)) found.push_back(*std::move(it));
      i = std::max(end, i + 1);
    }
    return found;
  }

 private:
  /// The headings between a ladder and the one before it.
  std::vector<Heading> headings_above(std::uint32_t index) const {
    const std::vector<PlacedLadder>& ladders = document_.ladders;
    std::vector<Heading> all;
    const auto add = [&](Span line) {
      const std::uint32_t depth = model::heading_depth(text::slice(text_, line));
      if (depth == 1 || depth == 2) all.push_back({depth, text::trimmed(text_, line)});
    };
    std::uint32_t begin = 0;
    if (0 < index) {
      const auto& [span, before] = ladders[index - 1];
      const bool is_bare = before.grids.empty() && before.sections.count == 0;
      if (is_bare && before.has_heading) add(text::moved(before.heading, span.begin));
      begin = span.end;
    }
    const std::uint32_t end =
        index < ladders.size() ? ladders[index].span.begin : text::offset(text_.size());
    auto comment = std::ranges::lower_bound(document_.comments, begin, {}, &Span::begin);
    text::for_each_line(text_, {begin, end}, [&](Span line) {
      while (comment != document_.comments.end() && comment->end <= line.begin) ++comment;
      const bool is_comment = comment != document_.comments.end() && comment->begin < line.end;
      if (!is_comment) add(line);
    });
    return all;
  }

  bool is_below_title(std::uint32_t index) const {
    return std::ranges::count(headings_above(index), 1U, &Heading::depth) != 0;
  }

  /// Whether what follows the ladders up to `end` begins with another title, or nothing does.
  bool ends_at(std::uint32_t end) const {
    if (end == document_.ladders.size()) return headings_above(end).empty() || is_below_title(end);
    const auto& [span, next] = document_.ladders[end];
    const Span heading = text::moved(next.heading, span.begin);
    return is_below_title(end) ||
           (next.has_heading && model::heading_depth(text::slice(text_, heading)) == 1);
  }

  std::optional<RaisedLadder> group(std::uint32_t first, std::uint32_t end) const {
    const std::vector<Heading> above = headings_above(first);
    const auto title = std::ranges::find(above.rbegin(), above.rend(), 1U, &Heading::depth);
    if (title == above.rend() || !ends_at(end) || !look_like_levels(first, end))
      return std::nullopt;
    RaisedLadder raised{title->line, first, first, end, {}, title == above.rbegin()};
    const bool has_ladder = 0 < first && title->line.begin < document_.ladders[first - 1].span.end;
    if (has_ladder) --raised.begin;
    raised.marks.push_back(title->line.begin);
    for (std::uint32_t i = first; i < end; ++i) {
      const auto& [span, ladder] = document_.ladders[i];
      if (first < i && !headings_above(i).empty()) raised.can_be_lowered = false;
      raised.marks.push_back(span.begin + ladder.heading.begin);
      for (const model::Mention& it : ladder.outer_mentions())
        raised.marks.push_back(span.begin + it.whole.begin);
    }
    return raised;
  }

  /// Whether the titles look like levels, most of them, and more than the headings below do.
  bool look_like_levels(std::uint32_t first, std::uint32_t end) const {
    std::vector<std::string_view> titles;
    std::vector<std::string_view> names;
    for (std::uint32_t i = first; i < end; ++i) {
      const auto& [span, ladder] = document_.ladders[i];
      const std::string_view own = text::slice(text_, span);
      titles.push_back(text::slice(own, ladder.title));
      for (const model::Mention& it : ladder.outer_mentions())
        names.push_back(text::slice(own, it.name));
    }
    model::Axis axis;
    const language::Language language = language::recognized(text_);
    for (const std::string_view it : titles) model::count_name(axis, it, language);
    return titles.size() <= 2 * axis.level_shaped &&
           model::orientation_shown_by_names(titles, names, language) ==
               model::Orientation::level_a_row;
  }

  const model::Document& document_;
  std::string_view text_;
};

}  // namespace

std::vector<RaisedLadder> raised_ladders(const model::Document& document, std::string_view text) {
  return Search(document, text).all();
}

}  // namespace ladder::rules
