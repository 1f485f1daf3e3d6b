#include "rules/suppressions.h"

#include <algorithm>
#include <iterator>

#include "rules/catalog.h"
#include "text/unicode.h"

namespace ladder::rules {
namespace {

using text::Span;

/// The part of `whole` up to `mark`, trimmed; `whole` becomes what follows the mark.
Span cut(std::string_view text, Span& whole, std::string_view mark) {
  std::size_t found = text::slice(text, whole).find(mark);
  Span before = whole;
  if (found == std::string_view::npos) {
    whole.begin = whole.end;
  } else {
    before.end = whole.begin + text::offset(found);
    whole.begin = before.end + text::offset(mark.size());
  }
  return text::trimmed(text, before);
}

/// Takes the names of rules that no comma separates out of an entry. Returns whether that is all:
/// if other words follow a name, they are a reason.
bool take_run_together(std::string_view text, Span& entry, std::vector<Span>& rules) {
  bool follows_name = false;
  for (;;) {
    const std::string_view words = text::slice(text, entry);
    const std::size_t end = words.find_first_of(" \t\r\n");
    const Span word{entry.begin, entry.begin + text::offset(std::min(end, words.size()))};
    const bool is_rule = rule_named(text::slice(text, word)) != nullptr;
    if (!is_rule && follows_name) {
      entry = {};
      return false;
    }
    if (!is_rule || end == words.npos) return true;
    rules.push_back(word);
    entry = text::trimmed(text, {word.end, entry.end});
    follows_name = true;
  }
}

/// What a comment can be above: rows and sections, as spans of the document in order of begin.
std::vector<Span> targets_of(const model::Document& document) {
  std::vector<Span> targets;
  for (const model::PlacedLadder& placed : document.ladders) {
    auto add = [&](Span span) { targets.push_back(text::moved(span, placed.span.begin)); };
    targets.push_back(placed.span);
    for (const model::Mention& it : placed.ladder.level_mentions) add(it.whole);
    for (const model::Mention& it : placed.ladder.skill_mentions) add(it.whole);
    for (const model::Grid& it : placed.ladder.grids) add(it.header);
  }
  // If several begin at the same place, the author means the largest.
  std::ranges::sort(targets, [](Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  return targets;
}

/// Where the next line begins that is neither blank nor a comment; or `stop`, where that comes
/// first.
std::uint32_t next_line(std::string_view text, std::uint32_t at, std::uint32_t stop) {
  auto size = text::offset(text.size());
  for (;;) {
    while (at < size && text[at] != '\n') ++at;
    if (at == size) return size;
    std::uint32_t begin = ++at;
    while (at < size && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
    if (at == size) return size;
    if (at == stop) return stop;
    if (text[at] == '\n') continue;
    if (!text.substr(at).starts_with("<!--")) return begin;
    std::size_t end = text.find("-->", at);
    if (end == text.npos || stop < end) return begin;  // it is not closed
    at = text::offset(end);
  }
}

/// The end of the row, section or line that begins at `begin`.
std::uint32_t end_of(std::string_view text, const std::vector<Span>& targets, std::uint32_t begin) {
  auto found = std::ranges::lower_bound(targets, begin, {}, &Span::begin);
  if (found != targets.end() && found->begin == begin && !found->empty()) return found->end;
  return text::offset(std::min(text.find('\n', begin), text.size()));
}

/// The scope of each comment, if it is a `ladder-ignore`: from its own end, so that it also covers
/// comments in between, to the end of the row, section or line below. Last first, since adjacent
/// comments share what follows them, which may be long.
std::vector<Span> scopes_below(std::string_view text, const std::vector<Span>& targets,
                               const std::vector<Suppression>& all) {
  std::vector<Span> scopes(all.size());
  for (std::size_t i = all.size(); i-- > 0;) {
    const std::uint32_t begin = all[i].comment.end;
    const bool last = i + 1 == all.size();
    const std::uint32_t stop = last ? model::none : all[i + 1].comment.begin;
    const std::uint32_t line = next_line(text, begin, stop);
    scopes[i] = {begin, line == stop ? scopes[i + 1].end : end_of(text, targets, line)};
  }
  return scopes;
}

Span ladder_around(const model::Document& document, Span comment) {
  auto begin_of = [](const model::PlacedLadder& it) { return it.span.begin; };
  auto after = std::ranges::upper_bound(document.ladders, comment.begin, {}, begin_of);
  if (after == document.ladders.begin()) return {};
  const Span span = std::prev(after)->span;
  return span.contains(comment) ? span : Span{};
}

}  // namespace

std::vector<text::Span> comments_of(const model::Document& document) {
  std::vector<text::Span> all = document.comments;
  for (const model::PlacedLadder& placed : document.ladders)
    for (const text::Span it : placed.ladder.comments)
      all.push_back(text::moved(it, placed.span.begin));
  std::ranges::sort(all, {}, &text::Span::begin);
  return all;
}

std::optional<Reach> reach_of(std::string_view word) {
  if (word == "ladder-ignore") return Reach::next;
  if (word == "ladder-ignore-file") return Reach::file;
  if (word == "ladder-ignore-ladder") return Reach::ladder;
  return std::nullopt;
}

std::optional<Suppression> read_suppression(std::string_view text, Span comment) {
  if (comment.size() < 7) return std::nullopt;
  Span inside{comment.begin + 4, comment.end - 3};
  inside = text::trimmed(text, inside);
  std::string_view content = text::slice(text, inside);
  std::size_t word_end = content.find_first_of(" \t\r\n:");
  std::optional<Reach> reach = reach_of(content.substr(0, word_end));
  if (!reach) return std::nullopt;

  Suppression it;
  it.comment = comment;
  it.reach = *reach;
  it.word = {inside.begin, inside.begin + text::offset(std::min(word_end, content.size()))};
  inside.begin = it.word.end;
  Span names = cut(text, inside, ":");
  it.reason = text::trimmed(text, inside);
  Span rules = cut(text, names, " in ");
  it.skill = text::trimmed(text, names);
  while (!rules.empty()) {
    Span entry = cut(text, rules, ",");
    if (!take_run_together(text, entry, it.rules)) it.skill = rules = {};
    if (!entry.empty()) it.rules.push_back(entry);
  }
  return it;
}

std::vector<Suppression> suppressions_of(const model::Document& document, std::string_view text) {
  std::vector<Suppression> all;
  for (const Span comment : comments_of(document))
    if (auto it = read_suppression(text, comment)) all.push_back(*std::move(it));
  if (all.empty()) return all;

  const std::vector<Span> below = scopes_below(text, targets_of(document), all);
  for (std::size_t i = 0; i < all.size(); ++i) {
    Suppression& it = all[i];
    switch (it.reach) {
      case Reach::next: it.scope = below[i]; break;
      case Reach::file: it.scope = text::whole(text); break;
      case Reach::ladder: it.scope = ladder_around(document, it.comment); break;
    }
  }
  return all;
}

Span ladders_of(const model::Document& document, const Suppression& suppression) {
  const auto& ladders = document.ladders;
  if (suppression.reach == Reach::file) return {0, static_cast<std::uint32_t>(ladders.size())};
  // The scope of a comment above a heading begins in the ladder before it, and ends in its own.
  const auto after =
      std::ranges::lower_bound(ladders, suppression.scope.end, {},
                               [](const model::PlacedLadder& it) { return it.span.begin; });
  if (after == ladders.begin() || std::prev(after)->span.end <= suppression.scope.begin) return {};
  const auto number = static_cast<std::uint32_t>(std::prev(after) - ladders.begin());
  return {number, number + 1};
}

}  // namespace ladder::rules
