#include "semantics/suppression_comment.h"

#include <algorithm>
#include <iterator>

#include <fmt/core.h>

#include "semantics/ladder_at.h"
#include "text/lines.h"
#include "text/unicode.h"

namespace ladder::semantics {
namespace {

using rules::Reach;
using text::Span;

/// Whether a comment can name a skill: what ends the name must not be in it, and a finding carries
/// all of it.
bool can_be_named(std::string_view skill) {
  return !skill.empty() && skill.find_first_of(":\r\n") == skill.npos &&
         skill.find("-->") == skill.npos && !skill.ends_with("…") && text::trimmed(skill) == skill;
}

/// The last of the mentions that begins at or before a place, or nothing.
const model::Mention* mention_before(const std::vector<model::Mention>& mentions,
                                     std::uint32_t at) {
  const auto after = std::ranges::upper_bound(
      mentions, at, {}, [](const model::Mention& it) { return it.whole.begin; });
  return after == mentions.begin() ? nullptr : &*std::prev(after);
}

/// The range that a comment directly above it applies to.
struct Scope {
  Span span;                  // in the ladder
  bool of_one_skill = false;  // so that the comment need not name it
};

/// The row, section or header of a mention.
Scope scope_of(const model::Ladder& ladder, const model::Mention& it, bool is_level) {
  const model::Grid* grid = ladder.grid(it.part);
  if (!grid) return {it.whole, !(is_level && ladder.levels_first())};
  if (grid->header.contains(it.whole)) return {grid->header, false};
  return {it.whole, grid->orientation == model::Orientation::skill_a_row};
}

/// The smallest scope around a finding: a row or section, or else its line.
std::optional<Scope> scope_around(const model::Ladder& ladder, std::string_view text,
                                  Span finding) {
  std::optional<Scope> best;
  for (const auto* mentions : {&ladder.skill_mentions, &ladder.level_mentions}) {
    const model::Mention* it = mention_before(*mentions, finding.begin);
    if (!it) continue;
    const Scope scope = scope_of(ladder, *it, mentions == &ladder.level_mentions);
    const bool smaller = !best || best->span.begin < scope.span.begin;
    if (scope.span.contains(finding) && smaller) best = scope;
  }
  if (best) return best;
  const std::uint32_t line = text::line_begin(text, finding.begin);
  const auto size = static_cast<std::uint32_t>(text.size());
  const Span below{line, line == 0 ? size : text::line_end(text, finding.begin)};
  if (!below.contains(finding)) return std::nullopt;
  return Scope{below};
}

/// Below the heading of a ladder, or nothing.
std::optional<std::uint32_t> place_below_heading(std::string_view text,
                                                 const model::PlacedLadder& placed) {
  if (!placed.ladder.has_heading) return std::nullopt;
  const std::size_t line_end = text.find('\n', placed.span.begin + placed.ladder.heading.end);
  if (line_end == text.npos) return std::nullopt;
  return static_cast<std::uint32_t>(line_end) + 1;
}

std::string_view word_of(Reach reach) {
  switch (reach) {
    case Reach::next: break;
    case Reach::ladder: return "ladder-ignore-ladder";
    case Reach::file: return "ladder-ignore-file";
  }
  return "ladder-ignore";
}

}  // namespace

SuppressionComments::SuppressionComments(const model::Document& document, std::string_view text)
    : document_(document), text_(text), all_(rules::comments_of(document)) {}

std::optional<SuppressionComment> SuppressionComments::comment_for(const text::Diagnostic& finding,
                                                                   Reach reach) const {
  const std::uint32_t first_byte = text::byte_order_mark_size(text_);
  SuppressionComment comment{reach, finding.code, {}, first_byte};
  if (reach == Reach::file) return comment;

  const model::PlacedLadder* placed = placed_ladder_at(document_, finding.span.begin);
  const bool is_within = placed && finding.span.end <= placed->span.end;
  if (reach == Reach::ladder) {
    const auto place = is_within ? place_below_heading(text_, *placed) : std::nullopt;
    if (!place) return std::nullopt;
    comment.place = *place;
    return comment;
  }

  std::uint32_t begin = finding.span.begin;
  const auto after = std::ranges::upper_bound(all_, begin, {}, &Span::begin);
  if (after != all_.begin() && std::prev(after)->contains(finding.span)) {
    begin = std::prev(after)->begin;  // found in a comment
  } else if (is_within) {
    const std::uint32_t origin = placed->span.begin;
    const auto scope = scope_around(placed->ladder, text::slice(text_, placed->span),
                                    text::relative(finding.span, origin));
    if (!scope) return std::nullopt;
    begin = origin + scope->span.begin;
    if (!scope->of_one_skill && can_be_named(finding.skill)) comment.skill = finding.skill;
  }
  comment.place = std::max(first_byte, text::line_begin(text_, begin));
  return comment;
}

std::vector<rules::Suppression> SuppressionComments::like(const SuppressionComment& comment) const {
  std::vector<rules::Suppression> alike;
  const std::string skill = text::folded(comment.skill);
  for (const Span span : of_reach(comment.reach, comment.place)) {
    std::optional<rules::Suppression> it = rules::read_suppression(text_, span);
    if (!it || it->reach != comment.reach || it->rules.empty()) continue;
    if (text::folded(text::slice(text_, it->skill)) == skill) alike.push_back(*std::move(it));
  }
  return alike;
}

std::vector<Span> SuppressionComments::of_reach(Reach reach, std::uint32_t place) const {
  if (reach == Reach::next) return directly_above(place);
  if (reach == Reach::file) return all_;
  std::vector<Span> its;
  const model::PlacedLadder* placed = placed_ladder_at(document_, place);
  for (const Span it : all_)
    if (placed && placed->span.contains(it)) its.push_back(it);
  return its;
}

std::vector<Span> SuppressionComments::directly_above(std::uint32_t place) const {
  std::vector<Span> near;
  auto it = std::ranges::upper_bound(all_, place, {}, &Span::begin);
  while (it != all_.begin()) {
    --it;
    if (place < it->end) continue;
    if (!text::trimmed(text::slice(text_, {it->end, place})).empty()) break;
    near.push_back(*it);
    place = it->begin;
  }
  return near;
}

std::string to_comment(const SuppressionComment& comment, std::string_view rules,
                       std::string_view reason) {
  std::string text = fmt::format("<!-- {} {}", word_of(comment.reach), rules);
  if (!comment.skill.empty()) text += fmt::format(" in {}", comment.skill);
  if (!reason.empty()) text += fmt::format(": {}", reason);
  return text + " -->";
}

}  // namespace ladder::semantics
