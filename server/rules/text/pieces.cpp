#include "rules/text/pieces.h"

#include <algorithm>
#include <span>

#include "text/unicode.h"
#include "text/utf8.h"

namespace ladder::rules {
namespace {

/// White space that neither ends a line nor separates two cells.
bool is_inner_space(char32_t code) {
  return text::is_space(code) && code != '\t' && code != '\n' && code != '\r';
}

std::span<const Damage> damage_of(const Subject& subject, const model::Expectation& it) {
  const std::size_t index = subject.index_of(it);
  const std::uint32_t first = subject.facts.first_damage[index];
  return std::span(subject.facts.damage)
      .subspan(first, subject.facts.first_damage[index + 1] - first);
}

}  // namespace

text::Diagnostic& add(Report& report, const Piece& piece, text::Span span, std::string message) {
  if (piece.expectation) return report.add(*piece.expectation, span, std::move(message));
  if (piece.level != model::none) return report.add_level(piece.level, span, std::move(message));
  if (piece.skill != model::none) return report.add_skill(piece.skill, span, std::move(message));
  return report.add(span, std::move(message));
}

Edges edges_of(std::string_view text, text::Span span) {
  Edges edges{{span.begin, span.begin}, {span.end, span.end}};
  while (0 < edges.before.begin) {
    const text::Character it = text::character_before(text, edges.before.begin);
    if (!is_inner_space(it.code)) break;
    edges.before.begin -= it.size;
  }
  while (edges.after.end < text.size()) {
    const text::Character it = text::character_at(text, edges.after.end);
    if (!is_inner_space(it.code)) break;
    edges.after.end += it.size;
  }
  return edges;
}

std::vector<Damage> damage_in(const Subject& subject, const Piece& piece) {
  std::vector<Damage> damage;
  const Edges edges = edges_of(subject.text, piece.span);
  std::uint32_t read = edges.before.begin;
  auto read_to = [&](std::uint32_t end) {
    if (read < end) append_damage(subject.text, {read, end}, end, damage);
  };
  if (piece.expectation) {
    // The facts cover the passages, but not the text between them.
    const std::span<const Damage> known = damage_of(subject, *piece.expectation);
    damage.assign(known.begin(), known.end());
    for (std::uint32_t i = 0; i < piece.expectation->passages; ++i) {
      const text::Span passage = subject.ladder.passages[piece.expectation->first_passage + i].span;
      read_to(passage.begin);
      read = passage.end;
    }
  }
  read_to(edges.after.end);
  std::ranges::sort(damage, {}, [](const Damage& it) { return it.span.begin; });
  return damage;
}

}  // namespace ladder::rules
